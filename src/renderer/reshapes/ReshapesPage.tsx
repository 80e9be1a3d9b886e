import { Button } from '@mantine/core'
import { IconArrowsSplit2, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { formatArea } from '../../shared/money'
import { areaSum } from '../../shared/reshapes/rules'
import type { Reshape } from '../../shared/reshapes/schema'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { usePageAction } from '../ui/hotkeys'
import { ListTable } from '../ui/ListTable'
import { Page } from '../ui/Page'
import { SearchField } from '../ui/SearchField'
import { StateChip } from '../ui/StateChip'
import { useListState } from '../ui/useListState'
import { ReshapeDialog } from './ReshapeDialog'
import { UndoDialog } from './UndoDialog'

const useColumns = (onUndo: ((reshape: Reshape) => void) | null): readonly Column<Reshape>[] => {
  const { t, day } = useWords()
  const labels = (units: Reshape['from']): string => units.map(({ label }) => label).join(t('reshapes.comma'))
  return [
    {
      id: 'onDay',
      header: t('reshapes.field.onDay'),
      width: 120,
      sortable: true,
      fixed: true,
      cell: ({ onDay }) => day(onDay),
    },
    {
      id: 'kind',
      header: t('reshapes.field.kind'),
      width: 104,
      cell: ({ kind }) => t(`reshapes.kind.${kind}`),
    },
    { id: 'from', header: t('reshapes.field.from'), width: 140, cell: ({ from }) => labels(from) },
    { id: 'to', header: t('reshapes.field.to'), width: 170, cell: ({ to }) => labels(to) },
    {
      id: 'area',
      header: t('reshapes.field.area'),
      width: 110,
      align: 'right',
      cell: ({ to }) => formatArea(areaSum(to)),
    },
    { id: 'proofNo', header: t('reshapes.field.proofNo'), width: 240, cell: ({ proofNo }) => proofNo },
    { id: 'by', header: t('reshapes.field.by'), width: 100, cell: ({ byName }) => byName },
    {
      id: 'state',
      header: t('reshapes.field.state'),
      width: 110,
      cell: (reshape) =>
        reshape.undone ? (
          <StateChip tone="quiet" label={t('reshapes.state.undone')} />
        ) : (
          onUndo && (
            <Button size="compact-sm" variant="light" onClick={() => onUndo(reshape)}>
              {t('reshapes.undo.open')}
            </Button>
          )
        ),
    },
  ]
}

/** 房屋拆分与合并: what was split or joined, and what came of it. */
export const ReshapesPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const [params] = useSearchParams()
  const [opened, setOpened] = useState(params.get('new') === '1')
  const list = useListState({})
  const found = useQuery('reshapes.list', list.input as never)
  const may = useMay('supervisor', 'manager')
  const [undoing, setUndoing] = useState<Reshape | null>(null)
  const columns = useColumns(may ? setUndoing : null)
  usePageAction('new', () => may && setOpened(true))
  const button = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened(true)}>
      {t('reshapes.open')}
    </Button>
  )
  return (
    <Page title={t('reshapes.title')} back="/files" actions={may && button}>
      <SearchField value={list.search} onChange={list.setSearch} placeholder={t('reshapes.searchHint')} />
      <ListTable
        label={t('reshapes.title')}
        columns={columns}
        list={list}
        found={found}
        rowId={({ id }) => id}
        onOpen={({ heirId, undone, from }) => go(`/units/${undone ? from[0]?.unitId : heirId}`)}
        empty={
          <EmptyState
            icon={IconArrowsSplit2}
            title={t('reshapes.empty.title')}
            hint={t('reshapes.empty.hint')}
            {...(may ? { action: button } : {})}
          />
        }
      />
      {undoing && <UndoDialog reshape={undoing} onClose={() => setUndoing(null)} />}
      {opened && (
        <ReshapeDialog
          unitId={params.get('unit')}
          onClose={() => setOpened(false)}
          onDone={(heirId) => go(`/units/${heirId}`)}
        />
      )}
    </Page>
  )
}
