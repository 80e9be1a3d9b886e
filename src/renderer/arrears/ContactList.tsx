import { Group, Stack, Text } from '@mantine/core'
import type { ContactRow } from '../../shared/arrears/answers'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'
import { StateChip } from '../ui/StateChip'
import styles from './Arrears.module.css'
import { PromiseChip } from './StandingChip'

/** Every talk, newest first, with what became of what was promised. */
export const ContactList = ({ contacts }: { readonly contacts: readonly ContactRow[] }) => {
  const { t } = useWords()
  return (
    <Section title={t('arrears.section.contacts')}>
      {contacts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('arrears.noContacts')}
        </Text>
      )}
      <Stack gap={8}>
        {contacts.map((row) => (
          <Contact key={row.contact.id} row={row} />
        ))}
      </Stack>
    </Section>
  )
}

const Contact = ({ row }: { readonly row: ContactRow }) => {
  const { t, day, instant, money } = useWords()
  const { contact, state } = row
  return (
    <article className={styles.card}>
      <Group gap={8} justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          {t('arrears.contactTitle', {
            way: t(`arrears.way.${contact.way}`),
            outcome: t(`arrears.outcome.${contact.outcome}`),
          })}
        </Text>
        {state && <PromiseChip state={state} />}
      </Group>
      <Text size="sm" c="dimmed">
        {[instant(contact.contactedAt, 'full'), contact.person, contact.byName].filter(Boolean).join(' · ')}
      </Text>
      {contact.promise && (
        <Text size="sm">
          {t('arrears.promised', { day: day(contact.promise.on), amount: money(contact.promise.fen) })}
        </Text>
      )}
      {contact.answer !== '' && <Text size="sm">{contact.answer}</Text>}
      <div className={styles.line}>
        {contact.attitude !== 'unknown' && (
          <StateChip tone="info" label={t(`arrears.attitude.${contact.attitude}`)} />
        )}
        {contact.offHours && <StateChip tone="warn" label={t('arrears.offHours')} />}
        {contact.theirs && <StateChip tone="quiet" label={t('arrears.theirs')} />}
      </div>
    </article>
  )
}
