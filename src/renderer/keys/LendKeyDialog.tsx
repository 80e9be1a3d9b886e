import { Button, Checkbox } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { KeyFile } from '../../shared/keys/contract'
import { LIFTED_BY_CONSENT } from '../../shared/keys/loanRules'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { ApproverHint } from './ApproverHint'
import { AskLoanDialog } from './AskLoanDialog'
import { type DepositBy, DepositChoice } from './DepositChoice'
import { LendWarnings } from './LendWarnings'
import { LoanFields } from './LoanFields'
import { BLANK_LOAN, type LoanValues, loanInput, withBorrower } from './loanForm'
import { SlipKeys } from './SlipKeys'
import { useLend } from './useLend'
import { useSlipReader } from './useSlipReader'

interface Props {
  readonly keyId: string | null
  readonly onClose: () => void
  readonly onDone?: (loan: KeyLoan) => void
}

/** domain.md §1.3: the standing instruction is read first, then who, why and until when. Several keys, one slip. */
export const LendKeyDialog = ({ keyId, ...rest }: Props) => {
  const file = useQuery('keys.file', keyId ? { keyId } : null)
  if (!keyId || file.data?.key.id !== keyId) return null
  return <Lend key={keyId} file={file.data} {...rest} />
}

type LendProps = Omit<Props, 'keyId'> & { readonly file: KeyFile }

const Lend = ({ file, onClose, onDone }: LendProps) => {
  const { t } = useWords()
  const lend = useLend()
  const print = usePrint()
  const form = useForm<LoanValues>({ initialValues: { ...BLANK_LOAN, dueAt: file.usualDueAt } })
  const [asking, setAsking] = useState(false)
  const [by, setBy] = useState<DepositBy>('later')
  const { code } = file.key
  const slip = useSlipReader(file, !asking, {
    onBorrower: (known) => form.setValues((before) => withBorrower({ ...form.values, ...before }, known)),
    onAgain: () => void submit(),
  })
  const { rows } = slip
  const input = loanInput(
    rows.map((row) => row.key.id),
    form.values,
  )
  const submit = async (): Promise<void> => {
    slip.forget()
    const done = await lend.run(input, by)
    if (!done) return
    const { loan, receiptId } = done
    onClose()
    onDone?.(loan)
    const codes = rows.map((row) => row.key.code).join(t('keys.comma'))
    notifyDone(t('keys.lend.done', { code: codes, borrower: loan.borrowerName }))
    if (form.values.print) print({ kind: 'keyLoanSlip', id: loan.id })
    if (receiptId) print({ kind: 'depositReceipt', id: receiptId })
  }

  if (asking)
    return <AskLoanDialog code={code} loan={input} onClose={() => setAsking(false)} onAsked={onClose} />
  const lifted = lend.problem !== undefined && LIFTED_BY_CONSENT.includes(lend.problem.code)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.lend.title', { code, place: file.place })}
      onSubmit={submit}
      busy={lend.busy}
      problem={slip.wrong ?? lend.problem}
      submitLabel={t('keys.lend.submit')}
      dirty={form.isDirty()}
      size="lg"
      footer={
        lifted ? (
          <Button variant="light" onClick={() => setAsking(true)}>
            {t('keys.lend.ask')}
          </Button>
        ) : (
          <Checkbox label={t('keys.lend.printSlip')} {...form.getInputProps('print', { type: 'checkbox' })} />
        )
      }
    >
      <SlipKeys rows={rows} onRemove={slip.remove} />
      <LendWarnings file={file} />
      <LoanFields form={form} custody={rows.some((row) => row.key.custody)} />
      <DepositChoice borrowerType={form.values.borrowerType} value={by} onChange={setBy} />
      <ApproverHint rows={rows} values={form.values} />
    </FormDialog>
  )
}
