import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { useWords } from '../i18n/useWords'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { DepositRegister } from './deposits/DepositRegister'

const VIEWS = ['deposits'] as const
type View = (typeof VIEWS)[number]

const isView = (text: string | undefined): text is View => VIEWS.some((view) => view === text)

const SECTIONS: Readonly<Record<View, () => ReactNode>> = { deposits: DepositRegister }

/** What is held, what goes out, the drawer, the day, and the books; the address says which part and which record. */
export const LedgerPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const { view: asked } = useParams<{ view?: string }>()
  const view: View = isView(asked) ? asked : VIEWS[0]
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
