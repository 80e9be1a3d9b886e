import { useWords } from '../i18n/useWords'
import { Page } from '../ui/Page'
import { Section } from '../ui/Section'
import { LogoField } from './LogoField'
import { PaperList } from './PaperList'
import { QueueList } from './QueueList'

/** What became of the last hundred papers, what each is printed on, and the center's mark. */
export const PrintingPage = () => {
  const { t } = useWords()
  return (
    <Page title={t('printing.title')}>
      <Section title={t('printing.queue')}>
        <QueueList />
      </Section>
      <Section title={t('printing.papers')}>
        <PaperList />
      </Section>
      <Section title={t('printing.logo.title')}>
        <LogoField />
      </Section>
    </Page>
  )
}
