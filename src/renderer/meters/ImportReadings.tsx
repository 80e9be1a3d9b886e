import { Button, FileButton, Group, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { RouteInput } from '../../shared/contract'
import { type ImportRow, ROW_STATES } from '../../shared/meters/contract'
import { formatArea } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { base64Of } from '../imports/base64'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { StateChip } from '../ui/StateChip'

type Where = Pick<RouteInput<'meters.import'>, 'siteId' | 'month' | 'readOn'>

interface Props {
  readonly opened: boolean
  readonly where: Where
  readonly onClose: () => void
}

const TONES = { read: 'ok', unusual: 'warn', newMeter: 'info', same: 'quiet', wrong: 'bad' } as const

const useColumns = (): readonly Column<ImportRow>[] => {
  const { t, problemText } = useWords()
  return [
    { id: 'row', header: t('meters.import.row'), width: 60, align: 'right', cell: (row) => row.row },
    {
      id: 'state',
      header: t('meters.field.state'),
      width: 110,
      cell: (row) => <StateChip tone={TONES[row.state]} label={t(`meters.import.state.${row.state}`)} />,
    },
    { id: 'no', header: t('meters.field.no'), width: 120, cell: (row) => row.meterNo },
    { id: 'unit', header: t('meters.field.unit'), width: 100, cell: (row) => row.unitLabel },
    {
      id: 'value',
      header: t('meters.field.value'),
      width: 100,
      align: 'right',
      cell: (row) => (row.valueCenti === null ? '' : formatArea(row.valueCenti)),
    },
    {
      id: 'usage',
      header: t('meters.field.usage'),
      width: 90,
      align: 'right',
      cell: (row) => (row.usageCenti === null ? '' : formatArea(row.usageCenti)),
    },
    {
      id: 'why',
      header: t('meters.import.why'),
      width: 380,
      cell: (row) =>
        row.problem
          ? t('meters.import.cell', { cell: `${row.column}${row.row}`, why: problemText(row.problem) })
          : '',
    },
  ]
}

/** A filled-in list read back: first what it would do, row by row, then the good rows go in. */
export const ImportReadings = ({ opened, where, onClose }: Props) => {
  const { t } = useWords()
  const [file, setFile] = useState<{ fileName: string; contentBase64: string } | null>(null)
  const plan = useQuery('meters.planImport', opened && file ? { ...where, ...file } : null)
  const apply = useCommand('meters.import')
  const { clear } = apply
  const columns = useColumns()
  useEffect(() => {
    if (!opened) return
    setFile(null)
    clear()
  }, [opened, clear])
  const take = async (chosen: File | null): Promise<void> => {
    if (!chosen) return
    setFile({ fileName: chosen.name.slice(-200), contentBase64: await base64Of(chosen) })
  }
  const counts = file ? plan.data?.counts : undefined
  const good = counts ? counts.read + counts.unusual + counts.newMeter : 0
  const submit = async (): Promise<void> => {
    if (!file) return
    const reply = await apply.run({ ...where, ...file })
    if (!reply?.ok) return
    onClose()
    notifyDone(
      t('meters.import.done', {
        readings: reply.value.read + reply.value.unusual,
        meters: reply.value.newMeter,
        wrong: reply.value.wrong,
      }),
    )
  }
  return (
    <FormDialog
      opened={opened}
      size="xl"
      onClose={onClose}
      title={t('meters.import.title', { month: where.month })}
      onSubmit={submit}
      busy={apply.busy}
      problem={apply.problem ?? (file ? plan.problem : undefined)}
      submitLabel={t('meters.import.submit', { n: good })}
      disabled={good === 0}
    >
      <Group gap={12}>
        <FileButton accept=".xlsx,.csv,.txt" onChange={(chosen) => void take(chosen)}>
          {(props) => (
            <Button
              {...props}
              data-autofocus
              leftSection={<IconFileSpreadsheet size={16} />}
              variant="default"
            >
              {t('meters.import.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {file?.fileName ?? t('meters.import.hint')}
        </Text>
      </Group>
      {counts && (
        <Text size="sm" fw={600}>
          {ROW_STATES.map((state) =>
            t('meters.import.count', { state: t(`meters.import.state.${state}`), n: counts[state] }),
          ).join(' · ')}
        </Text>
      )}
      {file && plan.data && (
        <div style={{ maxHeight: 360, overflow: 'auto' }}>
          <DataTable
            label={t('meters.import.rows')}
            columns={columns}
            rows={plan.data.rows}
            rowId={(row) => String(row.row)}
            loading={plan.loading}
          />
        </div>
      )}
    </FormDialog>
  )
}
