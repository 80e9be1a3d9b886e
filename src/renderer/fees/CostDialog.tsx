import { Group, Select, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf, firstOf, lastOf, monthOf } from '../../shared/day'
import { hasPrice } from '../../shared/fees/scope'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { MoneyInput } from '../ui/MoneyInput'
import { MonthField } from '../ui/MonthField'
import { notifyDone } from '../ui/notify'

const blank = () => {
  const month = monthOf(dayOf(new Date().toISOString()))
  return {
    tariffId: null as string | null,
    month,
    fromOn: firstOf(month) as string | null,
    toOn: lastOf(month) as string | null,
    totalFen: null as number | null,
    source: '',
  }
}

/** One cost of a month: which item shares it, how much, and by whose bill. */
export const CostDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean
  readonly onClose: () => void
}) => {
  const { t, money } = useWords()
  const add = useCommand('fees.addCommonCost')
  const tariffs = useQuery('fees.tariffs', opened ? {} : null)
  const form = useForm({ initialValues: blank() })
  const { values } = form
  const items = (tariffs.data ?? []).filter(
    ({ tariff }) => !hasPrice(tariff.formula) && tariff.formula !== 'lateFee',
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    add.clear()
    form.setInitialValues(blank())
    form.reset()
  }, [opened])
  const submit = async (): Promise<void> => {
    const reply = await add.run({
      ...values,
      tariffId: values.tariffId ?? '',
      fromOn: values.fromOn ?? '',
      toOn: values.toOn ?? '',
      totalFen: values.totalFen ?? 0,
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('fees.cost.done', { item: reply.value.item, total: money(reply.value.totalFen) }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('fees.cost.add')}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('fees.cost.submit')}
      dirty={form.isDirty()}
    >
      <Select
        required
        data-autofocus
        label={t('fees.field.item')}
        nothingFoundMessage={t('fees.cost.noItem')}
        data={items.map(({ tariff, siteName }) => ({
          value: tariff.id,
          label: `${tariff.name} · ${siteName}`,
        }))}
        {...form.getInputProps('tariffId')}
      />
      {tariffs.data && items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('fees.cost.noItem')}
        </Text>
      )}
      <Group grow align="flex-start">
        <MoneyInput
          required
          label={t('fees.cost.total')}
          value={values.totalFen}
          onChange={(totalFen) => form.setFieldValue('totalFen', totalFen)}
        />
        <MonthField
          label={t('fees.field.month')}
          value={values.month}
          onChange={(month) => form.setValues({ month, fromOn: firstOf(month), toOn: lastOf(month) })}
        />
      </Group>
      <Group grow align="flex-start">
        <DayInput
          required
          label={t('fees.field.from')}
          value={values.fromOn}
          onChange={(fromOn) => form.setFieldValue('fromOn', fromOn)}
        />
        <DayInput
          required
          label={t('fees.field.to')}
          value={values.toOn}
          onChange={(toOn) => form.setFieldValue('toOn', toOn)}
        />
      </Group>
      <TextInput
        label={t('fees.cost.source')}
        description={t('fees.cost.sourceHint')}
        maxLength={200}
        {...form.getInputProps('source')}
      />
    </FormDialog>
  )
}
