import { Button, Group, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { DefectPart } from '../../shared/defects/schema'
import type { GridRoom } from '../../shared/inspections/schema'
import { useWords } from '../i18n/useWords'
import { FormDialog } from '../ui/FormDialog'
import { type GridFacts, withoutRoom } from './gridForm'

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
  const submit = (): void => {
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
    onClose()
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={known ? t('inspections.changeRoom', { name: room.name }) : t('inspections.addRoom')}
      onSubmit={submit}
      busy={false}
      problem={undefined}
      submitLabel={t('inspections.keep')}
      disabled={form.values.name.trim() === ''}
      dirty={form.isDirty()}
      footer={
        known &&
        withoutRoom(facts, room.code).items.length > 0 && (
          <Button
            variant="subtle"
            color="red"
            onClick={() => {
              onChange(withoutRoom(facts, room.code))
              onClose()
            }}
          >
            {t('inspections.takeOut')}
          </Button>
        )
      }
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
    </FormDialog>
  )
}
