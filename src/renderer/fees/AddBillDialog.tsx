import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf, firstOf, lastOf, monthOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import { formatPrice } from '../../shared/money'
import { UnitPicker } from '../estate/UnitPicker'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { BillQuote } from './BillQuote'
import { useItemName } from './useItemName'

interface Props {
  readonly opened: boolean
  readonly unitId?: UnitId
  readonly onClose: () => void
}

const blank = (unitId: UnitId | null) => {
  const today = dayOf(new Date().toISOString())
  return {
    unitId,
    tariffId: null as string | null,
    quantity: 1,
    fromOn: today as string | null,
    toOn: today as string | null,
    dueOn: today as string | null,
    note: '',
  }
}

/** One charge to one unit. Only items of the price list can be chosen: nothing else may be billed. */
export const AddBillDialog = ({ opened, unitId, onClose }: Props) => {
  const { t } = useWords()
  const itemName = useItemName()
  const add = useCommand('fees.addBill')
  const tariffs = useQuery('fees.tariffs', opened ? {} : null)
  const form = useForm({ initialValues: blank(unitId ?? null) })
  const { values } = form
  const unit = useQuery('fees.account', opened && values.unitId ? { unitId: values.unitId } : null)
  const siteName = unit.data?.siteName
  const offered = (tariffs.data ?? []).filter(
    (row) =>
      row.priceE4 !== null &&
      row.tariff.formula !== 'metered' &&
      (siteName === undefined || row.siteName === siteName),
  )
  const chosen = offered.find((row) => row.tariff.id === values.tariffId)?.tariff
  const each = chosen?.formula === 'each'

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    add.clear()
    form.setInitialValues(blank(unitId ?? null))
    form.reset()
  }, [opened])

  const choose = (tariffId: string | null): void => {
    const formula = offered.find((row) => row.tariff.id === tariffId)?.tariff.formula
    const month = monthOf(dayOf(new Date().toISOString()))
    const period = formula === 'each' ? {} : { fromOn: firstOf(month), toOn: lastOf(month) }
    form.setValues({ tariffId, ...period })
  }
  const ask = {
    unitId: values.unitId ?? '',
    tariffId: values.tariffId ?? '',
    quantity: values.quantity,
    fromOn: values.fromOn ?? '',
    toOn: (each ? values.fromOn : values.toOn) ?? '',
  }
  const submit = async (): Promise<void> => {
    const reply = await add.run({ ...ask, dueOn: values.dueOn ?? '', note: values.note })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('fees.addBill.done', { unit: reply.value.unitLabel, item: reply.value.tariffName }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('fees.addBill.title')}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('fees.addBill.submit')}
      dirty={form.isDirty()}
    >
      <UnitPicker
        required
        label={t('fees.field.unit')}
        value={values.unitId}
        onChange={(next) => form.setValues({ unitId: next, tariffId: null })}
      />
      <Select
        required
        searchable
        label={t('fees.field.item')}
        description={t('fees.addBill.itemHint')}
        nothingFoundMessage={t('fees.addBill.noItem')}
        data={offered.map(({ tariff, priceE4 }) => ({
          value: tariff.id,
          label: t('fees.addBill.itemPrice', {
            item: itemName(tariff.id, tariff.name),
            price: formatPrice(priceE4 ?? 0),
            unit: tariff.unitName,
          }),
        }))}
        value={values.tariffId}
        onChange={choose}
      />
      <Group grow align="flex-start">
        {each && (
          <NumberInput
            required
            label={t('fees.field.quantity')}
            min={1}
            max={9999}
            allowDecimal={false}
            clampBehavior="strict"
            {...form.getInputProps('quantity')}
          />
        )}
        <DayInput
          required
          label={each ? t('fees.field.day') : t('fees.field.from')}
          value={values.fromOn}
          onChange={(fromOn) => form.setFieldValue('fromOn', fromOn)}
        />
        {!each && (
          <DayInput
            required
            label={t('fees.field.to')}
            value={values.toOn}
            onChange={(toOn) => form.setFieldValue('toOn', toOn)}
          />
        )}
        <DayInput
          required
          label={t('fees.field.dueOn')}
          value={values.dueOn}
          onChange={(dueOn) => form.setFieldValue('dueOn', dueOn)}
        />
      </Group>
      <TextInput label={t('fees.field.note')} maxLength={200} {...form.getInputProps('note')} />
      {chosen && values.unitId && <BillQuote ask={ask} unitName={chosen.unitName} />}
    </FormDialog>
  )
}
