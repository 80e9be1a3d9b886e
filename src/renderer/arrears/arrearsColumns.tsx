import { Group } from '@mantine/core'
import type { ArrearsRow, ArrearsList as List } from '../../shared/arrears/answers'
import { dayOf } from '../../shared/day'
import { AGES, type Age } from '../../shared/fees/ageing'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import type { Column } from '../ui/DataTable'
import { StateChip } from '../ui/StateChip'
import { PromiseChip, StandingChip, useNextText } from './StandingChip'

type Columns = readonly Column<ArrearsRow>[]

const useWho = (): Columns => {
  const { t } = useWords()
  return [
    {
      id: 'unitLabel',
      header: t('arrears.field.unit'),
      width: 84,
      sortable: true,
      fixed: true,
      cell: (row) => row.unitLabel,
      total: t('arrears.total'),
    },
    {
      id: 'ownerName',
      header: t('arrears.field.debtor'),
      width: 124,
      sortable: true,
      cell: (row) => (row.owedBy === '' ? row.ownerName : t('arrears.former', { name: row.ownerName })),
    },
  ]
}

const Plan = ({ row }: { readonly row: ArrearsRow }) => {
  const { t } = useWords()
  const broken = row.plan?.progress.state === 'broken'
  return row.plan ? (
    <StateChip
      tone={broken ? 'bad' : 'info'}
      label={t(broken ? 'arrears.plan.broken' : 'arrears.plan.running')}
    />
  ) : null
}

const Next = ({ row }: { readonly row: ArrearsRow }) => {
  const { t } = useWords()
  const text = useNextText()
  const { next } = row
  const due = next !== null && next.waits === null && next.dueOn <= dayOf(new Date().toISOString())
  return (
    <span title={text(row)}>
      {due ? (
        <StateChip tone="warn" label={t('arrears.next.due', { stage: t(`arrears.stage.${next.stage}`) })} />
      ) : (
        text(row)
      )}
    </span>
  )
}

/** The ladder: how much, since when, how far, what is next, what was said. */
export const useLadderColumns = (list: List | undefined): Columns => {
  const { t, day } = useWords()
  const who = useWho()
  return [
    ...who,
    {
      id: 'overdueFen',
      header: t('arrears.field.overdue'),
      width: 98,
      align: 'right',
      sortable: true,
      cell: (row) => formatFen(row.overdueFen),
      total: list ? formatFen(list.overdueFen) : '',
    },
    {
      id: 'oldestDueOn',
      header: t('arrears.field.oldest'),
      width: 120,
      sortable: true,
      cell: (row) => day(row.oldestDueOn),
    },
    {
      id: 'standing',
      header: t('arrears.field.stage'),
      width: 132,
      sortable: true,
      cell: (row) => <StandingChip standing={row.standing} />,
    },
    {
      id: 'nextOn',
      header: t('arrears.field.next'),
      width: 190,
      sortable: true,
      cell: (row) => <Next row={row} />,
    },
    {
      id: 'contactOn',
      header: t('arrears.field.contact'),
      width: 164,
      sortable: true,
      cell: (row) =>
        row.contact
          ? t('arrears.contacted', {
              day: day(row.contact.on),
              outcome: t(`arrears.outcome.${row.contact.outcome}`),
            })
          : '',
    },
    {
      id: 'promiseOn',
      header: t('arrears.field.promise'),
      width: 186,
      sortable: true,
      cell: (row) => (
        <Group gap={4} wrap="nowrap">
          {row.promise && <PromiseChip state={row.promise.state} />}
          {row.promise && row.promise.state !== 'kept' && day(row.promise.on)}
          <Plan row={row} />
        </Group>
      ),
    },
    {
      id: 'lapsesOn',
      header: t('arrears.field.lapses'),
      width: 108,
      spare: true,
      sortable: true,
      cell: (row) =>
        row.limitation && row.lapsesSoon ? (
          <StateChip tone="bad" label={day(row.limitation.lapsesOn)} />
        ) : (
          row.limitation && day(row.limitation.lapsesOn)
        ),
    },
  ]
}

/** As wide as the heading with its arrow, and a total of six figures. */
const WIDTHS: Readonly<Record<Age, number>> = {
  notDue: 95,
  to30: 92,
  to90: 92,
  to180: 100,
  to365: 108,
  older: 95,
}

/** The debt by age. */
export const useAgeColumns = (list: List | undefined, age: Age | null): Columns => {
  const { t, day } = useWords()
  const who = useWho()
  const blank = (fen: number): string => (fen === 0 ? '' : formatFen(fen))
  return [
    ...who,
    { id: 'phone', header: t('arrears.field.phone'), width: 104, cell: (row) => row.phone },
    ...AGES.map(
      (each): Column<ArrearsRow> => ({
        id: each,
        header: t(`fees.age.${each}`),
        width: WIDTHS[each],
        align: 'right',
        sortable: true,
        cell: (row) => blank(row.ages[each]),
        total: list && (age === null || age === each) ? formatFen(list.ages[each]) : '',
      }),
    ),
    {
      id: 'openFen',
      header: t('arrears.field.open'),
      width: 106,
      align: 'right',
      sortable: true,
      cell: (row) => formatFen(row.openFen),
      total: list ? formatFen(list.openFen) : '',
    },
    {
      id: 'oldestDueOn',
      header: t('arrears.field.oldest'),
      width: 118,
      sortable: true,
      cell: (row) => day(row.oldestDueOn),
    },
  ]
}
