import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { useWords } from '../i18n/useWords'
import { MetersDesk } from '../meters/MetersDesk'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { BillRegister } from './BillRegister'
import { CollectDesk } from './CollectDesk'
import { CostRegister } from './CostRegister'
import { DayTotals } from './DayTotals'
import { RateRegister } from './RateRegister'
import { ReceiptRegister } from './ReceiptRegister'
import { RunDesk } from './RunDesk'
import { StatementView } from './StatementView'
import { TariffRegister } from './TariffRegister'
import { FEE_PART_NAMES, FEE_PARTS, type FeePart, type FeeView, pathOf, placeOf } from './views'

const SCREENS: Readonly<Record<Exclude<FeeView, 'collect'>, () => ReactNode>> = {
  bills: BillRegister,
  runs: RunDesk,
  meters: MetersDesk,
  costs: CostRegister,
  rates: RateRegister,
  tariffs: TariffRegister,
  statement: StatementView,
  receipts: ReceiptRegister,
  day: DayTotals,
}

/** Everything about money at the desk; the address says which part and which record. */
export const FeesPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const { unitId, view: asked } = useParams<{ unitId?: string; view?: string }>()
  const { part, view } = placeOf(asked)
  return (
    <Page
      title={t('fees.title')}
      actions={
        <SegmentedControl
          aria-label={t('fees.part.label')}
          value={part}
          onChange={(next) => go(pathOf(FEE_PARTS[next][0]))}
          data={FEE_PART_NAMES.map((value) => ({ value, label: t(`fees.part.${value}`) }))}
        />
      }
      {...(FEE_PARTS[part].length > 1 ? { filters: <Views part={part} view={view} /> } : {})}
    >
      {view !== 'collect' && <ToCollect />}
      <Section view={view} unitId={unitId ?? null} />
    </Page>
  )
}

/** The screens of one part. */
const Views = ({ part, view }: { readonly part: FeePart; readonly view: FeeView }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const views: readonly FeeView[] = FEE_PARTS[part]
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('fees.view.label')}
      value={view}
      onChange={(next) => go(pathOf(next))}
      data={views.map((value) => ({ value, label: t(`fees.view.${value}`) }))}
    />
  )
}

/** F2 from any other part of fees. */
const ToCollect = () => {
  const [, go] = useLocation()
  usePageAction('collect', () => go('/fees?'))
  return null
}

const Section = ({ view, unitId }: { readonly view: FeeView; readonly unitId: string | null }) => {
  if (view === 'collect') return <CollectDesk unitId={unitId} />
  const Screen = SCREENS[view]
  return <Screen />
}
