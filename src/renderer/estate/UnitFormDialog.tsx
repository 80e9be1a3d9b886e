import { Group, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { UnitInput } from '../../shared/estate/contract'
import { Occupancy, type Unit, UnitUse } from '../../shared/estate/schema'
import type { SiteId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { AreaInput } from '../ui/AreaInput'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

type Values = Omit<UnitInput, 'siteId' | 'areaCenti'> & { siteId: SiteId | null; areaCenti: number | null }

const BLANK: Values = {
  siteId: null,
  buildingName: '',
  entranceName: '',
  label: '',
  room: '',
  floor: null,
  use: 'home',
  layout: '',
  areaCenti: null,
  innerAreaCenti: null,
  occupancy: 'ownerOccupied',
  handedOverOn: null,
  standingInstruction: '',
  note: '',
}

interface Props {
  readonly opened: boolean
  readonly changing?: { readonly unit: Unit; readonly buildingName: string; readonly entranceName: string }
  readonly onClose: () => void
  readonly onDone?: (unitId: string) => void
}

const valuesOf = ({ unit, buildingName, entranceName }: NonNullable<Props['changing']>): Values => {
  const {
    id: _id,
    buildingId: _building,
    entranceId: _entrance,
    importId: _import,
    createdAt: _created,
    ...facts
  } = unit
  return { ...facts, buildingName, entranceName }
}

export const UnitFormDialog = ({ opened, changing, onClose, onDone }: Props) => {
  const { t } = useWords()
  const sites = useQuery('estate.tree', {})
  const add = useCommand('estate.addUnit')
  const change = useCommand('estate.changeUnit')
  const act = changing ? change : add
  const form = useForm<Values>({ initialValues: BLANK })
  const firstSite = sites.data?.[0]?.site.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    act.clear()
    form.setInitialValues(changing ? valuesOf(changing) : { ...BLANK, siteId: firstSite })
    form.reset()
  }, [opened])

  /** Building, entrance and room make the label until somebody writes another. */
  const compose = (field: 'buildingName' | 'entranceName' | 'room', value: string): void => {
    const before = form.values
    const labelOf = (values: Values): string =>
      [values.buildingName, values.entranceName, values.room].filter((part) => part.trim() !== '').join('-')
    form.setFieldValue(field, value)
    if (before.label === labelOf(before)) form.setFieldValue('label', labelOf({ ...before, [field]: value }))
  }
  const submit = async (): Promise<void> => {
    const parsed = UnitInput.safeParse(form.values)
    if (!parsed.success) {
      form.setErrors(
        Object.fromEntries(
          parsed.error.issues.map((issue) => [
            issue.path.join('.'),
            /^[a-z]+\.\w+$/.test(issue.message)
              ? (t(issue.message as never) as string)
              : t('estate.fieldWrong'),
          ]),
        ),
      )
      return
    }
    const reply = await (changing
      ? change.run({ ...parsed.data, unitId: changing.unit.id })
      : add.run(parsed.data))
    if (!reply?.ok) return
    onClose()
    notifyDone(t('estate.saved', { label: reply.value.label }))
    onDone?.(reply.value.id)
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={
        changing ? t('estate.changeUnit.title', { label: changing.unit.label }) : t('estate.addUnit.title')
      }
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={t('estate.save')}
      size="lg"
      dirty={form.isDirty()}
    >
      <Select
        required
        label={t('estate.field.site')}
        allowDeselect={false}
        disabled={changing !== undefined}
        data={(sites.data ?? []).map(({ site }) => ({ value: site.id, label: site.name }))}
        {...form.getInputProps('siteId')}
      />
      <SimpleGrid cols={4} spacing={12}>
        <TextInput
          required
          data-autofocus
          label={t('estate.field.building')}
          maxLength={30}
          value={form.values.buildingName}
          error={form.errors.buildingName}
          onChange={(event) => compose('buildingName', event.currentTarget.value)}
        />
        <TextInput
          label={t('estate.field.entrance')}
          maxLength={30}
          value={form.values.entranceName}
          onChange={(event) => compose('entranceName', event.currentTarget.value)}
        />
        <TextInput
          required
          label={t('estate.field.room')}
          maxLength={40}
          value={form.values.room}
          error={form.errors.room}
          onChange={(event) => compose('room', event.currentTarget.value)}
        />
        <TextInput required label={t('estate.field.label')} maxLength={40} {...form.getInputProps('label')} />
        <AreaInput
          required
          label={t('estate.field.area')}
          value={form.values.areaCenti}
          onChange={(area) => form.setFieldValue('areaCenti', area)}
          error={form.errors.areaCenti as string | undefined}
        />
        <AreaInput
          label={t('estate.field.innerArea')}
          value={form.values.innerAreaCenti}
          onChange={(area) => form.setFieldValue('innerAreaCenti', area)}
        />
        <NumberInput
          label={t('estate.field.floor')}
          min={-10}
          max={200}
          allowDecimal={false}
          value={form.values.floor ?? ''}
          onChange={(floor) => form.setFieldValue('floor', typeof floor === 'number' ? floor : null)}
        />
        <TextInput label={t('estate.field.layout')} maxLength={40} {...form.getInputProps('layout')} />
      </SimpleGrid>
      <Group gap={12} align="flex-start">
        <div style={{ minWidth: 'calc(50% - 6px)' }}>
          <ChoiceField
            label={t('estate.field.use')}
            options={UnitUse.options.map((value) => ({ value, label: t(`estate.use.${value}`) }))}
            value={form.values.use}
            onChange={(use) => form.setFieldValue('use', use)}
          />
        </div>
        <ChoiceField
          label={t('estate.field.occupancy')}
          options={Occupancy.options.map((value) => ({ value, label: t(`estate.occupancy.${value}`) }))}
          value={form.values.occupancy}
          onChange={(occupancy) => form.setFieldValue('occupancy', occupancy)}
        />
      </Group>
      <SimpleGrid cols={2} spacing={12}>
        <DayInput
          label={t('estate.field.handedOverOn')}
          value={form.values.handedOverOn}
          onChange={(day) => form.setFieldValue('handedOverOn', day)}
        />
        <TextInput label={t('estate.field.note')} maxLength={500} {...form.getInputProps('note')} />
      </SimpleGrid>
    </FormDialog>
  )
}
