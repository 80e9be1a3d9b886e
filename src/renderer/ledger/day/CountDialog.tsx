import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { RouteOutput } from '../../../shared/contract'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { FormDialog } from '../../ui/FormDialog'
import { notifyDone } from '../../ui/notify'
import { CountFields, type Counts, countedFen, notesOf } from './CountFields'

interface Props {
  readonly state: RouteOutput<'ledger.day'>
  /** The drawer goes to somebody else; otherwise it is only counted. */
  readonly handOver: boolean
  readonly onClose: () => void
}

/** 点钞 or 交接: what is there against what should be; the difference is kept with its reason. */
export const CountDialog = ({ state, handOver, onClose }: Props) => {
  const { t, money } = useWords()
  const count = useCommand('ledger.countDrawer')
  const [counts, setCounts] = useState<Counts>({})
  const [reason, setReason] = useState('')
  const [toId, setToId] = useState<string | null>(null)
  const { expectedFen } = state.drawer
  const differs = countedFen(counts) !== expectedFen
  const submit = async (): Promise<void> => {
    const reply = await count.run({
      notes: notesOf(counts),
      reason: reason.trim(),
      toId: handOver ? toId : null,
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(
      handOver
        ? t('ledger.handOver.done', { name: reply.value.toName, no: reply.value.no })
        : t('ledger.count.done', { no: reply.value.no, amount: money(reply.value.countedFen) }),
    )
  }
  return (
    <FormDialog
      opened
      title={handOver ? t('ledger.handOver.title') : t('ledger.count.title')}
      onClose={onClose}
      onSubmit={submit}
      busy={count.busy}
      problem={count.problem}
      submitLabel={handOver ? t('ledger.handOver.submit') : t('ledger.count.submit')}
      disabled={(handOver && toId === null) || (differs && reason.trim().length < 2)}
      dirty={Object.keys(counts).length > 0}
    >
      {handOver && (
        <Select
          required
          label={t('ledger.handOver.to')}
          data={state.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          value={toId}
          onChange={setToId}
        />
      )}
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
    </FormDialog>
  )
}
