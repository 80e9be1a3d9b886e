import { Button, Group, Select, TextInput } from '@mantine/core'
import { IconClipboardList, IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { StocktakeRow } from '../../shared/keys/stocktakeContract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FormDialog } from '../ui/FormDialog'
import { StateChip } from '../ui/StateChip'

export const STOCKTAKE_TONES = {
  counting: 'info',
  toApprove: 'warn',
  closed: 'ok',
  cancelled: 'quiet',
} as const

const useColumns = (): readonly Column<StocktakeRow>[] => {
  const { t, instant } = useWords()
  return [
    { id: 'no', header: t('keys.count.no'), width: 140, fixed: true, cell: ({ stocktake }) => stocktake.no },
    {
      id: 'cabinet',
      header: t('keys.count.cabinet'),
      width: 180,
      cell: ({ stocktake }) =>
        stocktake.cabinetName === '' ? t('keys.count.everything') : stocktake.cabinetName,
    },
    {
      id: 'at',
      header: t('keys.count.startedAt'),
      width: 120,
      cell: ({ stocktake }) => instant(stocktake.startedAt),
    },
    {
      id: 'counter',
      header: t('keys.count.counter'),
      width: 100,
      cell: ({ stocktake }) => stocktake.startedByName,
    },
    {
      id: 'witness',
      header: t('keys.count.witness'),
      width: 100,
      cell: ({ stocktake }) => stocktake.witness,
    },
    {
      id: 'matched',
      header: t('keys.count.matched'),
      width: 120,
      align: 'right',
      cell: ({ stocktake, counted, toCount }) =>
        stocktake.finished
          ? `${stocktake.finished.matched} / ${stocktake.finished.expected}`
          : t('keys.count.progress', { counted, all: counted + toCount }),
    },
    {
      id: 'differences',
      header: t('keys.count.differences'),
      width: 90,
      align: 'right',
      cell: ({ differences }) => differences,
    },
    {
      id: 'state',
      header: t('keys.field.status'),
      width: 120,
      cell: ({ state }) => <StateChip tone={STOCKTAKE_TONES[state]} label={t(`keys.count.state.${state}`)} />,
    },
  ]
}

/** 盘点: every stock-take, and the start of the next. */
export const StocktakeList = ({ onOpen }: { readonly onOpen: (stocktakeId: string) => void }) => {
  const { t } = useWords()
  const { data, problem, loading } = useQuery('keys.stocktakes', {})
  const [starting, setStarting] = useState(false)
  const columns = useColumns()
  const start = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setStarting(true)}>
      {t('keys.count.start')}
    </Button>
  )
  return (
    <>
      <Group justify="flex-end">{data && data.length > 0 && start}</Group>
      <DataTable
        label={t('keys.view.stocktakes')}
        columns={columns}
        rows={data ?? []}
        rowId={({ stocktake }) => stocktake.id}
        onOpen={({ stocktake }) => onOpen(stocktake.id)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconClipboardList}
            title={t('keys.empty.stocktakes')}
            hint={t('keys.empty.stocktakesHint')}
            action={start}
          />
        }
      />
      <StartDialog opened={starting} onClose={() => setStarting(false)} onStarted={onOpen} />
    </>
  )
}

interface StartProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onStarted: (stocktakeId: string) => void
}

const ALL = 'all'

const StartDialog = ({ opened, onClose, onStarted }: StartProps) => {
  const { t } = useWords()
  const start = useCommand('keys.startStocktake')
  const cabinets = useQuery('keys.cabinets', opened ? {} : null)
  const [cabinetId, setCabinetId] = useState<string>(ALL)
  const [witness, setWitness] = useState('')
  const { clear } = start
  const due = cabinets.data?.find((row) => row.stocktakeDue)?.cabinet.id
  useEffect(() => {
    if (!opened) return
    clear()
    setWitness('')
    setCabinetId(due ?? ALL)
  }, [opened, clear, due])
  const submit = async (): Promise<void> => {
    const reply = await start.run({ cabinetId: cabinetId === ALL ? null : cabinetId, witness })
    if (!reply?.ok) return
    onClose()
    onStarted(reply.value.id)
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('keys.count.start')}
      onSubmit={submit}
      busy={start.busy}
      problem={start.problem}
      submitLabel={t('keys.count.begin')}
      size="sm"
    >
      <Select
        data-autofocus
        label={t('keys.count.cabinet')}
        allowDeselect={false}
        data={[
          ...(cabinets.data ?? []).map(({ cabinet, taken, stocktakeDue }) => ({
            value: cabinet.id,
            label: t(stocktakeDue ? 'keys.count.cabinetDue' : 'keys.count.cabinetKeys', {
              code: cabinet.code,
              name: cabinet.name,
              n: taken,
            }),
          })),
          { value: ALL, label: t('keys.count.everything') },
        ]}
        value={cabinetId}
        onChange={(next) => next && setCabinetId(next)}
      />
      <TextInput
        label={t('keys.count.witness')}
        maxLength={40}
        value={witness}
        onChange={(event) => setWitness(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
