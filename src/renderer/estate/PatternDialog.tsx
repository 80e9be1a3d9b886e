import { ActionIcon, Button, Group, Select, SimpleGrid, Switch, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect } from 'react'
import { UnitPattern } from '../../shared/estate/pattern'
import { Occupancy, UnitUse } from '../../shared/estate/schema'
import type { SiteId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { AreaInput } from '../ui/AreaInput'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { PatternPreview } from './PatternPreview'

type Room = Omit<UnitPattern['rooms'][number], 'areaCenti'> & { areaCenti: number | null }
type Values = Omit<UnitPattern, 'rooms' | 'siteId'> & { siteId: SiteId | null; rooms: Room[] }

const room = (n: number): Room => ({
  room: String(n).padStart(2, '0'),
  areaCenti: null,
  innerAreaCenti: null,
  layout: '',
})
const BLANK: Values = {
  siteId: null,
  buildingName: '',
  entrances: '1',
  floors: '1-18',
  rooms: [room(1), room(2)],
  floorInRoom: true,
  use: 'home',
  occupancy: 'vacant',
}

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** A whole building of like floors: what would be made is listed before it is made, and what exists refuses it. */
export const PatternDialog = ({ opened, onClose }: Props) => {
  const { t } = useWords()
  const sites = useQuery('estate.tree', {})
  const add = useCommand('estate.addPattern')
  const form = useForm<Values>({ initialValues: BLANK })
  const firstSite = sites.data?.[0]?.site.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    add.clear()
    form.setInitialValues({ ...BLANK, siteId: firstSite })
    form.reset()
  }, [opened])
  const [settled] = useDebouncedValue(form.values, 200)
  const pattern = UnitPattern.safeParse(settled)
  const preview = useQuery('estate.previewPattern', opened && pattern.success ? pattern.data : null)
  const ready = pattern.success && !preview.problem && (preview.data?.taken ?? 1) === 0
  const submit = async (): Promise<void> => {
    const now = UnitPattern.safeParse(form.values)
    const reply = now.success ? await add.run(now.data) : undefined
    if (!reply?.ok) return
    onClose()
    notifyDone(t('estate.pattern.done', { n: reply.value }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('estate.pattern.title')}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('estate.pattern.submit', { n: pattern.success ? (preview.data?.total ?? 0) : 0 })}
      size="xl"
      dirty={form.isDirty()}
      disabled={!ready}
    >
      <SimpleGrid cols={4} spacing={12}>
        <Select
          required
          label={t('estate.field.site')}
          allowDeselect={false}
          data={(sites.data ?? []).map(({ site }) => ({ value: site.id, label: site.name }))}
          {...form.getInputProps('siteId')}
        />
        <TextInput
          required
          data-autofocus
          label={t('estate.field.building')}
          maxLength={30}
          {...form.getInputProps('buildingName')}
        />
        <TextInput
          label={t('estate.field.entrance')}
          description={t('estate.pattern.entrancesHint')}
          maxLength={60}
          {...form.getInputProps('entrances')}
        />
        <TextInput
          required
          label={t('estate.field.floor')}
          description={t('estate.pattern.floorsHint')}
          maxLength={60}
          {...form.getInputProps('floors')}
        />
      </SimpleGrid>
      <Rooms rooms={form.values.rooms} onChange={(rooms) => form.setFieldValue('rooms', rooms)} />
      <Group gap={24} align="flex-end">
        <ChoiceField
          label={t('estate.field.use')}
          options={UnitUse.options.map((value) => ({ value, label: t(`estate.use.${value}`) }))}
          value={form.values.use}
          onChange={(use) => form.setFieldValue('use', use)}
        />
        <ChoiceField
          label={t('estate.field.occupancy')}
          options={Occupancy.options.map((value) => ({ value, label: t(`estate.occupancy.${value}`) }))}
          value={form.values.occupancy}
          onChange={(occupancy) => form.setFieldValue('occupancy', occupancy)}
        />
        <Switch
          label={t('estate.pattern.floorInRoom')}
          {...form.getInputProps('floorInRoom', { type: 'checkbox' })}
        />
      </Group>
      <PatternPreview preview={pattern.success ? preview.data : undefined} problem={preview.problem} />
    </FormDialog>
  )
}

interface RoomsProps {
  readonly rooms: readonly Room[]
  readonly onChange: (rooms: Room[]) => void
}

/** The rooms of one floor, from left to right. */
const Rooms = ({ rooms, onChange }: RoomsProps) => {
  const { t } = useWords()
  const put = (place: number, part: Partial<Room>): void =>
    onChange(rooms.map((each, at) => (at === place ? { ...each, ...part } : each)))
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {t('estate.pattern.rooms')}
      </Text>
      <SimpleGrid cols={2} spacing={12} verticalSpacing={6}>
        {rooms.map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a room of the floor is its place
          <Group key={place} gap={6} wrap="nowrap">
            <TextInput
              w={70}
              aria-label={t('estate.field.room')}
              value={each.room}
              maxLength={10}
              onChange={(event) => put(place, { room: event.currentTarget.value })}
            />
            <AreaInput
              label=""
              aria-label={t('estate.pattern.areaOf', { room: each.room })}
              value={each.areaCenti}
              onChange={(areaCenti) => put(place, { areaCenti })}
            />
            <TextInput
              aria-label={t('estate.field.layout')}
              placeholder={t('estate.field.layout')}
              value={each.layout}
              maxLength={40}
              onChange={(event) => put(place, { layout: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={rooms.length === 1}
              aria-label={t('estate.pattern.removeRoom', { room: each.room })}
              onClick={() => onChange(rooms.filter((_, at) => at !== place))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
      </SimpleGrid>
      <Button
        mt={6}
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={14} />}
        disabled={rooms.length >= 40}
        onClick={() =>
          onChange([...rooms, { ...room(rooms.length + 1), areaCenti: rooms.at(-1)?.areaCenti ?? null }])
        }
      >
        {t('estate.pattern.addRoom')}
      </Button>
    </div>
  )
}
