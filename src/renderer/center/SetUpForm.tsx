import { ActionIcon, Button, Group, PasswordInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { SetUpInput } from '../../shared/center/contract'
import { SiteKind } from '../../shared/estate/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { ProblemNotice } from '../ui/ProblemNotice'

/** Name, sites and the first manager: a center is ready in a minute. */
export const SetUpForm = () => {
  const { t } = useWords()
  const setUp = useCommand('center.setUp')
  const form = useForm({
    initialValues: {
      name: '',
      phone: '',
      address: '',
      sites: [{ name: '', kind: 'residential' as SiteKind }],
      managerName: '',
      pin: '',
      again: '',
    },
  })
  const submit = form.onSubmit(({ again, ...values }) => {
    const parsed = SetUpInput.safeParse(values)
    const errors = parsed.success ? {} : Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), t(issue.message as never) as string]))
    if (again !== values.pin) Object.assign(errors, { again: t('staff.pinsDiffer') })
    form.setErrors(errors)
    if (parsed.success && again === values.pin) void setUp.run(parsed.data)
  })
  const eye = { 'aria-label': t('staff.showPin') }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={12}>
        <TextInput required data-autofocus label={t('center.field.name')} maxLength={60} {...form.getInputProps('name')} />
        <SimpleGrid cols={2} spacing={12}>
          <TextInput label={t('center.field.phone')} maxLength={40} {...form.getInputProps('phone')} />
          <TextInput label={t('center.field.address')} maxLength={200} {...form.getInputProps('address')} />
        </SimpleGrid>
        <Text size="sm" fw={500}>
          {t('center.field.sites')}
        </Text>
        {form.values.sites.map((site, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the form names its rows by place
          <Group key={place} align="flex-start" wrap="nowrap">
            <TextInput flex={1} aria-label={t('center.field.siteName')} placeholder={t('center.field.siteName')} maxLength={60} {...form.getInputProps(`sites.${place}.name`)} />
            <ChoiceField
              label=""
              options={SiteKind.options.map((value) => ({ value, label: t(`estate.siteKind.${value}`) }))}
              value={site.kind}
              onChange={(kind) => form.setFieldValue(`sites.${place}.kind`, kind)}
            />
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('center.removeSite')} disabled={form.values.sites.length === 1} onClick={() => form.removeListItem('sites', place)}>
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button variant="light" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={() => form.insertListItem('sites', { name: '', kind: 'office' })}>
            {t('center.addSite')}
          </Button>
        </Group>
        <SimpleGrid cols={3} spacing={12}>
          <TextInput required label={t('center.field.manager')} maxLength={40} {...form.getInputProps('managerName')} />
          <PasswordInput required label={t('staff.field.pin')} maxLength={64} visibilityToggleButtonProps={eye} {...form.getInputProps('pin')} />
          <PasswordInput required label={t('staff.field.again')} maxLength={64} visibilityToggleButtonProps={eye} {...form.getInputProps('again')} />
        </SimpleGrid>
        <Text size="xs" c="dimmed">
          {t('staff.pinHint')}
        </Text>
        <ProblemNotice problem={setUp.problem} />
        <Group justify="flex-end">
          <Button type="submit" loading={setUp.busy}>
            {t('center.setUp.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
