import { Checkbox, Group, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf } from '../../shared/day'
import { LoanPurpose } from '../../shared/keys/loanSchema'
import type { Key } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { usePrint } from '../printing/usePrint'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { SlotField } from './SlotField'

interface Props {
  readonly opened: boolean
  readonly keyRecord: Key
  readonly onClose: () => void
}

const blank = () => ({
  ownerName: '',
  idLast4: '',
  signed: false,
  signedOn: dayOf(new Date().toISOString()) as string | null,
  untilOn: null as string | null,
  purposes: [] as LoanPurpose[],
  slot: '',
  note: '',
})

/** domain.md §1.1 E: the owner leaves a key with the center and signs a commission in two copies. */
export const CustodyDialog = ({ opened, keyRecord, onClose }: Props) => {
  const { t } = useWords()
  const take = useCommand('keys.takeIntoCustody')
  const print = usePrint()
  const form = useForm({ initialValues: blank() })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    take.clear()
    form.setInitialValues(blank())
    form.reset()
  }, [opened])
  const { signedOn, ...facts } = form.values
  const submit = async (): Promise<void> => {
    const reply = await take.run({ ...facts, keyId: keyRecord.id, signedOn: signedOn ?? '' })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.takeIntoCustody.done', { code: keyRecord.code, no: reply.value.no }))
    print({ kind: 'keyCommission', id: reply.value.id })
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('keys.takeIntoCustody.title', { code: keyRecord.code })}
      onSubmit={submit}
      busy={take.busy}
      problem={take.problem}
      submitLabel={t('keys.takeIntoCustody.open')}
      dirty={form.isDirty()}
      size="lg"
    >
      <Text size="sm" c="dimmed">
        {t('keys.takeIntoCustody.hint')}
      </Text>
      <Group grow align="flex-start">
        <TextInput
          required
          data-autofocus
          label={t('keys.field.owner')}
          maxLength={40}
          {...form.getInputProps('ownerName')}
        />
        <TextInput
          required
          label={t('keys.field.idLast4')}
          maxLength={4}
          {...form.getInputProps('idLast4')}
        />
      </Group>
      <Checkbox.Group
        label={t('keys.takeIntoCustody.purposes')}
        description={t('keys.takeIntoCustody.purposesHint')}
        {...form.getInputProps('purposes')}
      >
        <Group gap={16} mt={6} mb={6}>
          {LoanPurpose.options.map((value) => (
            <Checkbox key={value} value={value} label={t(`keys.purpose.${value}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Group grow align="flex-start">
        <DayInput
          required
          label={t('keys.field.signedOn')}
          value={signedOn}
          onChange={(day) => form.setFieldValue('signedOn', day)}
        />
        <DayInput
          label={t('keys.field.untilOn')}
          value={facts.untilOn}
          onChange={(day) => form.setFieldValue('untilOn', day)}
        />
        <SlotField
          label={t('keys.field.newSlot')}
          value={facts.slot}
          onChange={(slot) => form.setFieldValue('slot', slot)}
        />
      </Group>
      <TextInput label={t('keys.field.note')} maxLength={300} {...form.getInputProps('note')} />
      <Checkbox
        label={t('keys.takeIntoCustody.signed')}
        {...form.getInputProps('signed', { type: 'checkbox' })}
      />
    </FormDialog>
  )
}
