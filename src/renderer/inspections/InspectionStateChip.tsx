import type { InspectionState } from '../../shared/inspections/schema'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

const TONES = { underWay: 'info', refused: 'bad', reserved: 'warn', passed: 'ok', voided: 'quiet' } as const

export const InspectionStateChip = ({ state }: { readonly state: InspectionState }) => {
  const { t } = useWords()
  return <StateChip tone={TONES[state]} label={t(`inspections.state.${state}`)} />
}
