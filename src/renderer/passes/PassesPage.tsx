import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useWords } from '../i18n/useWords'
import { GateMenu } from '../proof/GateMenu'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { AdmitDialog } from './AdmitDialog'
import { IssueWorkerDialog } from './IssueWorkerDialog'
import { VisitorList } from './VisitorList'
import { VisitorPanel } from './VisitorPanel'
import { WorkerList } from './WorkerList'
import { WorkerPanel } from './WorkerPanel'

/** Visitors at the door and workers on site. */
export const PassesPage = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const view = params.get('view') === 'workers' ? 'workers' : 'visitors'
  const passId = params.get('pass')
  const [adding, setAdding] = useState<'visitor' | 'worker' | null>(null)
  const add = (): void => setAdding(view === 'workers' ? 'worker' : 'visitor')
  const open = (pass: string | null): void => setParams({ view, ...(pass ? { pass } : {}) })
  usePageAction('new', add)
  return (
    <Page
      title={t('passes.title')}
      actions={
        <>
          <GateMenu />
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding('worker')}>
            {t('passes.issue.open')}
          </Button>
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding('visitor')}>
            {t('passes.admit.open')}
          </Button>
        </>
      }
      filters={
        <SegmentedControl
          aria-label={t('passes.view.label')}
          value={view}
          onChange={(next) => setParams({ view: next })}
          data={[
            { value: 'visitors', label: t('passes.view.visitors') },
            { value: 'workers', label: t('passes.view.workers') },
          ]}
        />
      }
    >
      {view === 'visitors' ? (
        <VisitorList onOpen={open} onAdmit={add} />
      ) : (
        <WorkerList onOpen={open} onIssue={add} />
      )}
      <VisitorPanel passId={view === 'visitors' ? passId : null} onClose={() => open(null)} />
      <WorkerPanel passId={view === 'workers' ? passId : null} onClose={() => open(null)} />
      <AdmitDialog opened={adding === 'visitor'} onClose={() => setAdding(null)} />
      <IssueWorkerDialog opened={adding === 'worker'} onClose={() => setAdding(null)} />
    </Page>
  )
}
