import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { DefectView } from '../../shared/defects/contract'
import { useWords } from '../i18n/useWords'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { DefectList } from './DefectList'
import { DefectPanel } from './DefectPanel'
import { Figures } from './Figures'
import { PartyList } from './PartyList'
import { RegisterDialog } from './RegisterDialog'
import { SheetList } from './SheetList'
import { TermList } from './TermList'

const VIEWS = ['list', 'sheets', 'parties', 'figures', 'terms'] as const
type View = (typeof VIEWS)[number]
const isView = (text: string | null): text is View => VIEWS.some((view) => view === text)

/** 整改 (domain.md §2.6): every defect until the owner has signed that it is gone. */
export const DefectsPage = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const asked = params.get('view')
  const view: View = isView(asked) ? asked : 'list'
  const show = DefectView.safeParse(params.get('show'))
  const partyId = params.get('party')
  const [registering, setRegistering] = useState(false)
  usePageAction('new', () => setRegistering(true))
  const open = (defectId: string | null): void =>
    setParams((before) => {
      if (defectId) before.set('defect', defectId)
      else before.delete('defect')
      return before
    })
  return (
    <Page
      title={t('defects.title')}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setRegistering(true)}>
          {t('defects.register.open')}
        </Button>
      }
      filters={
        <SegmentedControl
          aria-label={t('defects.view.label')}
          value={view}
          onChange={(next) => setParams({ view: next })}
          data={VIEWS.map((value) => ({ value, label: t(`defects.view.${value}`) }))}
        />
      }
    >
      {view === 'list' && (
        <DefectList
          key={`${params.get('show')}|${partyId}`}
          show={show.success ? show.data : 'open'}
          partyId={partyId}
          onOpen={open}
          onRegister={() => setRegistering(true)}
        />
      )}
      {view === 'sheets' && <SheetList />}
      {view === 'parties' && (
        <PartyList onDefects={(party) => setParams({ view: 'list', show: 'open', party })} />
      )}
      {view === 'figures' && <Figures />}
      {view === 'terms' && <TermList />}
      <DefectPanel defectId={params.get('defect')} onClose={() => open(null)} />
      <RegisterDialog opened={registering} onClose={() => setRegistering(false)} onDone={open} />
    </Page>
  )
}
