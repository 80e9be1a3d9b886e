import { SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Dashboard } from '../../shared/dashboard/contract'
import { AGES } from '../../shared/fees/ageing'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { rateText } from '../ui/rateText'
import { Section } from '../ui/Section'
import styles from './Dashboard.module.css'

const Chart = lazy(() => import('./Chart').then((m) => ({ default: m.Chart })))

/** Is today under control, is the money coming in, who needs help: in a sentence, then figures, then charts. */
export const DashboardPage = () => {
  const { t, money } = useWords()
  const { data, problem } = useQuery('dashboard.overview', {})
  if (!data)
    return (
      <Page title={t('dashboard.title')}>
        <ProblemNotice problem={problem} />
      </Page>
    )
  return (
    <Page title={t('dashboard.title')}>
      <Text size="lg">
        {t('dashboard.sentence', {
          paid: money(data.monthPaidFen),
          due: money(data.monthDueFen),
          rate: rateText(data.rates.currentBp),
          n: data.longDebtors,
          open: money(data.openFen),
        })}
      </Text>
      <Figures data={data} />
      <Suspense fallback={null}>
        <SimpleGrid cols={2} spacing={24}>
          <Months data={data} />
          <Ages data={data} />
        </SimpleGrid>
      </Suspense>
    </Page>
  )
}

interface Figure {
  readonly name: 'today' | 'month' | 'rate' | 'arrears' | 'keysOut' | 'keysOverdue' | 'tours' | 'visitors'
  readonly value: string
  readonly note: string
  readonly path: string
  readonly tone?: 'ok' | 'bad'
}

const Figures = ({ data }: { readonly data: Dashboard }) => {
  const { t, money } = useWords()
  const [, go] = useLocation()
  const onTarget = data.rates.currentBp !== null && data.rates.currentBp >= data.targetPercent * 100
  const figures: readonly Figure[] = [
    {
      name: 'today',
      value: money(data.todayFen),
      note: t('dashboard.note.receipts', { n: data.todayReceipts }),
      path: '/fees/day',
    },
    {
      name: 'month',
      value: money(data.monthReceivedFen),
      note: t('dashboard.note.lastMonth', { value: money(data.lastMonthReceivedFen) }),
      path: '/fees/receipts',
    },
    {
      name: 'rate',
      value: rateText(data.rates.currentBp),
      note: t('dashboard.note.target', {
        target: data.targetPercent,
        last: rateText(data.lastMonthRates.currentBp),
      }),
      path: '/fees/bills',
      ...(data.rates.currentBp === null ? {} : { tone: onTarget ? 'ok' : 'bad' }),
    },
    {
      name: 'arrears',
      value: money(data.openFen),
      note: t('dashboard.note.longDebtors', { n: data.longDebtors }),
      path: '/arrears?view=ages',
    },
    { name: 'keysOut', value: String(data.keysOut), note: t('dashboard.note.keys'), path: '/keys?view=out' },
    {
      name: 'keysOverdue',
      value: String(data.keysOverdue),
      note: t('dashboard.note.overdue'),
      path: '/keys?view=overdue',
      tone: data.keysOverdue > 0 ? 'bad' : 'ok',
    },
    {
      name: 'tours',
      value: String(data.toursToday),
      note: t('dashboard.note.notReady', { n: data.toursNotReady }),
      path: '/tours',
    },
    {
      name: 'visitors',
      value: String(data.visitorsInside),
      note: t('dashboard.note.inside'),
      path: '/passes?view=visitors',
    },
  ]
  return (
    <SimpleGrid cols={4} spacing={12}>
      {figures.map((figure) => (
        <UnstyledButton key={figure.name} className={styles.figure} onClick={() => go(figure.path)}>
          <span className={styles.label}>{t(`dashboard.figure.${figure.name}`)}</span>
          <span className={styles.value} data-tone={figure.tone}>
            {figure.value}
          </span>
          <span className={styles.note}>{figure.note}</span>
        </UnstyledButton>
      ))}
    </SimpleGrid>
  )
}

const yuan = (fen: number): number => fen / 100

const Months = ({ data }: { readonly data: Dashboard }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const option = useMemo(
    () => ({
      grid: { left: 64, right: 16, top: 36, bottom: 28 },
      legend: { top: 0 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: data.months.map((month) => month.month) },
      yAxis: { type: 'value' },
      series: [
        {
          type: 'bar',
          name: t('dashboard.series.due'),
          data: data.months.map((month) => yuan(month.dueFen)),
          color: '#a8cbde',
        },
        {
          type: 'bar',
          name: t('dashboard.series.received'),
          data: data.months.map((month) => yuan(month.receivedFen)),
          color: '#1f6a91',
        },
      ],
    }),
    [data.months, t],
  )
  return (
    <Section title={t('dashboard.chart.months')}>
      <Chart label={t('dashboard.chart.months')} option={option} onPick={() => go('/fees/bills')} />
    </Section>
  )
}

const AGE_COLOURS = ['#7fb58f', '#e3c26a', '#dfa04f', '#d07a4a', '#bf5547', '#8f2f33']

const Ages = ({ data }: { readonly data: Dashboard }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const option = useMemo(
    () => ({
      grid: { left: 64, right: 16, top: 16, bottom: 28 },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: AGES.map((age) => t(`dashboard.age.${age}`)),
        axisLabel: { interval: 0 },
      },
      yAxis: { type: 'value' },
      series: [
        {
          type: 'bar',
          data: AGES.map((age, place) => ({
            value: yuan(data.ages[age]),
            itemStyle: { color: AGE_COLOURS[place] },
          })),
        },
      ],
    }),
    [data.ages, t],
  )
  return (
    <Section title={t('dashboard.chart.ages')}>
      <Chart
        label={t('dashboard.chart.ages')}
        option={option}
        onPick={(place) => go(`/arrears?view=ages&age=${AGES[place] ?? ''}`)}
      />
    </Section>
  )
}
