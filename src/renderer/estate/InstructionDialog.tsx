import { Group, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly opened: boolean
  readonly unitId: UnitId
  readonly onClose: () => void
}

/** What staff must know of a unit, from a day on and until one. */
export const InstructionDialog = ({ opened, unitId, onClose }: Props) => {
  const { t } = useWords()
  const add = useCommand('estate.addInstruction')
  const form = useForm({
    initialValues: { text: '', fromOn: null as string | null, untilOn: null as string | null },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: an empty form each time it opens
  useEffect(() => {
    if (!opened) return
    add.clear()
    form.setInitialValues({ text: '', fromOn: dayOf(new Date().toISOString()), untilOn: null })
    form.reset()
  }, [opened])
  const submit = async (): Promise<void> => {
    const { text, fromOn, untilOn } = form.values
    const reply = await add.run({ unitId, text, fromOn: fromOn ?? '', untilOn })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('estate.instruction.added'))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('estate.instruction.add')}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('estate.instruction.add')}
      dirty={form.isDirty()}
      disabled={form.values.text.trim() === '' || form.values.fromOn === null}
    >
      <Textarea
        required
        data-autofocus
        label={t('estate.field.instruction')}
        description={t('estate.instructionHint')}
        maxLength={300}
        autosize
        minRows={2}
        {...form.getInputProps('text')}
      />
      <Group grow align="flex-start">
        <DayInput
          required
          label={t('estate.instruction.fromOn')}
          value={form.values.fromOn}
          onChange={(day) => form.setFieldValue('fromOn', day)}
        />
        <DayInput
          label={t('estate.instruction.untilOn')}
          value={form.values.untilOn}
          onChange={(day) => form.setFieldValue('untilOn', day)}
        />
      </Group>
    </FormDialog>
  )
}
