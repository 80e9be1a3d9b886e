import { Button, Checkbox, Group } from '@mantine/core'
import { IconDiscount, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { RateRow } from '../../shared/fees/billing-contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { usePageAction } from '../ui/hotkeys'
import { StateChip } from '../ui/StateChip'
import { EndRateDialog } from './EndRateDialog'
import { RateDialog } from './RateDialog'
import { useItemName } from './useItemName'
import { useMayChange } from './useMayChange'

const TONES = { planned: 'info', inForce: 'ok', over: 'quiet' } as const

const useColumns = (end: (row: RateRow) => void): readonly Column<RateRow>[] => {
  const { t, day } = useWords()
  const itemName = useItemName()
  const mayEnd = useMayChange()
  return [
    { id: 'no', header: t('fees.field.no'), width: 150, fixed: true, cell: ({ grant }) => grant.no },
    { id: 'unit', header: t('fees.field.unit'), width: 80, cell: ({ grant }) => grant.unitLabel },
    {
      id: 'item',
      header: t('fees.field.item'),
      width: 150,
      cell: ({ grant }) => itemName(grant.tariffId, grant.item),
    },
    {
      id: 'why',
      header: t('fees.field.why'),
      width: 90,
      cell: ({ grant }) => t(`fees.rate.why.${grant.why}`),
    },
    {
      id: 'percent',
      header: t('fees.field.percent'),
      width: 64,
      align: 'right',
      cell: ({ grant }) => `${grant.percent}%`,
    },
    { id: 'payer', header: t('fees.field.payer'), width: 120, cell: ({ grant }) => grant.payer },
    { id: 'from', header: t('fees.field.from'), width: 108, cell: ({ grant }) => day(grant.fromOn) },
    {
      id: 'to',
      header: t('fees.field.to'),
      width: 92,
      cell: ({ grant }) => (grant.toOn ? day(grant.toOn) : t('fees.rate.open')),
    },
    { id: 'agreed', header: t('fees.rate.agreed'), width: 92, cell: ({ grant }) => grant.agreedByName },
    {
      id: 'state',
      header: t('fees.field.state'),
      width: 110,
      cell: ({ state }) => <StateChip tone={TONES[state]} label={t(`fees.rate.state.${state}`)} />,
    },
    {
      id: 'act',
      header: t('fees.field.act'),
      width: 80,
      cell: (row) =>
        mayEnd &&
        row.state !== 'over' && (
          <Button size="compact-sm" variant="light" onClick={() => end(row)}>
            {t('fees.rate.end')}
          </Button>
        ),
    },
  ]
}

/** 房屋费率: who is charged less or whose fee another pays, from when to when, and who agreed. */
export const RateRegister = () => {
  const { t } = useWords()
  const [withOver, setWithOver] = useState(false)
  const [asking, setAsking] = useState(false)
  const [ending, setEnding] = useState<RateRow | null>(null)
  const list = useQuery('fees.rates', { unitId: null, withOver })
  const columns = useColumns(setEnding)
  usePageAction('new', () => setAsking(true))
  const ask = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAsking(true)}>
      {t('fees.rate.ask')}
    </Button>
  )
  return (
    <>
      <Group justify="space-between">
        <Checkbox
          label={t('fees.rate.withOver')}
          checked={withOver}
          onChange={(event) => setWithOver(event.currentTarget.checked)}
        />
        {ask}
      </Group>
      <DataTable
        label={t('fees.view.rates')}
        columns={columns}
        rows={list.data ?? []}
        rowId={({ grant }) => grant.id}
        loading={list.loading}
        problem={list.problem}
        empty={
          <EmptyState
            icon={IconDiscount}
            title={t('fees.rate.empty')}
            hint={t('fees.rate.emptyHint')}
            action={ask}
          />
        }
      />
      <RateDialog opened={asking} onClose={() => setAsking(false)} />
      <EndRateDialog row={ending} onClose={() => setEnding(null)} />
    </>
  )
}
