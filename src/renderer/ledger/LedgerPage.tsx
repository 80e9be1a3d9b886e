import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { useWords } from '../i18n/useWords'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { ExpenseRegister } from './books/ExpenseRegister'
import { MonthDesk } from './books/MonthDesk'
import { ReceiptBooks } from './books/ReceiptBooks'
import { ReportDesk } from './books/ReportDesk'
import { CorrectionRegister } from './corrections/CorrectionRegister'
import { DayDesk } from './day/DayDesk'
import { DepositRegister } from './deposits/DepositRegister'

const SECTIONS = {
  day: DayDesk,
  deposits: DepositRegister,
  corrections: CorrectionRegister,
  receiptBooks: ReceiptBooks,
  reports: ReportDesk,
  months: MonthDesk,
  expenses: ExpenseRegister,
} as const satisfies Readonly<Record<string, () => ReactNode>>

type View = keyof typeof SECTIONS
const VIEWS = Object.keys(SECTIONS) as readonly View[]
const isView = (text: string | undefined): text is View => VIEWS.some((view) => view === text)

/** What is held, what goes out, the drawer, the day, and the books; the address says which part and which record. */
export const LedgerPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const { view: asked } = useParams<{ view?: string }>()
  const view: View = isView(asked) ? asked : 'day'
  const Section = SECTIONS[view]
  usePageAction('collect', () => go('/fees?'))
  return (
    <Page
      title={t('ledger.title')}
      actions={
        <SegmentedControl
          aria-label={t('ledger.view.label')}
          value={view}
          onChange={(next) => go(`/ledger/${next}?`)}
          data={VIEWS.map((value) => ({ value, label: t(`ledger.view.${value}`) }))}
        />
      }
    >
      <Section />
    </Page>
  )
}
