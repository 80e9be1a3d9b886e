import { NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { Meter } from '../../shared/meters/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

const startOf = (meter: Meter | null) => ({
  place: meter?.place ?? '',
  route: meter?.route ?? '',
  order: meter?.order ?? 0,
})

/** Where a meter hangs and when one comes by it; what it counts is not touched. */
export const PlaceDialog = ({
  meter,
  onClose,
}: {
  readonly meter: Meter | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const move = useCommand('meters.move')
  const form = useForm({ initialValues: startOf(meter) })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew for each meter
  useEffect(() => {
    if (!meter) return
    move.clear()
    form.setInitialValues(startOf(meter))
    form.reset()
  }, [meter?.id])
  if (!meter) return null
  const submit = async (): Promise<void> => {
    const reply = await move.run({ meterId: meter.id, ...form.values })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('meters.move.done', { meter: meter.no }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('meters.move.title', { meter: meter.no })}
      onSubmit={submit}
      busy={move.busy}
      problem={move.problem}
      submitLabel={t('meters.move.submit')}
      dirty={form.isDirty()}
    >
      <TextInput
        data-autofocus
        label={t('meters.field.place')}
        maxLength={60}
        {...form.getInputProps('place')}
      />
      <TextInput label={t('meters.field.route')} maxLength={30} {...form.getInputProps('route')} />
      <NumberInput
        label={t('meters.field.order')}
        min={0}
        max={99_999}
        allowDecimal={false}
        {...form.getInputProps('order')}
      />
    </FormDialog>
  )
}
