import { Checkbox, Group, Select, SimpleGrid, Text } from '@mantine/core'
import type { SiteTree } from '../../shared/estate/contract'
import { UnitUse } from '../../shared/estate/schema'
import { Rounding, TierBasis } from '../../shared/fees/bill-details'
import { FeeKind, Formula, Proration } from '../../shared/fees/schema'
import { hasPrice, isMonthly } from '../../shared/fees/scope'
import { MeterKind } from '../../shared/meters/schema'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { PriceInput } from '../ui/PriceInput'
import { TiersField } from './TiersField'
import { type TariffForm, UNIT_NAMES } from './tariffForm'
import { UnitsField } from './UnitsField'

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
          onChange={(next) => form.setValues({ siteId: next, buildingIds: [], unitIds: [] })}
        />
        <ChoiceField
          label={t('fees.field.kind')}
          options={FeeKind.options.map((value) => ({ value, label: t(`fees.kind.${value}`) }))}
          value={values.kind}
          onChange={(kind) => form.setFieldValue('kind', kind)}
        />
        <ChoiceField
          label={t('fees.field.formula')}
          options={Formula.options.map((value) => ({ value, label: t(`fees.formula.${value}`) }))}
          value={values.formula}
          onChange={(formula) => form.setValues({ formula, unitName: UNIT_NAMES[formula] })}
        />
      </Group>
      <PriceFields form={form} />
    </>
  )
}

const PriceFields = ({ form }: Pick<Props, 'form'>) => {
  const { t } = useWords()
  const { values } = form
  if (!hasPrice(values.formula))
    return (
      <Text size="sm" c="dimmed">
        {t(values.formula === 'lateFee' ? 'fees.tariff.lateHint' : 'fees.tariff.sharedHint')}
      </Text>
    )
  return (
    <>
      {values.formula === 'metered' && (
        <Select
          label={t('fees.field.meterKind')}
          allowDeselect={false}
          data={MeterKind.options.map((value) => ({ value, label: t(`meters.kind.${value}`) }))}
          {...form.getInputProps('meterKind')}
        />
      )}
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
      {values.formula === 'metered' && (
        <TiersField value={values.tiers} onChange={(tiers) => form.setFieldValue('tiers', tiers)} />
      )}
    </>
  )
}

/** Whom an item is charged to: uses, buildings, or single units. */
export const ScopeFields = ({ form, sites, siteId }: Props) => {
  const { t } = useWords()
  const { values } = form
  const buildings = sites.find((each) => each.site.id === siteId)?.buildings ?? []
  return (
    <>
      <SimpleGrid cols={2} spacing={16}>
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
      </SimpleGrid>
      <UnitsField
        label={t('fees.tariff.units')}
        value={values.unitIds}
        onChange={(unitIds) => form.setFieldValue('unitIds', unitIds)}
      />
      <ReckoningFields form={form} />
    </>
  )
}

/** How a part of a month, a vacant unit and the last fen are dealt with. */
const ReckoningFields = ({ form }: Pick<Props, 'form'>) => {
  const { t } = useWords()
  const { values } = form
  return (
    <>
      <SimpleGrid cols={2} spacing={16}>
        {isMonthly(values.formula) && (
          <ChoiceField
            label={t('fees.field.proration')}
            options={Proration.options.map((value) => ({ value, label: t(`fees.proration.${value}`) }))}
            value={values.proration}
            onChange={(proration) => form.setFieldValue('proration', proration)}
          />
        )}
        {values.formula === 'metered' && (
          <ChoiceField
            label={t('fees.field.tierBasis')}
            options={TierBasis.options.map((value) => ({ value, label: t(`fees.tierBasis.${value}`) }))}
            value={values.tierBasis}
            onChange={(tierBasis) => form.setFieldValue('tierBasis', tierBasis)}
          />
        )}
        {hasPrice(values.formula) && (
          <ChoiceField
            label={t('fees.field.rounding')}
            options={Rounding.options.map((value) => ({ value, label: t(`fees.rounding.${value}`) }))}
            value={values.rounding}
            onChange={(rounding) => form.setFieldValue('rounding', rounding)}
          />
        )}
      </SimpleGrid>
      {values.formula !== 'lateFee' && values.formula !== 'metered' && (
        <Checkbox
          label={t('fees.tariff.chargesVacant')}
          {...form.getInputProps('chargesVacant', { type: 'checkbox' })}
        />
      )}
    </>
  )
}
