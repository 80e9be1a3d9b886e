import { Button, Group, Tabs } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useLocation, useParams } from 'wouter'
import type { TourRow } from '../../shared/tours/contract'
import { isOpenPlan } from '../../shared/tours/rules'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { usePageAction } from '../ui/hotkeys'
import { MenuButton } from '../ui/MenuButton'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { CheckBoard } from './CheckBoard'
import { NextStep } from './NextStep'
import { PlanFacts } from './PlanFacts'
import { TourHistory } from './TourHistory'
import { ReadyState, TourState } from './TourState'

export const TourPage = () => {
  const { id } = useParams<{ id: string }>()
  const { t } = useWords()
  const { data, problem } = useQuery('tours.file', { tourId: id ?? '' })
  if (!data)
    return (
      <Page title={t('tours.title')}>
        <ProblemNotice problem={problem} />
      </Page>
    )
  return <TourFile row={data} />
}

const TourFile = ({ row }: { readonly row: TourRow }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const print = usePrint()
  const { tour } = row
  const printSheet = (): void => print({ kind: 'runSheet', id: tour.id })
  usePageAction('print', printSheet)
  return (
    <Page
      title={t('tours.fileTitle', { no: tour.no, visitors: tour.plan.visitors })}
      back="/tours"
      actions={
        <>
          {isOpenPlan(tour.status) && (
            <Button variant="default" onClick={() => go(`/tours/${tour.id}/plan`)}>
              {t('tours.plan.change')}
            </Button>
          )}
          <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={printSheet}>
            {t('tours.sheet.print')}
          </Button>
          <MenuButton
            label={t('tours.card.more')}
            items={(['vehiclePass', 'postTaskCard', 'nameCards'] as const).map((kind) => ({
              label: t(`printing.kind.${kind}`),
              onClick: () => print({ kind, id: tour.id }),
            }))}
          />
          <NextStep row={row} />
        </>
      }
      filters={
        <Group gap={8}>
          <TourState status={tour.status} />
          <ReadyState status={tour.status} readiness={row.readiness} />
          {tour.version > 1 && t('tours.version', { version: tour.version })}
        </Group>
      }
    >
      <Tabs defaultValue={tour.status === 'preparing' ? 'checks' : 'plan'} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="plan">{t('tours.tab.plan')}</Tabs.Tab>
          <Tabs.Tab value="checks">
            {t('tours.tab.checks', { done: row.checksDone, total: tour.checks.length })}
          </Tabs.Tab>
          <Tabs.Tab value="history">{t('tours.tab.history')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="plan" pt={16}>
          <PlanFacts tour={tour} />
        </Tabs.Panel>
        <Tabs.Panel value="checks" pt={16}>
          <CheckBoard row={row} />
        </Tabs.Panel>
        <Tabs.Panel value="history" pt={16}>
          <TourHistory tour={tour} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
