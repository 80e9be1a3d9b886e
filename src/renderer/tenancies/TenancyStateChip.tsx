import type { TenancyRow } from '../../shared/tenancies/contract'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

const TONES = { active: 'ok', expired: 'bad', leaving: 'warn', left: 'quiet', voided: 'quiet' } as const

export const TenancyStateChip = ({ row }: { readonly row: Pick<TenancyRow, 'state' | 'expiring'> }) => {
  const { t } = useWords()
  if (row.state === 'active' && row.expiring)
    return <StateChip tone="warn" label={t('tenancies.state.expiring')} />
  return <StateChip tone={TONES[row.state]} label={t(`tenancies.state.${row.state}`)} />
}
