import { Alert, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RouteOutput } from '../../../shared/contract'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { FormDialog } from '../../ui/FormDialog'
import { MoneyInput } from '../../ui/MoneyInput'
import { notifyDone } from '../../ui/notify'
import { CountFields, type Counts, countedFen, notesOf } from './CountFields'

/** 日结: count, say why it differs, hand in what is above the float, sign with the PIN (domain.md §4.10). */
export const CloseDayDialog = ({
  state,
  onClose,
}: {
  readonly state: RouteOutput<'ledger.day'>
  readonly onClose: () => void
}) => {
  const { t, money, day: dayText } = useWords()
  const close = useCommand('ledger.closeDay')
  const { day } = state.total
  const { expectedFen, floatSettingFen, overnightFen } = state.drawer
  const [counts, setCounts] = useState<Counts>({})
  const [reason, setReason] = useState('')
  const [typedFen, setTypedFen] = useState<number | null>()
  const [receivedBy, setReceivedBy] = useState('')
  const counted = countedFen(counts)
  const handInFen = typedFen === undefined ? Math.max(0, counted - floatSettingFen) : typedFen
  const keptFen = counted - (handInFen ?? 0)
  const differs = counted !== expectedFen
  const submit = async (): Promise<void> => {
    if (handInFen === null) return
    const reply = await close.run({
      day,
      notes: notesOf(counts),
      reason: differs ? reason.trim() : '',
      handInFen,
      receivedBy: handInFen > 0 ? receivedBy.trim() : '',
      remark: '',
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('ledger.closeDay.done', { day, no: reply.value.no }))
  }
  const missing =
    handInFen === null ||
    (differs && reason.trim().length < 2) ||
    (handInFen > 0 && receivedBy.trim() === '') ||
    keptFen < 0
  return (
    <FormDialog
      opened
      title={t('ledger.closeDay.title', { day: dayText(day) })}
      onClose={onClose}
      onSubmit={submit}
      busy={close.busy}
      problem={close.problem}
      submitLabel={t('ledger.closeDay.submit')}
      disabled={missing}
      dirty={Object.keys(counts).length > 0}
    >
      <Text size="sm">{t('ledger.closeDay.hint')}</Text>
      <CountFields counts={counts} expectedFen={expectedFen} onChange={setCounts} />
      {differs && (
        <Textarea
          required
          label={t('ledger.field.differenceReason')}
          maxLength={300}
          autosize
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <MoneyInput
        label={t('ledger.closeDay.handIn', { float: money(floatSettingFen) })}
        value={handInFen}
        error={keptFen < 0 ? t('ledger.closeDay.tooMuch', { amount: money(counted) }) : undefined}
        onChange={setTypedFen}
      />
      {handInFen !== null && handInFen > 0 && (
        <TextInput
          required
          label={t('ledger.field.receivedBy')}
          maxLength={40}
          value={receivedBy}
          onChange={(event) => setReceivedBy(event.currentTarget.value)}
        />
      )}
      {keptFen - floatSettingFen > overnightFen && (
        <Alert color="orange" p={8}>
          {t('ledger.closeDay.overnight', { kept: money(keptFen), most: money(overnightFen) })}
        </Alert>
      )}
    </FormDialog>
  )
}
