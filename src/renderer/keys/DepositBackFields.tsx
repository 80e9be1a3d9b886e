import { Checkbox, Text, TextInput } from '@mantine/core'
import { PayOutMethod, ReturnProof } from '../../shared/fees/deposits'
import type { DepositBack, SlipFile } from '../../shared/keys/loanContract'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { useRole } from './useRole'

export type BackBy = PayOutMethod | 'later'

export interface BackValues {
  readonly by: BackBy
  readonly proof: ReturnProof
  readonly proxyPapers: boolean
  readonly reference: string
}

export const BLANK_BACK: BackValues = { by: 'later', proof: 'original', proxyPapers: false, reference: '' }

/** What is asked of the desk; undefined: the deposit stays for now. */
export const backInput = (values: BackValues, requestId: string): DepositBack | undefined => {
  const { by, proof, proxyPapers, reference } = values
  return by === 'later'
    ? undefined
    : { requestId, method: by, proof, proxyPapers, reference: by === 'cash' ? '' : reference }
}

interface Props {
  readonly slip: SlipFile
  readonly broughtBy: string
  /** Every key of the slip is back with this. */
  readonly whole: boolean
  readonly values: BackValues
  readonly onChange: (change: Partial<BackValues>) => void
}

/** 退押金 with the keys: to the borrower against the receipt, to another with a letter (domain.md §1.3, §3.6). */
export const DepositBackFields = ({ slip, broughtBy, whole, values, onChange }: Props) => {
  const { t, money } = useWords()
  const role = useRole()
  const { heldFen, receiptNo } = slip.deposit
  if (heldFen === 0) return null
  if (role === 'supervisor' || !whole)
    return (
      <Text size="sm" c="dimmed">
        {t(whole ? 'keys.deposit.atDesk' : 'keys.deposit.waits', { amount: money(heldFen), no: receiptNo })}
      </Text>
    )
  return (
    <>
      <ChoiceField
        label={t('keys.deposit.backBy', { amount: money(heldFen), no: receiptNo })}
        options={[
          { value: 'later' as const, label: t('keys.deposit.backLater') },
          ...PayOutMethod.options.map((method) => ({ value: method, label: t(`ledger.payOut.${method}`) })),
        ]}
        value={values.by}
        onChange={(by) => onChange({ by })}
      />
      {values.by !== 'later' && (
        <ChoiceField
          label={t('ledger.returnDeposit.proof')}
          options={ReturnProof.options.map((value) => ({ value, label: t(`ledger.proof.${value}`) }))}
          value={values.proof}
          onChange={(proof) => onChange({ proof })}
        />
      )}
      {values.by !== 'later' && values.by !== 'cash' && (
        <TextInput
          label={t('ledger.field.reference')}
          maxLength={60}
          value={values.reference}
          onChange={(event) => onChange({ reference: event.currentTarget.value })}
        />
      )}
      {values.by !== 'later' && broughtBy.trim() !== slip.loan.borrowerName && (
        <Checkbox
          label={t('ledger.returnDeposit.proxyPapers')}
          checked={values.proxyPapers}
          onChange={(event) => onChange({ proxyPapers: event.currentTarget.checked })}
        />
      )}
    </>
  )
}
