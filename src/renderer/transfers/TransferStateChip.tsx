import type { TransferState } from '../../shared/transfers/schema'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

const TONES = { prepared: 'info', signed: 'warn', done: 'ok', voided: 'quiet' } as const

export const TransferStateChip = ({ state }: { readonly state: TransferState }) => {
  const { t } = useWords()
  return <StateChip tone={TONES[state]} label={t(`transfers.state.${state}`)} />
}
