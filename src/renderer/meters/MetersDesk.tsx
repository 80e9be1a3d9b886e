import { Button, Group } from '@mantine/core'
import { IconFileImport, IconGauge, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { RoundRow } from '../../shared/meters/contract'
import { useWords } from '../i18n/useWords'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { usePageAction } from '../ui/hotkeys'
import { ImportReadings } from './ImportReadings'
import { MeterDialog } from './MeterDialog'
import { MeterPanel } from './MeterPanel'
import { ReplaceDialog } from './ReplaceDialog'
import { RoundFilters } from './RoundFilters'
import { SaveList } from './SaveList'
import { useRound } from './useRound'
import { useRoundColumns } from './useRoundColumns'

/** 抄表: one round of readings in the order one walks, typed straight into the list. */
export const MetersDesk = () => {
  const { t } = useWords()
  const round = useRound()
  const [adding, setAdding] = useState(false)
  const [importing, setImporting] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const [replacing, setReplacing] = useState<RoundRow | null>(null)
  const columns = useRoundColumns(round)
  usePageAction('new', () => setAdding(true))
  const { data, problem, loading } = round.round
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('meters.add.open')}
    </Button>
  )
  const { siteId, month } = round.filter
  return (
    <>
      <Group justify="space-between" align="flex-end" gap={12}>
        <RoundFilters round={round} />
        <Group gap={8}>
          <SaveList filter={round.filter} />
          <Button
            variant="default"
            leftSection={<IconFileImport size={16} />}
            onClick={() => setImporting(true)}
          >
            {t('meters.import.open')}
          </Button>
          {add}
        </Group>
      </Group>
      <DataTable
        label={t('meters.title')}
        columns={columns}
        rows={data?.rows ?? []}
        total={data?.total ?? 0}
        page={round.page}
        onPage={round.setPage}
        rowId={({ meter }) => `${meter.id}${month}`}
        onOpen={({ meter }) => setOpened(meter.id)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState icon={IconGauge} title={t('meters.empty')} hint={t('meters.emptyHint')} action={add} />
        }
      />
      <MeterPanel
        meterId={opened}
        onReplace={() => setReplacing(data?.rows.find(({ meter }) => meter.id === opened) ?? null)}
        onClose={() => setOpened(null)}
      />
      <MeterDialog opened={adding} siteId={siteId} onClose={() => setAdding(false)} />
      <ReplaceDialog row={replacing} month={month} onClose={() => setReplacing(null)} />
      <ImportReadings
        opened={importing}
        where={{ siteId, month, readOn: round.readOn ?? '' }}
        onClose={() => setImporting(false)}
      />
    </>
  )
}
