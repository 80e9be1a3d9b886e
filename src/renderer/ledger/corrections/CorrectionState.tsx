import type { RouteOutput } from '../../../shared/contract'
import { useWords } from '../../i18n/useWords'
import { StateChip } from '../../ui/StateChip'

export type CorrectionRow = RouteOutput<'ledger.corrections'>['rows'][number]

/** Only a refund waits for something after it was agreed to: its money. */
export const CorrectionState = ({ row }: { readonly row: CorrectionRow }) => {
  const { t } = useWords()
  if (row.kind !== 'refund') return <StateChip tone="ok" label={t('ledger.corrections.done')} />
  return row.paid ? (
    <StateChip tone="ok" label={t('ledger.corrections.paid')} />
  ) : (
    <StateChip tone="warn" label={t('ledger.corrections.unpaid')} />
  )
}
