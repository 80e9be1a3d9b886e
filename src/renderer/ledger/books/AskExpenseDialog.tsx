import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '../../../shared/day'
import { ExpenseKind } from '../../../shared/ledger/expenses'
import { AskDialog } from '../../approvals/AskDialog'
import { useWords } from '../../i18n/useWords'
import { DayInput } from '../../ui/DayInput'
import { MoneyInput } from '../../ui/MoneyInput'

/** 费用支出申请 (domain.md §13.1): by its voucher; it is in the books once another person has agreed. */
export const AskExpenseDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useWords()
  const [category, setCategory] = useState<ExpenseKind>('repairs')
  const [what, setWhat] = useState('')
  const [amountFen, setAmountFen] = useState<number | null>(null)
  const [on, setOn] = useState<string | null>(dayOf(new Date().toISOString()))
  const [voucherNo, setVoucherNo] = useState('')
  const whole = what.trim() !== '' && voucherNo.trim() !== '' && amountFen !== null && on !== null
  const ask = whole
    ? { kind: 'expense' as const, category, what: what.trim(), amountFen, on, voucherNo: voucherNo.trim() }
    : null
  return (
    <AskDialog opened title={t('ledger.expense.add')} ask={ask} onClose={onClose}>
      <TextInput
        required
        label={t('ledger.field.what')}
        maxLength={80}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <Select
        label={t('ledger.field.kind')}
        allowDeselect={false}
        data={ExpenseKind.options.map((value) => ({ value, label: t(`ledger.expenseKind.${value}`) }))}
        value={category}
        onChange={(value) => value && setCategory(ExpenseKind.parse(value))}
      />
      <MoneyInput required label={t('ledger.field.amount')} value={amountFen} onChange={setAmountFen} />
      <DayInput required label={t('ledger.field.day')} value={on} onChange={setOn} />
      <TextInput
        required
        label={t('ledger.field.voucher')}
        maxLength={40}
        value={voucherNo}
        onChange={(event) => setVoucherNo(event.currentTarget.value)}
      />
    </AskDialog>
  )
}
