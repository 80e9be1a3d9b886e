import type { MoveInRow } from '../../shared/moveins/contract'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

const TONES = {
  invited: 'quiet',
  booked: 'info',
  underWay: 'warn',
  handedOver: 'info',
  archived: 'ok',
  voided: 'quiet',
} as const

export const MoveInStateChip = ({ row }: { readonly row: Pick<MoveInRow, 'state' | 'archiveOverdue'> }) => {
  const { t } = useWords()
  return row.archiveOverdue ? (
    <StateChip tone="bad" label={t('moveins.state.archiveOverdue')} />
  ) : (
    <StateChip tone={TONES[row.state]} label={t(`moveins.state.${row.state}`)} />
  )
}
