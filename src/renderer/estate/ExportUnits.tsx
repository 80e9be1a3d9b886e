import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import type { UNIT_SORTS } from '../../shared/estate/contract'
import { Occupancy, UnitUse } from '../../shared/estate/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { notifyDone } from '../ui/notify'
import type { Sort } from '../ui/useListState'
import type { UnitFilters } from './UnitList'
import type { UnitListColumn } from './unitColumns'

interface Props {
  readonly search: string
  readonly filters: UnitFilters
  readonly sort: Sort | null
  readonly columns: readonly UnitListColumn[]
}

const WAYS = ['masked', 'inClear'] as const

/** The rows that fit, in their order, under the same columns; phones masked unless asked for in full. */
export const ExportUnits = ({ search, filters, sort, columns }: Props) => {
  const { t } = useWords()
  const save = useCommand('estate.export')
  const [asking, setAsking] = useState(false)
  const [way, setWay] = useState<(typeof WAYS)[number]>('masked')
  const run = async (): Promise<void> => {
    const reply = await save.run({
      ...filters,
      search,
      sort: sort as { by: (typeof UNIT_SORTS)[number]; descending: boolean } | null,
      columns: columns.map(({ id, header }) => ({ id, heading: header })),
      words: Object.fromEntries([
        ...Occupancy.options.map((value) => [`occupancy.${value}`, t(`estate.occupancy.${value}`)] as const),
        ...UnitUse.options.map((value) => [`use.${value}`, t(`estate.use.${value}`)] as const),
      ]),
      fileName: `${t('estate.title')}.xlsx`,
      inClear: way === 'inClear',
    })
    if (!reply?.ok) return
    setAsking(false)
    if (reply.value) notifyDone(t('imports.savedTo', { path: reply.value }))
  }
  return (
    <>
      <Button
        ml="auto"
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        onClick={() => {
          save.clear()
          setWay('masked')
          setAsking(true)
        }}
      >
        {t('estate.export.open')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('estate.export.open')}
        message={t('estate.export.hint')}
        confirmLabel={t('estate.export.save')}
        busy={save.busy}
        problem={save.problem}
        onClose={() => setAsking(false)}
        onConfirm={run}
      >
        <ChoiceField
          label={t('estate.export.phones')}
          options={WAYS.map((value) => ({ value, label: t(`estate.export.${value}`) }))}
          value={way}
          onChange={setWay}
        />
      </ConfirmDialog>
    </>
  )
}
