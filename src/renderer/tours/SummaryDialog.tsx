import { NumberInput, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Tour } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { MoneyInput } from '../ui/MoneyInput'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly opened: boolean
  readonly tour: Tour
  readonly onClose: () => void
}

export const SummaryDialog = ({ opened, tour, onClose }: Props) => {
  const { t } = useWords()
  const summarise = useCommand('tours.summarise')
  const form = useForm({
    initialValues: { attended: tour.plan.headcount, result: '', trouble: '', costFen: tour.plan.budgetFen },
  })
  const submit = async (): Promise<void> => {
    const reply = await summarise.run({ tourId: tour.id, ...form.values })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('tours.moved', { no: tour.no, status: t('tours.status.archived') }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('tours.act.summarise')}
      onSubmit={submit}
      busy={summarise.busy}
      problem={summarise.problem}
      submitLabel={t('tours.act.summarise')}
      dirty={form.isDirty()}
    >
      <NumberInput
        required
        data-autofocus
        label={t('tours.field.attended')}
        min={0}
        max={5000}
        allowDecimal={false}
        {...form.getInputProps('attended')}
      />
      <Textarea
        required
        autosize
        minRows={2}
        label={t('tours.field.result')}
        maxLength={1000}
        {...form.getInputProps('result')}
      />
      <Textarea
        autosize
        minRows={2}
        label={t('tours.field.trouble')}
        maxLength={1000}
        {...form.getInputProps('trouble')}
      />
      <MoneyInput
        label={t('tours.field.cost')}
        value={form.values.costFen}
        onChange={(fen) => form.setFieldValue('costFen', fen)}
      />
    </FormDialog>
  )
}
