import { Button, Group, Select } from '@mantine/core'
import { IconClipboardCheck, IconHammer } from '@tabler/icons-react'
import { useState } from 'react'
import { DefectView } from '../../shared/defects/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { DispatchDialog } from './DispatchDialog'
import { useDefectColumns } from './defectColumns'
import { ExportDefects } from './ExportDefects'

interface Props {
  readonly show: DefectView
  readonly partyId: string | null
  readonly onOpen: (defectId: string) => void
  readonly onRegister: () => void
}

const NONE: ReadonlySet<string> = new Set()

export const DefectList = ({ show, partyId, onOpen, onRegister }: Props) => {
  const { t } = useWords()
  const list = useListState<{ view: DefectView; partyId: string | null }>({ view: show, partyId })
  const found = useQuery('defects.list', list.input as never)
  const { data } = found
  const counts = useQuery('defects.counts', {})
  const parties = useQuery('defects.parties', {})
  const columns = useDefectColumns()
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE)
  const [dispatching, setDispatching] = useState(false)
  const chosen = (data?.rows ?? []).filter(({ defect }) => selected.has(defect.id))
  const ready = chosen.length > 0 && chosen.every(({ defect }) => defect.status === 'registered')
  return (
    <>
      <Group gap={12} justify="space-between" wrap="nowrap" align="flex-start">
        <FilterChips
          label={t('defects.field.status')}
          options={DefectView.options.map((value) => ({
            value,
            label: t('defects.show.counted', {
              view: t(`defects.show.${value}`),
              n: counts.data?.[value] ?? 0,
            }),
          }))}
          value={list.filters.view}
          onChange={(next) => {
            setSelected(NONE)
            list.setFilter('view', next ?? 'open')
          }}
        />
      </Group>
      <Group gap={12} justify="space-between" wrap="nowrap">
        <Group gap={12} wrap="nowrap">
          <SearchField value={list.search} onChange={list.setSearch} placeholder={t('defects.searchHint')} />
          <Select
            aria-label={t('defects.field.party')}
            placeholder={t('defects.anyParty')}
            clearable
            w={210}
            data={(parties.data ?? []).map(({ party }) => ({ value: party.id, label: party.name }))}
            value={list.filters.partyId}
            onChange={(next) => list.setFilter('partyId', next)}
          />
        </Group>
        <Group gap={8} wrap="nowrap">
          <Button
            variant="default"
            leftSection={<IconClipboardCheck size={16} />}
            disabled={!ready}
            title={t('defects.dispatch.hint')}
            onClick={() => setDispatching(true)}
          >
            {t('defects.dispatch.selected', { n: chosen.length })}
          </Button>
          <ExportDefects filter={list.input} />
        </Group>
      </Group>
      <ListTable
        label={t('defects.title')}
        columns={columns}
        list={list}
        found={found}
        rowId={(row) => row.defect.id}
        onOpen={(row) => onOpen(row.defect.id)}
        selected={selected}
        onSelect={setSelected}
        empty={
          <EmptyState
            icon={IconHammer}
            title={t('defects.empty.title')}
            hint={t('defects.empty.hint')}
            action={<Button onClick={onRegister}>{t('defects.register.open')}</Button>}
          />
        }
      />
      <DispatchDialog
        opened={dispatching}
        defects={chosen.map(({ defect }) => defect)}
        onClose={() => setDispatching(false)}
        onDone={() => setSelected(NONE)}
      />
    </>
  )
}
