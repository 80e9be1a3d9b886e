import { Group, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { DefectPart } from '../../shared/defects/schema'
import type { GridRoom } from '../../shared/inspections/schema'
import { useWords } from '../i18n/useWords'
import { type GridFacts, withoutRoom } from './gridForm'
import { PartDialog } from './PartDialog'

interface Props {
  readonly room: GridRoom
  readonly facts: GridFacts
  readonly onChange: (facts: GridFacts) => void
  readonly onClose: () => void
}

/** A room of the grid. A new one begins with every item. */
export const RoomDialog = ({ room, facts, onChange, onClose }: Props) => {
  const { t } = useWords()
  const form = useForm<GridRoom>({ initialValues: room })
  const known = facts.rooms.some(({ code }) => code === room.code)
  const without = withoutRoom(facts, room.code)
  const keep = (): void => {
    const values = { ...form.values, name: form.values.name.trim() }
    onChange(
      known
        ? { ...facts, rooms: facts.rooms.map((each) => (each.code === room.code ? values : each)) }
        : {
            ...facts,
            rooms: [...facts.rooms, values],
            items: facts.items.map((item) => ({ ...item, rooms: [...item.rooms, values.code] })),
          },
    )
  }
  return (
    <PartDialog
      size="sm"
      title={known ? t('inspections.changeRoom', { name: room.name }) : t('inspections.addRoom')}
      ready={form.values.name.trim() !== ''}
      dirty={form.isDirty()}
      onKeep={keep}
      onTakeOut={known && without.items.length > 0 ? () => onChange(without) : null}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <TextInput
          required
          label={t('inspections.field.room')}
          maxLength={20}
          {...form.getInputProps('name')}
        />
        <TextInput label={t('inspections.field.nameEn')} maxLength={30} {...form.getInputProps('nameEn')} />
      </Group>
      <Select
        label={t('defects.field.part')}
        allowDeselect={false}
        data={DefectPart.options.map((value) => ({ value, label: t(`defects.part.${value}`) }))}
        {...form.getInputProps('part')}
      />
    </PartDialog>
  )
}
