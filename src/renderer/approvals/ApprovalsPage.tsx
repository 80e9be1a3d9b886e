import { Button, SegmentedControl } from '@mantine/core'
import { IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { Page } from '../ui/Page'
import { DelegateDialog } from './DelegateDialog'
import { DelegationList } from './DelegationList'
import { RequestList } from './RequestList'
import { RequestPanel } from './RequestPanel'

const FOR_APPROVERS = ['forMe', 'mine', 'all', 'delegations'] as const
const FOR_CLERKS = ['mine', 'all'] as const
type View = (typeof FOR_APPROVERS)[number]

/** What waits for me, what I asked for, everything that was ever asked, and who stands in for whom. */
export const ApprovalsPage = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const approves = useMay('supervisor', 'manager')
  const counts = useQuery('approvals.counts', {}).data
  const [delegating, setDelegating] = useState(false)
  const views: readonly View[] = approves ? FOR_APPROVERS : FOR_CLERKS
  const view = views.find((each) => each === params.get('view')) ?? views[0] ?? 'mine'
  const show = (next: View, request: string | null = null): void =>
    setParams({ view: next, ...(request ? { request } : {}) })
  const label = (each: View): string => {
    const n = each === 'forMe' ? counts?.forMe : each === 'mine' ? counts?.mine : undefined
    return n === undefined
      ? t(`approvals.view.${each}`)
      : t('approvals.view.counted', { view: t(`approvals.view.${each}`), n })
  }
  return (
    <Page
      title={t('approvals.title')}
      actions={
        approves && (
          <Button
            variant="default"
            leftSection={<IconUserShare size={16} />}
            onClick={() => setDelegating(true)}
          >
            {t('approvals.delegation.open')}
          </Button>
        )
      }
      filters={
        <SegmentedControl
          aria-label={t('approvals.view.label')}
          value={view}
          onChange={(next) => show(next as View)}
          data={views.map((value) => ({ value, label: label(value) }))}
        />
      }
    >
      {view === 'delegations' ? (
        <DelegationList />
      ) : (
        <>
          <RequestList key={view} view={view} onOpen={(id) => show(view, id)} />
          <RequestPanel approvalId={params.get('request')} onClose={() => show(view)} />
        </>
      )}
      <DelegateDialog opened={delegating} onClose={() => setDelegating(false)} />
    </Page>
  )
}
