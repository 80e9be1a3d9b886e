import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf, firstOf, monthOf } from '../../shared/day'
import { RateReason } from '../../shared/fees/rate-grants'
import type { UnitId } from '../../shared/id'
import { AskDialog } from '../approvals/AskDialog'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'

const blank = () => ({
  unitId: null as UnitId | null,
  tariffId: null as string | null,
  why: 'vacant' as RateReason,
  percent: 70 as number | string,
  payer: '',
  fromOn: firstOf(monthOf(dayOf(new Date().toISOString()))) as string | null,
  toOn: null as string | null,
})

/** 费率申请: which unit and item, which part of the price, who pays, from when to when. */
export const RateDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const form = useForm({ initialValues: blank() })
  const { values } = form
  const unit = useQuery('fees.account', opened && values.unitId ? { unitId: values.unitId } : null)
  const tariffs = useQuery('fees.tariffs', opened ? {} : null)
  const items = (tariffs.data ?? []).filter(
    (row) =>
      row.siteName === unit.data?.siteName && !['each', 'metered', 'lateFee'].includes(row.tariff.formula),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (opened) form.setValues(blank())
  }, [opened])
  const { unitId, tariffId, fromOn, percent } = values
  const ready = unitId && tariffId && fromOn && typeof percent === 'number'
  return (
    <AskDialog
      opened={opened}
      title={t('fees.rate.ask')}
      ask={ready ? { kind: 'feeRate', ...values, unitId, tariffId, fromOn, percent } : null}
      onClose={onClose}
    >
      <UnitPicker
        required
        autoFocus
        label={t('fees.field.unit')}
        value={unitId}
        onChange={(next) => form.setValues({ unitId: next, tariffId: null })}
      />
      <Select
        required
        label={t('fees.field.item')}
        placeholder={unitId ? '' : t('fees.rate.unitFirst')}
        disabled={!unitId}
        data={items.map(({ tariff }) => ({ value: tariff.id, label: tariff.name }))}
        value={tariffId}
        onChange={(next) => form.setFieldValue('tariffId', next)}
      />
      <ChoiceField
        label={t('fees.field.why')}
        options={RateReason.options.map((value) => ({ value, label: t(`fees.rate.why.${value}`) }))}
        value={values.why}
        onChange={(why) => form.setValues({ why, percent: why === 'developer' ? 100 : values.percent })}
      />
      <Group grow align="flex-start">
        <NumberInput
          required
          label={t('fees.rate.percent')}
          min={0}
          max={100}
          allowDecimal={false}
          suffix="%"
          {...form.getInputProps('percent')}
        />
        <TextInput
          label={t('fees.rate.payer')}
          placeholder={t('fees.rate.payerHint')}
          maxLength={60}
          {...form.getInputProps('payer')}
        />
      </Group>
      <Group grow align="flex-start">
        <DayInput
          required
          label={t('fees.field.from')}
          value={fromOn}
          onChange={(next) => form.setFieldValue('fromOn', next)}
        />
        <DayInput
          label={t('fees.rate.toOptional')}
          value={values.toOn}
          onChange={(next) => form.setFieldValue('toOn', next)}
        />
      </Group>
    </AskDialog>
  )
}
