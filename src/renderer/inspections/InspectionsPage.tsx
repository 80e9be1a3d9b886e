import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { INSPECTION_VIEWS, InspectionView } from '../../shared/inspections/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { BeginDialog } from './BeginDialog'
import { InspectionList } from './InspectionList'

/** 验房 (domain.md §2.6): units looked at cell by cell, and again where something failed. */
export const InspectionsPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const [params, setParams] = useSearchParams()
  const asked = InspectionView.safeParse(params.get('view'))
  const view: InspectionView = asked.success ? asked.data : 'open'
  const [beginning, setBeginning] = useState(params.get('new') === '1')
  const counts = useQuery('inspections.counts', {}).data
  usePageAction('new', () => setBeginning(true))
  const label = (each: InspectionView): string =>
    t('inspections.view.counted', { view: t(`inspections.view.${each}`), n: counts?.[each] ?? 0 })
  return (
    <Page
      title={t('inspections.title')}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setBeginning(true)}>
          {t('inspections.begin.open')}
        </Button>
      }
      filters={
        <SegmentedControl
          aria-label={t('inspections.view.label')}
          value={view}
          onChange={(next) => setParams({ view: next })}
          data={INSPECTION_VIEWS.map((value) => ({ value, label: label(value) }))}
        />
      }
    >
      <InspectionList
        key={view}
        view={view}
        onOpen={(inspectionId) => go(`/inspections/${inspectionId}`)}
        onBegin={() => setBeginning(true)}
      />
      {beginning && <BeginDialog unitId={params.get('unit')} onClose={() => setBeginning(false)} />}
    </Page>
  )
}
