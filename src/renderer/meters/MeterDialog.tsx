import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import { parseCount } from '../../shared/meters/rules'
import { MeterKind } from '../../shared/meters/schema'
import { formatArea } from '../../shared/money'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { TypedInput } from '../ui/TypedInput'

interface Props {
  readonly opened: boolean
  readonly siteId: string
  readonly onClose: () => void
}

const blank = () => ({
  no: '',
  kind: 'coldWater' as MeterKind,
  where: 'unit' as 'unit' | 'common',
  unitId: null as UnitId | null,
  place: '',
  route: '',
  order: 0,
  digits: 6,
  factor: 1,
  startCenti: null as number | null,
  startOn: dayOf(new Date().toISOString()) as string | null,
})

export const MeterDialog = ({ opened, siteId, onClose }: Props) => {
  const { t } = useWords()
  const add = useCommand('meters.add')
  const form = useForm({ initialValues: blank() })
  const { values } = form
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    add.clear()
    form.setInitialValues(blank())
    form.reset()
  }, [opened])
  const submit = async (): Promise<void> => {
    const { where, unitId, startCenti, startOn, ...facts } = values
    const reply = await add.run({
      ...facts,
      siteId,
      unitId: where === 'common' ? null : (unitId ?? ''),
      startCenti: startCenti ?? 0,
      startOn: startOn ?? '',
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('meters.add.done', { meter: reply.value.no }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('meters.add.open')}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('meters.add.submit')}
      dirty={form.isDirty()}
    >
      <Group grow align="flex-start">
        <TextInput
          required
          data-autofocus
          label={t('meters.field.no')}
          maxLength={30}
          {...form.getInputProps('no')}
        />
        <Select
          label={t('meters.field.kind')}
          allowDeselect={false}
          data={MeterKind.options.map((value) => ({ value, label: t(`meters.kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
      </Group>
      <ChoiceField
        label={t('meters.add.where')}
        options={(['unit', 'common'] as const).map((value) => ({ value, label: t(`meters.where.${value}`) }))}
        value={values.where}
        onChange={(where) => form.setFieldValue('where', where)}
      />
      {values.where === 'unit' && (
        <UnitPicker
          required
          label={t('meters.field.unit')}
          value={values.unitId}
          onChange={(unitId) => form.setFieldValue('unitId', unitId)}
        />
      )}
      <Group grow align="flex-start">
        <TypedInput
          required
          label={t('meters.field.start')}
          parse={parseCount}
          format={formatArea}
          value={values.startCenti}
          onChange={(startCenti) => form.setFieldValue('startCenti', startCenti)}
        />
        <DayInput
          required
          label={t('meters.field.startOn')}
          value={values.startOn}
          onChange={(startOn) => form.setFieldValue('startOn', startOn)}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={t('meters.field.digits')}
          min={3}
          max={8}
          allowDecimal={false}
          {...form.getInputProps('digits')}
        />
        <NumberInput
          label={t('meters.field.factor')}
          min={1}
          max={10_000}
          allowDecimal={false}
          {...form.getInputProps('factor')}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput label={t('meters.field.place')} maxLength={60} {...form.getInputProps('place')} />
        <TextInput label={t('meters.field.route')} maxLength={30} {...form.getInputProps('route')} />
        <NumberInput
          label={t('meters.field.order')}
          min={0}
          max={99_999}
          allowDecimal={false}
          {...form.getInputProps('order')}
        />
      </Group>
    </FormDialog>
  )
}
