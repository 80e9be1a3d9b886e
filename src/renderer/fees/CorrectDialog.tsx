import { Text, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { waivedOf } from '../../shared/fees/allocation'
import type { Bill } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { MoneyInput } from '../ui/MoneyInput'
import { notifyDone } from '../ui/notify'
import { useItemName } from './useItemName'

/** 更正: what the bill should have been. The bill keeps its amount; the difference is an entry of its own. */
export const CorrectDialog = ({
  bill,
  onClose,
}: {
  readonly bill: Bill | null
  readonly onClose: () => void
}) => {
  const { t, money } = useWords()
  const itemName = useItemName()
  const correct = useCommand('fees.correctBill')
  const [rightFen, setRightFen] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const { clear } = correct
  useEffect(() => {
    if (!bill) return
    setRightFen(null)
    setReason('')
    clear()
  }, [bill, clear])
  if (!bill) return null
  const submit = async (): Promise<void> => {
    const reply = await correct.run({ billId: bill.id, rightFen: rightFen ?? 0, reason: reason.trim() })
    if (!reply?.ok) return
    onClose()
    const { adjustment } = reply.value
    notifyDone(
      adjustment
        ? t('fees.correct.less', { no: adjustment.no, amount: money(adjustment.amountFen) })
        : t('fees.correct.more', { amount: money(reply.value.bill.amountFen) }),
    )
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('fees.correct.title', {
        unit: bill.unitLabel,
        item: itemName(bill.tariffId, bill.tariffName),
      })}
      onSubmit={submit}
      busy={correct.busy}
      problem={correct.problem}
      submitLabel={t('fees.correct.open')}
      dirty={rightFen !== null || reason !== ''}
    >
      <Text size="sm" c="dimmed">
        {t('fees.correct.hint', { now: money(bill.amountFen - waivedOf(bill)), paid: money(bill.paidFen) })}
      </Text>
      <MoneyInput
        required
        data-autofocus
        label={t('fees.correct.right')}
        value={rightFen}
        onChange={setRightFen}
      />
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={300}
        label={t('fees.correct.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
