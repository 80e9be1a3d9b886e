import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { addDays, dayOf } from '../../shared/day'
import { AGES, type DefectFigures } from '../../shared/defects/figures'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { DayInput } from '../ui/DayInput'
import { rateText } from './rateText'

interface Row {
  readonly id: string
  readonly name: string
  readonly figures: DefectFigures
  readonly ages: readonly number[]
}

/** domain.md §2.7 by party, over defects found in a span of days. */
export const Figures = () => {
  const { t } = useWords()
  const today = dayOf(new Date().toISOString())
  const [fromOn, setFromOn] = useState<string | null>(addDays(today, -90))
  const [toOn, setToOn] = useState<string | null>(today)
  const { data, problem, loading } = useQuery('defects.statistics', { fromOn, toOn })
  const rows: readonly Row[] = (data?.parties ?? []).map(({ party, figures, ages }) => ({
    id: party?.id ?? 'nobody',
    name: party?.name ?? t('defects.nobodyYet'),
    figures,
    ages,
  }))
  const all = data?.all
  const number = (
    id: string,
    header: string,
    of: (figures: DefectFigures) => number,
    width = 72,
  ): Column<Row> => ({
    id,
    header,
    width,
    align: 'right',
    cell: (row) => of(row.figures),
    total: all && of(all),
  })
  const rate = (id: string, header: string, of: (figures: DefectFigures) => number | null): Column<Row> => ({
    id,
    header,
    width: 92,
    align: 'right',
    cell: (row) => rateText(of(row.figures)),
    total: all && rateText(of(all)),
  })
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      header: t('defects.field.party'),
      width: 164,
      fixed: true,
      cell: (row) => row.name,
      total: t('defects.figure.all'),
    },
    number('total', t('defects.figure.total'), (figures) => figures.total),
    number('closed', t('defects.figure.closed'), (figures) => figures.closed),
    number('overdue', t('defects.figure.overdue'), (figures) => figures.overdue),
    number('disputed', t('defects.figure.disputed'), (figures) => figures.disputed, 84),
    number('reopened', t('defects.figure.reopened'), (figures) => figures.reopened, 94),
    rate('done', t('defects.figure.done'), (figures) => figures.doneBp),
    rate('inTime', t('defects.figure.inTime'), (figures) => figures.inTimeBp),
    rate('firstPass', t('defects.figure.firstPass'), (figures) => figures.firstPassBp),
    ...[...AGES, 0].map(
      (_, place): Column<Row> => ({
        id: `age${place}`,
        header: t(`defects.age.${place}` as never) as string,
        width: 84,
        align: 'right',
        cell: (row) => row.ages[place] || '',
        total: data?.ages[place] ?? 0,
      }),
    ),
  ]
  return (
    <>
      <Group gap={12} align="flex-end">
        <DayInput label={t('defects.figure.from')} value={fromOn} onChange={setFromOn} />
        <DayInput label={t('defects.figure.to')} value={toOn} onChange={setToOn} />
        <Text size="sm" c="dimmed" pb={6}>
          {t('defects.figure.hint')}
        </Text>
      </Group>
      <DataTable
        label={t('defects.view.figures')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        loading={loading}
        problem={problem}
      />
    </>
  )
}
