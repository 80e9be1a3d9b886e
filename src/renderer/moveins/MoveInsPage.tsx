import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { MOVE_IN_VIEWS, MoveInView } from '../../shared/moveins/contract'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { BatchDialog } from './BatchDialog'
import { BatchList } from './BatchList'
import { InviteDialog } from './InviteDialog'
import { MoveInList } from './MoveInList'

/** 入伙 (domain.md §2.1): from the notice to the filed papers, one family or many on one day. */
export const MoveInsPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const [params, setParams] = useSearchParams()
  const supervises = useMay('supervisor', 'manager')
  const asked = params.get('view')
  const batches = asked === 'batches'
  const found = MoveInView.safeParse(asked)
  const view: MoveInView = found.success ? found.data : 'open'
  const [inviting, setInviting] = useState(params.get('new') === '1')
  const [planning, setPlanning] = useState(false)
  const counts = useQuery('moveins.counts', {}).data
  usePageAction('new', () => setInviting(true))
  const label = (each: MoveInView): string =>
    t('moveins.view.counted', { view: t(`moveins.view.${each}`), n: counts?.[each] ?? 0 })
  return (
    <Page
      title={t('moveins.title')}
      actions={
        <>
          {supervises && (
            <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setPlanning(true)}>
              {t('moveins.batch.add')}
            </Button>
          )}
          <Button leftSection={<IconPlus size={16} />} onClick={() => setInviting(true)}>
            {t('moveins.invite.open')}
          </Button>
        </>
      }
      filters={
        <SegmentedControl
          aria-label={t('moveins.view.label')}
          value={batches ? 'batches' : view}
          onChange={(next) => setParams({ view: next })}
          data={[
            ...MOVE_IN_VIEWS.map((value) => ({ value: value as string, label: label(value) })),
            { value: 'batches', label: t('moveins.view.batches') },
          ]}
        />
      }
    >
      {batches ? (
        <BatchList onPlan={() => setPlanning(true)} />
      ) : (
        <MoveInList
          key={`${view}|${params.get('batch')}`}
          view={view}
          batchId={params.get('batch')}
          onOpen={(moveInId) => go(`/moveins/${moveInId}`)}
          onInvite={() => setInviting(true)}
        />
      )}
      {inviting && (
        <InviteDialog
          unitId={params.get('unit')}
          batchId={params.get('batch')}
          onClose={() => setInviting(false)}
        />
      )}
      {planning && <BatchDialog batch={null} onClose={() => setPlanning(false)} />}
    </Page>
  )
}
