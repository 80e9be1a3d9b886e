import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { TermRow } from '../../shared/defects/answers'
import type { WarrantyPeriod } from '../../shared/defects/warranty'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { TermDialog } from './TermDialog'

export const usePeriodText = (): ((period: WarrantyPeriod) => string) => {
  const { t } = useWords()
  return (period) => {
    if (period.unit === 'months') return t('defects.period.months', { n: period.count })
    if (period.unit === 'seasons')
      return t('defects.period.seasons', { n: period.count, from: period.from, to: period.to })
    return t(`defects.period.${period.unit}`)
  }
}

/** Warranty periods as data (domain.md §2.6): what the law and the certificate say, until the center sets its own. */
export const TermList = () => {
  const { t, day } = useWords()
  const { data, problem, loading } = useQuery('defects.terms', {})
  const may = useMay('manager')
  const periodText = usePeriodText()
  const [changing, setChanging] = useState<TermRow | null>(null)
  const columns: readonly Column<TermRow>[] = [
    {
      id: 'category',
      header: t('defects.field.category'),
      width: 200,
      fixed: true,
      cell: (row) => t(`defects.category.${row.category}`),
    },
    {
      id: 'period',
      header: t('defects.field.period'),
      width: 260,
      cell: (row) => periodText(row.term.period),
    },
    {
      id: 'basis',
      header: t('defects.field.basis'),
      width: 150,
      cell: (row) => <div className="desk-sentence">{t(`defects.basis.${row.term.basis}`)}</div>,
    },
    {
      id: 'from',
      header: t('defects.field.termFrom'),
      width: 200,
      cell: (row) => (row.fromOn ? day(row.fromOn) : t('defects.usualTerm')),
    },
    {
      id: 'planned',
      header: t('defects.field.planned'),
      width: 220,
      cell: (row) =>
        row.planned
          ? t('defects.said', { text: periodText(row.planned.period), name: day(row.planned.fromOn) })
          : '',
    },
    {
      id: 'acts',
      header: t('defects.field.acts'),
      width: 110,
      cell: (row) =>
        may && (
          <Button size="compact-sm" variant="default" onClick={() => setChanging(row)}>
            {t('defects.term.change')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <Text size="sm">{t('defects.term.hint')}</Text>
      <DataTable
        label={t('defects.view.terms')}
        columns={columns}
        rows={data ?? []}
        rowId={(row) => row.category}
        loading={loading}
        problem={problem}
      />
      <TermDialog row={changing} onClose={() => setChanging(null)} />
    </>
  )
}
