import { Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf, firstOf, monthOf } from '../../shared/day'
import { UnitUse } from '../../shared/estate/schema'
import { FeeKind, Formula, Proration, type Tariff } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { PriceInput } from '../ui/PriceInput'

interface Props {
  readonly opened: boolean
  readonly changing?: Tariff
  readonly onClose: () => void
}

const UNIT_NAMES: Readonly<Record<Formula, string>> = {
  areaMonthly: '㎡',
  fixedMonthly: '户',
  spaceMonthly: '个',
  each: '次',
}

const startOf = (tariff: Tariff | undefined) => ({
  name: tariff?.name ?? '',
  nameEn: tariff?.nameEn ?? '',
  kind: tariff?.kind ?? ('income' as FeeKind),
  formula: tariff?.formula ?? ('areaMonthly' as Formula),
  proration: tariff?.proration ?? ('actualDays' as Proration),
  unitName: tariff?.unitName ?? UNIT_NAMES.areaMonthly,
  siteId: (tariff?.siteId ?? null) as string | null,
  uses: (tariff?.uses ?? []) as UnitUse[],
  buildingIds: (tariff?.buildingIds ?? []) as string[],
  chargesVacant: tariff?.chargesVacant ?? true,
  dueDay: tariff?.dueDay ?? 15,
  priceE4: null as number | null,
  fromOn: firstOf(monthOf(dayOf(new Date().toISOString()))) as string | null,
})

/** A new item with its first price, or what may still be changed of one: never its kind, formula or site. */
export const TariffFormDialog = ({ opened, changing, onClose }: Props) => {
  const { t } = useWords()
  const add = useCommand('fees.addTariff')
  const change = useCommand('fees.changeTariff')
  const act = changing ? change : add
  const tree = useQuery('estate.tree', opened ? {} : null)
  const form = useForm({ initialValues: startOf(changing) })
  const { values } = form
  const monthly = values.formula !== 'each'
  const siteId = values.siteId ?? tree.data?.[0]?.site.id ?? null
  const buildings = tree.data?.find((each) => each.site.id === siteId)?.buildings ?? []

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    act.clear()
    form.setInitialValues(startOf(changing))
    form.reset()
  }, [opened])

  const submit = async (): Promise<void> => {
    const { kind, formula, priceE4, fromOn, siteId: _site, ...facts } = values
    const reply = changing
      ? await change.run({ ...facts, unitIds: changing.unitIds, tariffId: changing.id })
      : await add.run({
          ...facts,
          kind,
          formula,
          unitIds: [],
          siteId: siteId ?? '',
          priceE4: priceE4 ?? 0,
          fromOn: fromOn ?? '',
        })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('fees.tariff.done', { item: reply.value.name }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={changing ? t('fees.tariff.changeTitle', { item: changing.name }) : t('fees.tariff.addTitle')}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={changing ? t('fees.tariff.save') : t('fees.tariff.add')}
      size="lg"
      dirty={form.isDirty()}
    >
      <Group grow align="flex-start">
        <TextInput
          required
          data-autofocus
          label={t('fees.field.item')}
          maxLength={40}
          {...form.getInputProps('name')}
        />
        <TextInput label={t('fees.field.nameEn')} maxLength={60} {...form.getInputProps('nameEn')} />
      </Group>
      {!changing && (
        <>
          <Group grow align="flex-start">
            <Select
              label={t('fees.field.site')}
              allowDeselect={false}
              data={(tree.data ?? []).map((each) => ({ value: each.site.id, label: each.site.name }))}
              value={siteId}
              onChange={(next) => form.setValues({ siteId: next, buildingIds: [] })}
            />
            <ChoiceField
              label={t('fees.field.kind')}
              options={FeeKind.options.map((value) => ({ value, label: t(`fees.kind.${value}`) }))}
              value={values.kind}
              onChange={(kind) => form.setFieldValue('kind', kind)}
            />
          </Group>
          <ChoiceField
            label={t('fees.field.formula')}
            options={Formula.options.map((value) => ({ value, label: t(`fees.formula.${value}`) }))}
            value={values.formula}
            onChange={(formula) => form.setValues({ formula, unitName: UNIT_NAMES[formula] })}
          />
          <Group grow align="flex-start">
            <PriceInput
              required
              label={t('fees.field.price')}
              value={values.priceE4}
              onChange={(priceE4) => form.setFieldValue('priceE4', priceE4)}
            />
            <DayInput
              required
              label={t('fees.price.from')}
              value={values.fromOn}
              onChange={(fromOn) => form.setFieldValue('fromOn', fromOn)}
            />
          </Group>
        </>
      )}
      <Group grow align="flex-start">
        <TextInput
          required
          label={t('fees.field.unitName')}
          maxLength={10}
          {...form.getInputProps('unitName')}
        />
        {monthly && (
          <NumberInput
            required
            label={t('fees.field.dueDay')}
            min={1}
            max={31}
            allowDecimal={false}
            clampBehavior="strict"
            {...form.getInputProps('dueDay')}
          />
        )}
      </Group>
      {monthly && (
        <>
          <Checkbox.Group label={t('fees.tariff.uses')} {...form.getInputProps('uses')}>
            <Group gap={16} mt={6}>
              {UnitUse.options.map((value) => (
                <Checkbox key={value} value={value} label={t(`estate.use.${value}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Checkbox.Group label={t('fees.tariff.buildings')} {...form.getInputProps('buildingIds')}>
            <Group gap={16} mt={6}>
              {buildings.map(({ building }) => (
                <Checkbox key={building.id} value={building.id} label={building.name} />
              ))}
            </Group>
          </Checkbox.Group>
          <ChoiceField
            label={t('fees.field.proration')}
            options={Proration.options.map((value) => ({ value, label: t(`fees.proration.${value}`) }))}
            value={values.proration}
            onChange={(proration) => form.setFieldValue('proration', proration)}
          />
          <Checkbox
            label={t('fees.tariff.chargesVacant')}
            {...form.getInputProps('chargesVacant', { type: 'checkbox' })}
          />
        </>
      )}
    </FormDialog>
  )
}
