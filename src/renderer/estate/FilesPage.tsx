import { Button, SegmentedControl } from '@mantine/core'
import { IconBuildingSkyscraper, IconPlus, IconTableImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { PeopleList } from '../people/PeopleList'
import { usePageAction } from '../ui/hotkeys'
import { MenuButton } from '../ui/MenuButton'
import { Page } from '../ui/Page'
import { PatternDialog } from './PatternDialog'
import { RelabelDialog } from './RelabelDialog'
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
  const [dialog, setDialog] = useState<'site' | 'pattern' | 'relabel' | null>(null)
  const close = (): void => setDialog(null)
  const may = useMay('clerk', 'manager')
  usePageAction('new', () => may && setAdding(true))
  return (
    <Page
      title={t('estate.title')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconBuildingSkyscraper size={16} />}
            onClick={() => go('/buildings')}
          >
            {t('estate.map')}
          </Button>
          {may && (
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
                items={[
                  { label: t('estate.pattern.title'), onClick: () => setDialog('pattern') },
                  { label: t('estate.relabel.title'), onClick: () => setDialog('relabel') },
                  { label: t('estate.turn.list'), onClick: () => go('/reshapes') },
                  { label: t('people.duplicates.title'), onClick: () => go('/duplicates') },
                  { label: t('estate.addSite.title'), onClick: () => setDialog('site') },
                ]}
              />
              <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
                {t('estate.addUnit.title')}
              </Button>
            </>
          )}
        </>
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
      <SiteDialog opened={dialog === 'site'} onClose={close} />
      <PatternDialog opened={dialog === 'pattern'} onClose={close} />
      <RelabelDialog opened={dialog === 'relabel'} onClose={close} />
    </Page>
  )
}
