import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { MoveInFile } from '../../shared/moveins/contract'
import { CameAs, DocCode } from '../../shared/moveins/schema'
import { docsNeeded } from '../../shared/moveins/steps'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'

interface Props {
  readonly file: MoveInFile
  readonly onClose: () => void
}

/** Who came and which originals were shown; they go back at once (do-not-implement list: nothing is kept as a pledge). */
export const IdentityDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const check = useCommand('moveins.checkIdentity')
  const { moveIn } = file
  const form = useForm({
    initialValues: {
      cameAs: 'owner' as CameAs,
      name: moveIn.ownerNames.split('、')[0]?.slice(0, 40) ?? '',
      idLast4: '',
      seen: [] as DocCode[],
    },
  })
  const needed = docsNeeded(form.values.cameAs)
  const missing = needed.filter((doc) => !form.values.seen.includes(doc))
  const submit = async (): Promise<void> => {
    const reply = await check.run({ moveInId: moveIn.id, ...form.values })
    if (reply?.ok) onClose()
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('moveins.identity.title', { unit: moveIn.unitLabel })}
      onSubmit={submit}
      busy={check.busy}
      problem={check.problem}
      submitLabel={t('moveins.do.identity')}
      disabled={missing.length > 0 || form.values.idLast4.trim().length !== 4}
      dirty={form.isDirty()}
    >
      <ChoiceField
        label={t('moveins.field.cameAs')}
        options={CameAs.options.map((value) => ({ value, label: t(`moveins.cameAs.${value}`) }))}
        value={form.values.cameAs}
        onChange={(cameAs) => form.setFieldValue('cameAs', cameAs)}
      />
      <Group grow align="flex-start">
        <TextInput required label={t('moveins.field.name')} maxLength={40} {...form.getInputProps('name')} />
        <TextInput
          required
          data-autofocus
          label={t('moveins.field.idLast4')}
          maxLength={4}
          {...form.getInputProps('idLast4')}
        />
      </Group>
      <Checkbox.Group label={t('moveins.field.seen')} {...form.getInputProps('seen')}>
        <Stack gap={6} mt={4}>
          {DocCode.options.map((doc) => (
            <Checkbox
              key={doc}
              value={doc}
              label={
                needed.includes(doc)
                  ? t('moveins.docNeeded', { doc: t(`moveins.doc.${doc}`) })
                  : t(`moveins.doc.${doc}`)
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Text size="sm" c="dimmed">
        {t('moveins.identity.hint')}
      </Text>
    </FormDialog>
  )
}
