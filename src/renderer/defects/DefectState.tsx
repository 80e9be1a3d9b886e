import { Group } from '@mantine/core'
import type { DefectRow } from '../../shared/defects/answers'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

const TONES = {
  registered: 'info',
  dispatched: 'info',
  underWay: 'warn',
  awaitingRecheck: 'warn',
  awaitingOwner: 'warn',
  closed: 'ok',
  voided: 'quiet',
} as const

/** Where a defect stands, and what is wrong with it besides: late, disputed, not at the builder's cost. */
export const DefectState = ({ row }: { readonly row: DefectRow }) => {
  const { t } = useWords()
  const { defect } = row
  return (
    <Group gap={4} wrap="nowrap">
      <StateChip tone={TONES[defect.status]} label={t(`defects.status.${defect.status}`)} />
      {row.overdue && <StateChip tone="bad" label={t('defects.overdueBy', { n: -(row.daysLeft ?? 0) })} />}
      {defect.disputed && <StateChip tone="bad" label={t('defects.disputedShort')} />}
      {defect.paid && <StateChip tone="quiet" label={t('defects.paidShort')} />}
    </Group>
  )
}

export const WarrantyChip = ({ row }: { readonly row: DefectRow }) => {
  const { t } = useWords()
  const { state } = row.defect.warranty
  return (
    <StateChip
      tone={state === 'in' ? 'ok' : state === 'out' ? 'warn' : 'quiet'}
      label={t(`defects.warranty.${state}`)}
    />
  )
}
