import { Checkbox, Group, Select } from '@mantine/core'
import type { SiteTree } from '../../shared/estate/contract'
import { UnitUse } from '../../shared/estate/schema'
import { FeeKind, Formula, Proration } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { PriceInput } from '../ui/PriceInput'
import { type TariffForm, UNIT_NAMES } from './tariffForm'

interface Props {
  readonly form: TariffForm
  readonly sites: readonly SiteTree[]
  readonly siteId: string | null
}

/** What is settled once and for ever when an item is made, and its first price. */
export const FirstFields = ({ form, sites, siteId }: Props) => {
  const { t } = useWords()
  const { values } = form
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t('fees.field.site')}
          allowDeselect={false}
          data={sites.map((each) => ({ value: each.site.id, label: each.site.name }))}
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
  )
}

/** Whom a monthly item is charged to, and how a part of a month is. */
export const MonthlyFields = ({ form, sites, siteId }: Props) => {
  const { t } = useWords()
  const { values } = form
  const buildings = sites.find((each) => each.site.id === siteId)?.buildings ?? []
  return (
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
  )
}
