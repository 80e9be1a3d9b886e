import { Button, Group, Text } from '@mantine/core'
import { IconFileSpreadsheet, IconHistory, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { AuditFilter, AuditRow } from '../../shared/audit/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'
import { ActPanel } from './ActPanel'
import { AuditFilters } from './AuditFilters'
import { RecordPanel } from './RecordPanel'
import { useAuditWords } from './useAuditWords'
import { useExport } from './useExport'

const EVERYTHING: AuditFilter = {
  staffId: null,
  unitId: null,
  fromOn: null,
  toOn: null,
  route: null,
  kind: null,
}

/** Who did what, when, and what was refused. Read from the journal itself; nobody can change a line. */
export const AuditPage = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const [filter, setFilter] = useState(EVERYTHING)
  const [before, setBefore] = useState<number | null>(null)
  const list = useQuery('audit.list', { ...filter, before })
  const opened = Number(params.get('act')) || null
  const recordId = params.get('record')
  return (
    <Page
      title={t('audit.title')}
      actions={<ListActs filter={filter} />}
      filters={
        <AuditFilters
          filter={filter}
          onChange={(next) => {
            setFilter(next)
            setBefore(null)
          }}
        />
      }
    >
      <AuditTable
        rows={list.data?.rows ?? []}
        loading={list.loading}
        problem={list.problem}
        onOpen={(row) => setParams({ act: String(row.sequence) })}
      />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('audit.hint')}
        </Text>
        <Group gap={8}>
          {before !== null && (
            <Button variant="default" size="compact-sm" onClick={() => setBefore(null)}>
              {t('audit.newest')}
            </Button>
          )}
          <Button
            variant="default"
            size="compact-sm"
            disabled={!list.data?.next}
            onClick={() => setBefore(list.data?.next ?? null)}
          >
            {t('audit.older')}
          </Button>
        </Group>
      </Group>
      <ActPanel
        sequence={recordId ? null : opened}
        onRecord={(id) => setParams({ record: id })}
        onClose={() => setParams({})}
      />
      <RecordPanel recordId={recordId} onClose={() => setParams({})} />
    </Page>
  )
}

const ListActs = ({ filter }: { readonly filter: AuditFilter }) => {
  const { t } = useWords()
  const print = usePrint()
  const prepare = useCommand('audit.prepareSheet')
  const save = useExport(filter)
  const toPrint = async (): Promise<void> => {
    const reply = await prepare.run(filter)
    if (reply?.ok) print({ kind: 'auditSheet', id: reply.value })
  }
  return (
    <>
      <ProblemNotice problem={save.problem ?? prepare.problem} />
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} />}
        loading={prepare.busy}
        onClick={() => void toPrint()}
      >
        {t('audit.print')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        loading={save.busy}
        onClick={() => void save.run()}
      >
        {t('audit.export')}
      </Button>
    </>
  )
}

interface TableProps {
  readonly rows: readonly AuditRow[]
  readonly loading: boolean
  readonly problem: ReturnType<typeof useQuery>['problem']
  readonly onOpen: (row: AuditRow) => void
}

const toneOf = (row: AuditRow) => (row.problem ? 'warn' : row.wrongPin ? 'bad' : 'ok')

const AuditTable = ({ rows, loading, problem, onOpen }: TableProps) => {
  const { t, instant } = useWords()
  const { routeText, outcomeText, detailText } = useAuditWords()
  const about = (row: AuditRow): string => {
    const said = row.subjects.map(({ label }) => label).join(' · ')
    const rest = row.changeCount - row.subjects.length
    return rest > 3 ? [said, t('audit.more', { n: rest })].filter(Boolean).join(' · ') : said
  }
  return (
    <DataTable<AuditRow>
      label={t('audit.title')}
      rows={rows}
      rowId={(row) => String(row.sequence)}
      loading={loading}
      problem={problem}
      onOpen={onOpen}
      empty={<EmptyState icon={IconHistory} title={t('audit.emptyTitle')} hint={t('audit.emptyHint')} />}
      columns={[
        {
          id: 'at',
          header: t('audit.column.at'),
          width: 170,
          fixed: true,
          cell: (row) => instant(row.at, 'full'),
        },
        {
          id: 'who',
          header: t('audit.column.who'),
          width: 90,
          cell: (row) => row.staffName || t('audit.system'),
        },
        { id: 'what', header: t('audit.column.what'), width: 190, cell: (row) => routeText(row.route) },
        {
          id: 'outcome',
          header: t('audit.column.outcome'),
          width: 115,
          cell: (row) => <StateChip tone={toneOf(row)} label={outcomeText(row)} />,
        },
        { id: 'about', header: t('audit.column.about'), width: 230, cell: about },
        { id: 'detail', header: t('audit.column.detail'), width: 240, cell: detailText },
      ]}
    />
  )
}
