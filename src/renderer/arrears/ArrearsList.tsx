import { Button, Group } from '@mantine/core'
import { IconChecks, IconMoodSmile, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { ArrearsRow, Show } from '../../shared/arrears/answers'
import type { Stage } from '../../shared/arrears/schema'
import type { Age } from '../../shared/fees/ageing'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { AgeChips, Places, ShowChips, StageSelect } from './ArrearsFilters'
import { useAgeColumns, useLadderColumns } from './arrearsColumns'
import { DeliverDialog } from './DeliverDialog'
import { ExportArrears } from './ExportArrears'
import { IssueManyDialog } from './IssueManyDialog'

export interface Filters {
  readonly age: Age | null
  readonly siteId: string | null
  readonly buildingId: string | null
  readonly stage: Stage | 'none' | null
  readonly show: Show
}

interface Props {
  /** The debt by age instead of the ladder. */
  readonly ages: boolean
  readonly show: Show
  readonly age: Age | null
  readonly onOpen: (debtor: ArrearsRow) => void
}

const NONE: ReadonlySet<string> = new Set()

/** Who owes; a row opens the file of the debt. */
export const ArrearsList = ({ ages, show, age, onOpen }: Props) => {
  const { t } = useWords()
  const list = useListState<Filters>({ age, siteId: null, buildingId: null, stage: null, show })
  const found = useQuery('arrears.list', list.input as never)
  const ladder = useLadderColumns(found.data)
  const byAge = useAgeColumns(found.data, list.filters.age)
  const [selected, setSelected] = useState(NONE)
  const [issuing, setIssuing] = useState(false)
  return (
    <>
      <Group gap={12} justify="space-between" wrap="nowrap" align="flex-start">
        {ages ? <AgeChips list={list} /> : <ShowChips list={list} counts={found.data?.counts} />}
      </Group>
      <Group gap={12} justify="space-between" wrap="nowrap">
        <Group gap={8} wrap="nowrap">
          <SearchField value={list.search} onChange={list.setSearch} placeholder={t('arrears.searchHint')} />
          <Places list={list} />
          <StageSelect list={list} />
        </Group>
        <Group gap={8} wrap="nowrap">
          {list.filters.show === 'toServe' && (
            <ServeButton rows={found.data?.rows ?? []} selected={selected} />
          )}
          <Button leftSection={<IconPrinter size={16} />} onClick={() => setIssuing(true)}>
            {t(selected.size > 0 ? 'arrears.issue.chosen' : 'arrears.issue.many', { n: selected.size })}
          </Button>
          <ExportArrears filter={list.input} />
        </Group>
      </Group>
      <ListTable
        label={t('arrears.title')}
        columns={ages ? byAge : ladder}
        list={list}
        found={found}
        rowId={(row) => row.key}
        selected={selected}
        onSelect={setSelected}
        onOpen={onOpen}
        empty={
          <EmptyState icon={IconMoodSmile} title={t('arrears.empty.title')} hint={t('arrears.empty.hint')} />
        }
      />
      {issuing && (
        <IssueManyDialog
          filter={list.input}
          keys={[...selected]}
          onClose={() => setIssuing(false)}
          onDone={() => setSelected(NONE)}
        />
      )}
    </>
  )
}

const MOST = 500

/** How the papers of the debtors ticked were served, or of all on this page: a walk along the letter boxes. */
const ServeButton = ({
  rows,
  selected,
}: {
  readonly rows: readonly ArrearsRow[]
  readonly selected: ReadonlySet<string>
}) => {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const stepIds = rows
    .filter(({ key }) => selected.size === 0 || selected.has(key))
    .flatMap(({ toServe }) => toServe)
    .slice(0, MOST)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconChecks size={16} />}
        disabled={stepIds.length === 0}
        onClick={() => setOpen(true)}
      >
        {t('arrears.deliver.many', { n: stepIds.length })}
      </Button>
      {open && (
        <DeliverDialog
          stepIds={[...stepIds]}
          title={t('arrears.deliver.many', { n: stepIds.length })}
          again={false}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
