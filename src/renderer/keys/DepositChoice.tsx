import { PayMethod } from '../../shared/fees/schema'
import type { BorrowerType } from '../../shared/keys/loanSchema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { useRole } from './useRole'

export type DepositBy = PayMethod | 'later'

interface Props {
  readonly borrowerType: BorrowerType
  readonly value: DepositBy
  readonly onChange: (by: DepositBy) => void
}

/** The deposit such a borrower leaves, taken with its receipt in the same go; who takes no money says later. */
export const DepositChoice = ({ borrowerType, value, onChange }: Props) => {
  const { t, money } = useWords()
  const role = useRole()
  const { data } = useQuery('keys.loanRules', {})
  const fen = data?.find((rule) => rule.borrowerType === borrowerType)?.depositFen ?? 0
  if (fen === 0 || role === 'supervisor') return null
  return (
    <ChoiceField
      label={t('keys.deposit.by', { amount: money(fen) })}
      options={[
        { value: 'later' as const, label: t('keys.deposit.later') },
        ...PayMethod.options.map((method) => ({ value: method, label: t(`fees.method.${method}`) })),
      ]}
      value={value}
      onChange={onChange}
    />
  )
}
