import { SegmentedControl } from '@mantine/core'
import { useLocation, useParams } from 'wouter'
import { useWords } from '../i18n/useWords'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { ArrearsList } from './ArrearsList'
import { BillRegister } from './BillRegister'
import { CollectDesk } from './CollectDesk'
import { DayTotals } from './DayTotals'
import { ReceiptRegister } from './ReceiptRegister'
import { RunDesk } from './RunDesk'
import { TariffRegister } from './TariffRegister'

const VIEWS = ['collect', 'bills', 'runs', 'receipts', 'arrears', 'day', 'tariffs'] as const
type View = (typeof VIEWS)[number]

const isView = (text: string | undefined): text is View => VIEWS.some((view) => view === text)

/** Everything about money at the desk; the address says which part and which record. */
export const FeesPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const { unitId, view: asked } = useParams<{ unitId?: string; view?: string }>()
  const view: View = isView(asked) ? asked : 'collect'
  return (
    <Page
      title={t('fees.title')}
      actions={
        <SegmentedControl
          aria-label={t('fees.view.label')}
          value={view}
          onChange={(next) => go(next === 'collect' ? '/fees?' : `/fees/${next}?`)}
          data={VIEWS.map((value) => ({ value, label: t(`fees.view.${value}`) }))}
        />
      }
    >
      {view !== 'collect' && <ToCollect />}
      <Section view={view} unitId={unitId ?? null} />
    </Page>
  )
}

/** F2 from any other part of fees. */
const ToCollect = () => {
  const [, go] = useLocation()
  usePageAction('collect', () => go('/fees?'))
  return null
}

const Section = ({ view, unitId }: { readonly view: View; readonly unitId: string | null }) => {
  if (view === 'bills') return <BillRegister />
  if (view === 'runs') return <RunDesk />
  if (view === 'receipts') return <ReceiptRegister />
  if (view === 'arrears') return <ArrearsList />
  if (view === 'day') return <DayTotals />
  if (view === 'tariffs') return <TariffRegister />
  return <CollectDesk unitId={unitId} />
}
