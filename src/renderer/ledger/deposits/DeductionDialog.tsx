import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Deposit, heldOf } from '../../../shared/fees/deposits'
import { AskDialog } from '../../approvals/AskDialog'
import { useItemName } from '../../fees/useItemName'
import { useWords } from '../../i18n/useWords'
import { MoneyInput } from '../../ui/MoneyInput'

/** 押金扣款申请: how much, by which clause, and why; somebody else agrees (domain.md §3.6). */
export const DeductionDialog = ({
  deposit,
  onClose,
}: {
  readonly deposit: Deposit
  readonly onClose: () => void
}) => {
  const { t, money } = useWords()
  const itemName = useItemName()
  const [amountFen, setAmountFen] = useState<number | null>(null)
  const [clause, setClause] = useState('')
  const ready = amountFen !== null && amountFen > 0 && clause.trim() !== ''
  return (
    <AskDialog
      opened
      title={t('ledger.deduct.title', {
        payer: deposit.payer,
        item: itemName(deposit.tariffId, deposit.item),
      })}
      ask={
        ready ? { kind: 'depositDeduction', depositId: deposit.id, amountFen, clause: clause.trim() } : null
      }
      onClose={onClose}
    >
      <MoneyInput
        required
        label={t('ledger.deduct.amount', { held: money(heldOf(deposit)) })}
        value={amountFen}
        onChange={setAmountFen}
      />
      <TextInput
        required
        label={t('ledger.field.clause')}
        placeholder={t('ledger.deduct.clauseHint')}
        maxLength={80}
        value={clause}
        onChange={(event) => setClause(event.currentTarget.value)}
      />
    </AskDialog>
  )
}
