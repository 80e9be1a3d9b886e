import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus, IconTableImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { PeopleList } from '../people/PeopleList'
import { usePageAction } from '../ui/hotkeys'
import { MenuButton } from '../ui/MenuButton'
import { Page } from '../ui/Page'
import { SiteDialog } from './SiteDialog'
import { UnitFormDialog } from './UnitFormDialog'
import { UnitList } from './UnitList'

/** 业主档案: by unit or by person. */
export const FilesPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const [params, setParams] = useSearchParams()
  const view = params.get('view') === 'people' ? 'people' : 'units'
  const [adding, setAdding] = useState(false)
  const [addingSite, setAddingSite] = useState(false)
  const may = useMay('clerk', 'manager')
  usePageAction('new', () => may && setAdding(true))
  return (
    <Page
      title={t('estate.title')}
      actions={
        may && (
          <>
            <Button
              variant="default"
              leftSection={<IconTableImport size={16} />}
              onClick={() => go('/imports')}
            >
              {t('imports.title')}
            </Button>
            <MenuButton
              label={t('estate.more')}
              items={[{ label: t('estate.addSite.title'), onClick: () => setAddingSite(true) }]}
            />
            <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              {t('estate.addUnit.title')}
            </Button>
          </>
        )
      }
      filters={
        <SegmentedControl
          aria-label={t('estate.view.label')}
          value={view}
          onChange={(next) => setParams(next === 'people' ? { view: 'people' } : {})}
          data={[
            { value: 'units', label: t('estate.view.units') },
            { value: 'people', label: t('estate.view.people') },
          ]}
        />
      }
    >
      {view === 'units' ? <UnitList onAdd={() => setAdding(true)} /> : <PeopleList />}
      <UnitFormDialog
        opened={adding}
        onClose={() => setAdding(false)}
        onDone={(unitId) => go(`/units/${unitId}`)}
      />
      <SiteDialog opened={addingSite} onClose={() => setAddingSite(false)} />
    </Page>
  )
}
