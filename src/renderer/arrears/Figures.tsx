import { Group, SimpleGrid, Text } from '@mantine/core'
import { type ComponentProps, useState } from 'react'
import type { StageFigure } from '../../shared/arrears/answers'
import { addToMonth, dayOf, monthOf } from '../../shared/day'
import { formatFen, sumFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { Facts } from '../ui/Facts'
import { MonthField } from '../ui/MonthField'
import { rateText } from '../ui/rateText'
import { Section } from '../ui/Section'

const useColumns = (rows: readonly StageFigure[]): readonly Column<StageFigure>[] => {
  const { t } = useWords()
  const number = (id: 'debtors' | 'steps', width: number): Column<StageFigure> => ({
    id,
    header: t(`arrears.figure.${id}`),
    width,
    align: 'right',
    cell: (row) => row[id],
    total: rows.reduce((sum, row) => sum + row[id], 0),
  })
  const amount = (id: 'overdueFen' | 'demandedFen' | 'recoveredFen'): Column<StageFigure> => ({
    id,
    header: t(`arrears.figure.${id}`),
    width: 150,
    align: 'right',
    cell: (row) => formatFen(row[id]),
    ...(id === 'demandedFen' ? {} : { total: formatFen(sumFen(rows.map((row) => row[id]))) }),
  })
  return [
    {
      id: 'stage',
      header: t('arrears.field.stage'),
      width: 170,
      fixed: true,
      cell: (row) => t(`arrears.stage.${row.stage}`),
      total: t('arrears.total'),
    },
    number('debtors', 110),
    amount('overdueFen'),
    number('steps', 130),
    amount('demandedFen'),
    amount('recoveredFen'),
    {
      id: 'recoveredBp',
      header: t('arrears.figure.recoveredBp'),
      width: 120,
      align: 'right',
      cell: (row) => rateText(row.recoveredBp),
    },
  ]
}

/** The words beside the month, so that every stage still fits under it. */
const Labelled = (field: ComponentProps<typeof MonthField>) => (
  <Group gap={8} wrap="nowrap">
    <Text size="sm">{field.label}</Text>
    <MonthField {...field} bare />
  </Group>
)

/** What came in at each stage, how promises and plans were kept, what was served (domain.md §4.7, §4.8). */
export const Figures = () => {
  const { t } = useWords()
  const month = monthOf(dayOf(new Date().toISOString()))
  const [fromMonth, setFrom] = useState(addToMonth(month, -2))
  const [toMonth, setTo] = useState(month)
  const { data, problem, loading } = useQuery('arrears.figures', { fromMonth, toMonth })
  const columns = useColumns(data?.stages ?? [])
  return (
    <>
      <Group gap={24}>
        <Labelled label={t('arrears.figure.from')} value={fromMonth} onChange={setFrom} />
        <Labelled label={t('arrears.figure.to')} value={toMonth} onChange={setTo} />
      </Group>
      <DataTable
        label={t('arrears.view.figures')}
        columns={columns}
        rows={data?.stages ?? []}
        rowId={(row) => row.stage}
        loading={loading}
        problem={problem}
      />
      {data && (
        <SimpleGrid cols={2} spacing={24}>
          <Section title={t('arrears.figure.promises')}>
            <Facts
              items={[
                { label: t('arrears.figure.promisesMade'), value: data.promises.made },
                { label: t('arrears.figure.promisesKept'), value: data.promises.kept },
                { label: t('arrears.figure.promisesBroken'), value: data.promises.broken },
                { label: t('arrears.figure.promisesOpen'), value: data.promises.open },
                { label: t('arrears.figure.promisesBp'), value: rateText(data.promises.keptBp) },
              ]}
            />
          </Section>
          <Section title={t('arrears.figure.work')}>
            <Facts
              items={[
                { label: t('arrears.figure.issued'), value: data.served.issued },
                { label: t('arrears.figure.servedBp'), value: rateText(data.served.servedBp) },
                { label: t('arrears.figure.contacts'), value: data.contacts.made },
                { label: t('arrears.figure.reached'), value: data.contacts.reached },
                { label: t('arrears.figure.offHours'), value: data.contacts.offHours },
                { label: t('arrears.figure.plansRunning'), value: data.plans.running },
                { label: t('arrears.figure.plansBroken'), value: data.plans.broken },
                { label: t('arrears.figure.plansBp'), value: rateText(data.plans.keptBp) },
              ]}
            />
          </Section>
        </SimpleGrid>
      )}
    </>
  )
}
