import type { RequestRow } from '../../shared/approvals/contract'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

const TONES = {
  waiting: 'warn',
  atCompany: 'info',
  approved: 'ok',
  refused: 'bad',
  withdrawn: 'quiet',
  lapsed: 'quiet',
} as const

export const RequestStateChip = ({ row }: { readonly row: Pick<RequestRow, 'request' | 'obstacle'> }) => {
  const { t } = useWords()
  if (row.obstacle) return <StateChip tone="bad" label={t('approvals.state.overtaken')} />
  const { state } = row.request
  return <StateChip tone={TONES[state]} label={t(`approvals.state.${state}`)} />
}
