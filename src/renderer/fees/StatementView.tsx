import { Button, Group, Text } from '@mantine/core'
import { IconPrinter, IconReportMoney } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { addMonths, dayOf } from '../../shared/day'
import type { Statement, StatementLine } from '../../shared/fees/statement'
import { MOVES, statementSubject } from '../../shared/fees/statement'
import type { UnitId } from '../../shared/id'
import { formatFen } from '../../shared/money'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { type Column, DataTable } from '../ui/DataTable'
import { DayInput } from '../ui/DayInput'
import { EmptyState } from '../ui/EmptyState'
import { ExportButton } from '../ui/ExportButton'
import { ProblemNotice } from '../ui/ProblemNotice'
import { PeriodText } from './PeriodText'

const signed = (fen: number): string => (fen > 0 ? formatFen(fen) : '')
const taken = (fen: number): string => (fen < 0 ? formatFen(-fen) : '')

const useColumns = (found: Statement): readonly Column<StatementLine>[] => {
  const { t, day, language } = useWords()
  return [
    {
      id: 'on',
      header: t('fees.field.day'),
      width: 104,
      fixed: true,
      cell: ({ on }) => day(on),
      total: t('fees.total'),
    },
    {
      id: 'kind',
      header: t('fees.statement.what'),
      width: 120,
      cell: ({ kind }) => t(`fees.statement.move.${kind}`),
    },
    { id: 'no', header: t('fees.field.no'), width: 140, cell: ({ no }) => no },
    {
      id: 'item',
      header: t('fees.field.item'),
      width: 190,
      cell: (line) => (language === 'en' && line.itemEn !== '' ? line.itemEn : line.item),
    },
    {
      id: 'period',
      header: t('fees.field.period'),
      width: 180,
      cell: ({ period }) => period && <PeriodText bill={period} />,
    },
    {
      id: 'billed',
      header: t('fees.statement.billed'),
      width: 120,
      align: 'right',
      cell: ({ fen }) => signed(fen),
      total: formatFen(found.billedFen),
    },
    {
      id: 'taken',
      header: t('fees.statement.taken'),
      width: 120,
      align: 'right',
      cell: ({ fen }) => taken(fen),
      total: formatFen(found.takenFen),
    },
    {
      id: 'balance',
      header: t('fees.statement.balance'),
      width: 120,
      align: 'right',
      cell: ({ balanceFen }) => formatFen(balanceFen),
      total: formatFen(found.closingFen),
    },
  ]
}

/** 对账单: what a unit was charged and paid between two days; the balance is the sum of its lines. */
export const StatementView = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const unitId = params.get('unit') as UnitId | null
  const today = dayOf(new Date().toISOString())
  const [fromOn, setFrom] = useState<string | null>(addMonths(today, -12))
  const [toOn, setTo] = useState<string | null>(today)
  const ask = unitId && fromOn && toOn ? { unitId, fromOn, toOn } : null
  const { data, problem, loading } = useQuery('fees.statement', ask)
  return (
    <>
      <Group gap={12} align="flex-end">
        <div style={{ width: 300 }}>
          <UnitPicker
            autoFocus
            label={t('fees.field.unit')}
            value={unitId}
            onChange={(next) => setParams(next ? { unit: next } : {})}
          />
        </div>
        <DayInput label={t('fees.field.from')} value={fromOn} onChange={setFrom} />
        <DayInput label={t('fees.field.to')} value={toOn} onChange={setTo} />
        {data && ask && <PrintButton found={data} />}
        {data && ask && <ExportStatement found={data} />}
      </Group>
      <ProblemNotice problem={problem} />
      {data && ask && <Ladder unitId={ask.unitId} />}
      {data && ask ? (
        <Lines found={data} loading={loading} />
      ) : (
        <EmptyState
          icon={IconReportMoney}
          title={t('fees.statement.choose')}
          hint={t('fees.statement.chooseHint')}
        />
      )}
    </>
  )
}

/** Where the debts of the unit stand. The ladder is built upon fees, so it is asked for by its route. */
const Ladder = ({ unitId }: { readonly unitId: UnitId }) => {
  const { t, day } = useWords()
  const rows = useQuery('arrears.ofUnit', { unitId }).data ?? []
  return rows
    .filter(({ standing }) => standing !== 'clear')
    .map(({ key, standing, next, owedBy }) => (
      <Text key={key} size="sm">
        {t('fees.statement.ladder', { stage: t(`arrears.stage.${standing}`) })}
        {next &&
          t('fees.statement.nextStep', { stage: t(`arrears.stage.${next.stage}`), day: day(next.dueOn) })}
        {owedBy !== '' && t('arrears.former', { name: owedBy })}
      </Text>
    ))
}

const Lines = ({ found, loading }: { readonly found: Statement; readonly loading: boolean }) => {
  const { t, money } = useWords()
  return (
    <>
      <Text fw={600}>
        {t('fees.statement.sum', {
          unit: found.unitLabel,
          owner: found.ownerName === '' ? '—' : found.ownerName,
          opening: money(found.openingFen),
          closing: money(found.closingFen),
        })}
      </Text>
      <DataTable
        label={t('fees.view.statement')}
        columns={useColumns(found)}
        rows={found.lines}
        rowId={(line) => `${line.on}${line.kind}${line.no}${line.item}${line.fen}${line.balanceFen}`}
        loading={loading}
        empty={
          <EmptyState
            icon={IconReportMoney}
            title={t('fees.statement.empty')}
            hint={t('fees.statement.emptyHint')}
          />
        }
      />
    </>
  )
}

const PrintButton = ({ found }: { readonly found: Statement }) => {
  const { t } = useWords()
  const print = usePrint()
  const { unitId, fromOn, toOn } = found
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} />}
      onClick={() => print({ kind: 'accountStatement', id: statementSubject(unitId, fromOn, toOn) })}
    >
      {t('fees.statement.print')}
    </Button>
  )
}

const ExportStatement = ({ found }: { readonly found: Statement }) => {
  const { t, language } = useWords()
  const save = useCommand('fees.exportStatement')
  const { unitId, fromOn, toOn } = found
  const run = () => {
    const kinds = Object.fromEntries(MOVES.map((kind) => [kind, t(`fees.statement.move.${kind}`)]))
    return save.run({
      unitId,
      fromOn,
      toOn,
      sheet: {
        fileName: t('fees.statement.fileName', { unit: found.unitLabel, from: fromOn, to: toOn }),
        headings: [
          t('fees.field.day'),
          t('fees.statement.what'),
          t('fees.field.no'),
          t('fees.field.item'),
          t('fees.field.period'),
          t('fees.statement.change'),
          t('fees.statement.balance'),
        ],
        words: {
          ...kinds,
          opening: t('fees.statement.opening'),
          closing: t('fees.statement.closing', { day: toOn }),
          ...(language === 'en' ? { english: 'en' } : {}),
        },
      },
    })
  }
  return <ExportButton busy={save.busy} run={run} />
}
