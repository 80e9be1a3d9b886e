import type { KeyLoan } from '../../shared/keys/loanSchema'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

interface Props {
  readonly loan: Pick<KeyLoan, 'lostAt' | 'returned' | 'parts'>
  readonly overdue: boolean
}

export const LoanState = ({ loan, overdue }: Props) => {
  const { t } = useWords()
  if (loan.lostAt) return <StateChip tone="bad" label={t('keys.status.lost')} />
  if (loan.returned) return <StateChip tone="quiet" label={t('keys.status.returned')} />
  if (overdue) return <StateChip tone="bad" label={t('keys.status.overdue')} />
  return loan.parts ? (
    <StateChip tone="warn" label={t('keys.status.partly')} />
  ) : (
    <StateChip tone="info" label={t('keys.status.loaned')} />
  )
}
