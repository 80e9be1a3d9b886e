import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { SiteKind } from '../../shared/estate/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

export const SiteDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const add = useCommand('estate.addSite')
  const form = useForm({ initialValues: { name: '', kind: 'residential' as SiteKind, address: '' } })
  // biome-ignore lint/correctness/useExhaustiveDependencies: an empty form each time it opens
  useEffect(() => {
    if (!opened) return
    add.clear()
    form.reset()
  }, [opened])
  const submit = async (): Promise<void> => {
    const reply = await add.run(form.values)
    if (!reply?.ok) return
    onClose()
    notifyDone(t('estate.saved', { label: reply.value.name }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('estate.addSite.title')}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('estate.save')}
      size="sm"
      dirty={form.isDirty()}
    >
      <TextInput
        required
        data-autofocus
        label={t('estate.field.site')}
        maxLength={60}
        {...form.getInputProps('name')}
      />
      <ChoiceField
        label={t('estate.addSite.kind')}
        options={SiteKind.options.map((value) => ({ value, label: t(`estate.siteKind.${value}`) }))}
        value={form.values.kind}
        onChange={(kind) => form.setFieldValue('kind', kind)}
      />
      <TextInput label={t('center.field.address')} maxLength={200} {...form.getInputProps('address')} />
    </FormDialog>
  )
}
