import { Group, NumberInput, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf } from '../../shared/day'
import type { RoundRow } from '../../shared/meters/contract'
import { parseCount } from '../../shared/meters/rules'
import { formatArea } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { TypedInput } from '../ui/TypedInput'

interface Props {
  readonly row: RoundRow | null
  readonly month: string
  readonly onClose: () => void
}

const blank = (row: RoundRow | null) => ({
  on: dayOf(new Date().toISOString()) as string | null,
  finalCenti: null as number | null,
  no: '',
  startCenti: 0 as number | null,
  digits: row?.meter.digits ?? 6,
  factor: row?.meter.factor ?? 1,
})

/** 换表: the last figure of the old one and the first of the new one, in one act. */
export const ReplaceDialog = ({ row, month, onClose }: Props) => {
  const { t, day } = useWords()
  const replace = useCommand('meters.replace')
  const form = useForm({ initialValues: blank(row) })
  const { values } = form
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew for each meter
  useEffect(() => {
    if (!row) return
    replace.clear()
    form.setInitialValues(blank(row))
    form.reset()
  }, [row?.meter.id])
  if (!row) return null
  const submit = async (): Promise<void> => {
    const reply = await replace.run({
      ...values,
      meterId: row.meter.id,
      month,
      on: values.on ?? '',
      finalCenti: values.finalCenti ?? -1,
      startCenti: values.startCenti ?? 0,
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('meters.replace.done', { old: row.meter.no, meter: reply.value.no }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('meters.replace.title', { meter: row.meter.no })}
      onSubmit={submit}
      busy={replace.busy}
      problem={replace.problem}
      submitLabel={t('meters.replace.open')}
      dirty={form.isDirty()}
    >
      <Text size="sm" c="dimmed">
        {t('meters.replace.hint', { last: formatArea(row.last.valueCenti), on: day(row.last.on), month })}
      </Text>
      <Group grow align="flex-start">
        <TypedInput
          required
          data-autofocus
          label={t('meters.replace.final')}
          parse={parseCount}
          format={formatArea}
          value={values.finalCenti}
          onChange={(finalCenti) => form.setFieldValue('finalCenti', finalCenti)}
        />
        <DayInput
          required
          label={t('meters.replace.on')}
          value={values.on}
          onChange={(on) => form.setFieldValue('on', on)}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput required label={t('meters.replace.newNo')} maxLength={30} {...form.getInputProps('no')} />
        <TypedInput
          required
          label={t('meters.replace.newStart')}
          parse={parseCount}
          format={formatArea}
          value={values.startCenti}
          onChange={(startCenti) => form.setFieldValue('startCenti', startCenti)}
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
    </FormDialog>
  )
}
