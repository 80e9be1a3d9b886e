import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '../../../shared/day'
import { ExpenseKind } from '../../../shared/ledger/expenses'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { DayInput } from '../../ui/DayInput'
import { FormDialog } from '../../ui/FormDialog'
import { MoneyInput } from '../../ui/MoneyInput'
import { notifyDone } from '../../ui/notify'

/** 登记支出: by its voucher, with who agreed to it. */
export const AddExpenseDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t, money } = useWords()
  const add = useCommand('ledger.addExpense')
  const [kind, setKind] = useState<ExpenseKind>('repairs')
  const [what, setWhat] = useState('')
  const [amountFen, setAmountFen] = useState<number | null>(null)
  const [on, setOn] = useState<string | null>(dayOf(new Date().toISOString()))
  const [voucherNo, setVoucherNo] = useState('')
  const [agreedBy, setAgreedBy] = useState('')
  const submit = async (): Promise<void> => {
    if (amountFen === null || on === null) return
    const reply = await add.run({
      kind,
      what: what.trim(),
      amountFen,
      on,
      voucherNo: voucherNo.trim(),
      agreedBy: agreedBy.trim(),
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('ledger.expense.done', { no: reply.value.no, amount: money(reply.value.amountFen) }))
  }
  const missing = [what, voucherNo, agreedBy].some((text) => text.trim() === '') || !amountFen || on === null
  return (
    <FormDialog
      opened
      size="sm"
      title={t('ledger.expense.add')}
      onClose={onClose}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('ledger.expense.submit')}
      disabled={missing}
      dirty={what !== ''}
    >
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
        value={kind}
        onChange={(value) => value && setKind(ExpenseKind.parse(value))}
      />
      <MoneyInput label={t('ledger.field.amount')} value={amountFen} onChange={setAmountFen} />
      <DayInput label={t('ledger.field.day')} value={on} onChange={setOn} />
      <TextInput
        required
        label={t('ledger.field.voucher')}
        maxLength={40}
        value={voucherNo}
        onChange={(event) => setVoucherNo(event.currentTarget.value)}
      />
      <TextInput
        required
        label={t('ledger.field.agreed')}
        description={t('ledger.expense.agreedHint')}
        maxLength={60}
        value={agreedBy}
        onChange={(event) => setAgreedBy(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
