import { Group, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { KeyFile } from '../../shared/keys/contract'
import { BorrowerType, LoanPurpose } from '../../shared/keys/loanSchema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { InstantInput } from '../ui/InstantInput'
import { notifyDone } from '../ui/notify'
import { BorrowerField } from './BorrowerField'

interface Props {
  readonly opened: boolean
  readonly file: KeyFile
  readonly onClose: () => void
}

const blank = (until: string) => ({
  borrowerType: 'staff' as BorrowerType,
  borrowerName: '',
  borrowerOrg: '',
  phone: '',
  purpose: 'repair' as LoanPurpose,
  fromAt: new Date().toISOString() as string | null,
  toAt: until as string | null,
  note: '',
})

/** A key promised for a time: nobody else is lent it into that. */
export const BookDialog = ({ opened, file, onClose }: Props) => {
  const { t } = useWords()
  const book = useCommand('keys.book')
  const form = useForm({ initialValues: blank(file.usualDueAt) })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    book.clear()
    form.setInitialValues(blank(file.usualDueAt))
    form.reset()
  }, [opened])
  const { values } = form
  const submit = async (): Promise<void> => {
    const { fromAt, toAt, ...facts } = values
    const reply = await book.run({ ...facts, keyId: file.key.id, fromAt: fromAt ?? '', toAt: toAt ?? '' })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.book.done', { code: file.key.code, borrower: reply.value.borrowerName }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('keys.book.title', { code: file.key.code, place: file.place })}
      onSubmit={submit}
      busy={book.busy}
      problem={book.problem}
      submitLabel={t('keys.book.submit')}
      dirty={form.isDirty()}
    >
      <BorrowerField
        value={values.borrowerName}
        onChange={(borrowerName) => form.setFieldValue('borrowerName', borrowerName)}
        onKnown={({ name, org, phone, type, purpose }) =>
          form.setValues({
            borrowerName: name,
            borrowerOrg: org,
            phone,
            borrowerType: type,
            ...(purpose ? { purpose } : {}),
          })
        }
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('keys.field.borrowerOrg')}
          maxLength={60}
          {...form.getInputProps('borrowerOrg')}
        />
        <TextInput label={t('keys.field.phone')} maxLength={30} {...form.getInputProps('phone')} />
      </Group>
      <ChoiceField
        label={t('keys.field.borrowerType')}
        options={BorrowerType.options.map((value) => ({ value, label: t(`keys.borrowerType.${value}`) }))}
        value={values.borrowerType}
        onChange={(value) => form.setFieldValue('borrowerType', value)}
      />
      <Group grow align="flex-start">
        <InstantInput
          required
          label={t('keys.field.fromAt')}
          value={values.fromAt}
          onChange={(at) => form.setFieldValue('fromAt', at)}
        />
        <InstantInput
          required
          label={t('keys.field.toAt')}
          value={values.toAt}
          onChange={(at) => form.setFieldValue('toAt', at)}
        />
      </Group>
      <Group grow align="flex-start">
        <ChoiceField
          label={t('keys.field.purpose')}
          options={LoanPurpose.options.map((value) => ({ value, label: t(`keys.purpose.${value}`) }))}
          value={values.purpose}
          onChange={(value) => form.setFieldValue('purpose', value)}
        />
        <TextInput label={t('keys.field.note')} maxLength={200} {...form.getInputProps('note')} />
      </Group>
    </FormDialog>
  )
}
