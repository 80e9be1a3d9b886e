import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { parseCount } from '../../shared/meters/rules'
import { type Meter, MeterKind } from '../../shared/meters/schema'
import { formatArea } from '../../shared/money'
import type { MoveInFile } from '../../shared/moveins/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { TypedInput } from '../ui/TypedInput'

interface Props {
  readonly file: MoveInFile
  readonly onClose: () => void
}

interface Line {
  readonly meterId: Meter['id'] | null
  readonly kind: MeterKind
  readonly no: string
  readonly last: number | null
  readonly value: number | null
}

const OTHERS: readonly MeterKind[] = ['coldWater', 'electricity', 'gas']

/** 表底数: each meter on our list becomes a reading; a supplier's own meter is written down as it stands. */
const firstLines = (file: MoveInFile): readonly Line[] => {
  const ours = file.meters.map(
    ({ meter, valueCenti }): Line => ({
      meterId: meter.id,
      kind: meter.kind,
      no: meter.no,
      last: valueCenti,
      value: null,
    }),
  )
  const kinds = new Set(ours.map(({ kind }) => kind))
  return [
    ...ours,
    ...OTHERS.filter((kind) => !kinds.has(kind)).map(
      (kind): Line => ({ meterId: null, kind, no: '', last: null, value: null }),
    ),
  ]
}

export const MetersDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const read = useCommand('moveins.readMeters')
  const [lines, setLines] = useState<readonly Line[]>(() => firstLines(file))
  const set = (place: number, part: Partial<Line>): void =>
    setLines((before) => before.map((line, at) => (at === place ? { ...line, ...part } : line)))
  const given = lines.filter(({ value }) => value !== null)
  const missing = lines.some(({ meterId, value }) => meterId !== null && value === null)
  const submit = async (): Promise<void> => {
    const reply = await read.run({
      moveInId: file.moveIn.id,
      lines: given.map(({ meterId, kind, no, value }) => ({ meterId, kind, no, valueCenti: value ?? 0 })),
    })
    if (reply?.ok) onClose()
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('moveins.meters.title', { unit: file.moveIn.unitLabel })}
      onSubmit={submit}
      busy={read.busy}
      problem={read.problem}
      submitLabel={t('moveins.do.meters')}
      disabled={missing || given.length === 0}
      dirty={given.length > 0}
      footer={
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() =>
            setLines([...lines, { meterId: null, kind: 'other', no: '', last: null, value: null }])
          }
        >
          {t('moveins.meters.add')}
        </Button>
      }
    >
      <Text size="sm">{t('moveins.meters.hint')}</Text>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their order
        <Group key={place} grow align="flex-start" gap={8}>
          <Select
            label={t('moveins.field.meterKind')}
            allowDeselect={false}
            disabled={line.meterId !== null}
            data={MeterKind.options.map((value) => ({ value, label: t(`meters.kind.${value}`) }))}
            value={line.kind}
            onChange={(kind) => kind && set(place, { kind: kind as MeterKind })}
          />
          <TextInput
            label={t('moveins.field.meterNo')}
            maxLength={30}
            disabled={line.meterId !== null}
            value={line.no}
            onChange={(event) => set(place, { no: event.currentTarget.value })}
          />
          <TypedInput
            required={line.meterId !== null}
            label={
              line.last === null
                ? t('moveins.field.meterValue')
                : t('moveins.meterLast', { value: formatArea(line.last) })
            }
            parse={parseCount}
            format={formatArea}
            value={line.value}
            onChange={(value) => set(place, { value })}
          />
        </Group>
      ))}
    </FormDialog>
  )
}
