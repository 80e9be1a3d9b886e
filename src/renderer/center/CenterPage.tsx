import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { CenterInput } from '../../shared/center/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { Facts } from '../ui/Facts'
import { notifyDone } from '../ui/notify'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { CenterFields } from './CenterFields'

const firstWrong = (values: CenterInput): Readonly<Record<string, string>> => {
  const parsed = CenterInput.safeParse(values)
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}

/** What stands at the head of every paper, and where the records are. */
export const CenterPage = () => {
  const { t, instant } = useWords()
  const facts = useQuery('center.facts', {})
  const status = useQuery('center.status', {})
  const update = useCommand('center.update')
  const [typed, setTyped] = useState<CenterInput>()
  const kept = facts.data && { name: facts.data.name, phone: facts.data.phone, address: facts.data.address }
  const values = typed ?? kept
  const wrong = values ? firstWrong(values) : {}
  useEffect(() => {
    if (facts.data) setTyped(undefined)
  }, [facts.data])

  const save = async (): Promise<void> => {
    if (!values) return
    const reply = await update.run(values)
    if (reply?.ok) notifyDone(t('center.saved'))
  }
  return (
    <Page title={t('center.title')}>
      <ProblemNotice problem={facts.problem} />
      {values && (
        <Stack gap={24} maw={720}>
          <Section title={t('center.section.facts')}>
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                if (typed && Object.keys(wrong).length === 0) void save()
              }}
            >
              <Stack gap={12}>
                <CenterFields
                  values={values}
                  onChange={setTyped}
                  error={(field) =>
                    typed && wrong[field] ? (t(wrong[field] as never) as string) : undefined
                  }
                />
                <ProblemNotice problem={update.problem} />
                <Group gap={8}>
                  <Button
                    type="submit"
                    loading={update.busy}
                    disabled={!typed || Object.keys(wrong).length > 0}
                  >
                    {t('center.save')}
                  </Button>
                  {typed && (
                    <Button variant="default" onClick={() => setTyped(undefined)}>
                      {t('ui.cancel')}
                    </Button>
                  )}
                </Group>
              </Stack>
            </form>
          </Section>
          <Section title={t('center.section.records')}>
            <Facts
              items={[
                {
                  label: t('center.field.createdAt'),
                  value: facts.data ? instant(facts.data.createdAt, 'full') : '',
                },
                {
                  label: t('center.field.kind'),
                  value: facts.data?.demo ? t('center.demoData') : t('center.ownData'),
                },
                { label: t('center.field.folder'), value: status.data?.dataFolder },
                {
                  label: t('center.field.savedAt'),
                  value: status.data?.savedAt ? instant(status.data.savedAt, 'full') : '',
                },
              ]}
            />
          </Section>
        </Stack>
      )}
    </Page>
  )
}
