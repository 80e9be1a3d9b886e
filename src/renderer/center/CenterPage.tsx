import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { notifyDone } from '../ui/notify'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'

/** What stands at the head of every paper. */
export const CenterPage = () => {
  const { t } = useWords()
  const facts = useQuery('center.facts', {})
  const update = useCommand('center.update')
  const form = useForm({ initialValues: { name: '', phone: '', address: '' } })
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled when the facts arrive
  useEffect(() => {
    if (!facts.data) return
    const { name, phone, address } = facts.data
    form.setInitialValues({ name, phone, address })
    form.reset()
  }, [facts.data?.name, facts.data?.phone, facts.data?.address])
  const submit = form.onSubmit(async (values) => {
    const reply = await update.run(values)
    if (reply?.ok) notifyDone(t('center.saved'))
  })
  return (
    <Page title={t('center.title')}>
      <form onSubmit={submit}>
        <Stack gap={12} maw={480}>
          <TextInput required label={t('center.field.name')} description={t('center.nameHint')} maxLength={60} {...form.getInputProps('name')} />
          <TextInput label={t('center.field.phone')} maxLength={40} {...form.getInputProps('phone')} />
          <TextInput label={t('center.field.address')} maxLength={200} {...form.getInputProps('address')} />
          <ProblemNotice problem={update.problem} />
          <Group>
            <Button type="submit" loading={update.busy} disabled={!form.isDirty()}>
              {t('center.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}
