import { Button, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { PurgeLog } from './PurgeLog'
import { PurgeSection } from './PurgeSection'
import { SealSection } from './SealSection'

/** What is sealed and who can open it, how long personal data is kept, and what the desk tells people about it. */
export const PrivacyPage = () => {
  const { t } = useWords()
  const state = useQuery('privacy.state', {})
  const center = useQuery('center.facts', {})
  const print = usePrint()
  return (
    <Page
      title={t('privacy.title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          onClick={() => center.data && print({ kind: 'privacyNotice', id: center.data.id })}
        >
          {t('privacy.notice.print')}
        </Button>
      }
    >
      <ProblemNotice problem={state.problem} />
      {state.data && (
        <Stack gap={24} maw={860}>
          <Section title={t('privacy.seal.title')}>
            <SealSection state={state.data} />
          </Section>
          <Section title={t('privacy.purge.title')}>
            <Text size="sm" c="dimmed" mb={8}>
              {t('privacy.purge.hint')}
            </Text>
            <PurgeSection />
          </Section>
          {state.data.purges.length > 0 && (
            <Section title={t('privacy.purge.log')}>
              <PurgeLog purges={state.data.purges} />
            </Section>
          )}
        </Stack>
      )}
    </Page>
  )
}
