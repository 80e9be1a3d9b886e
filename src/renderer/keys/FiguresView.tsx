import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconFirstAidKit } from '@tabler/icons-react'
import { useState } from 'react'
import { dayOf, monthOf } from '../../shared/day'
import type { KeyFigures } from '../../shared/keys/figures'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { MonthField } from '../ui/MonthField'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { EmergencyDialog, EmergencyLog } from './EmergencyDialog'
import styles from './Figures.module.css'
import { LoanRuleTable } from './LoanRuleTable'
import { useRole } from './useRole'

/** domain.md §1.5, the rules by borrower type, and the emergency list. */
export const FiguresView = () => {
  const { t } = useWords()
  const role = useRole()
  const [month, setMonth] = useState(monthOf(dayOf(new Date().toISOString())))
  const [emergency, setEmergency] = useState(false)
  const { data, problem } = useQuery('keys.figures', { month })
  return (
    <Stack gap={20}>
      <Section
        title={t('keys.section.figures')}
        actions={<MonthField label="" value={month} onChange={setMonth} />}
      >
        <ProblemNotice problem={problem} />
        {data && <Cards figures={data} />}
      </Section>
      <Section title={t('keys.section.rules')}>
        <LoanRuleTable mayChange={role === 'manager'} />
      </Section>
      {role === 'manager' && (
        <Section
          title={t('keys.section.emergency')}
          actions={
            <Button
              size="compact-md"
              variant="light"
              color="red"
              leftSection={<IconFirstAidKit size={16} />}
              onClick={() => setEmergency(true)}
            >
              {t('keys.emergency.open')}
            </Button>
          }
        >
          <Text size="sm" c="dimmed" mb={8}>
            {t('keys.emergency.hint')}
          </Text>
          <EmergencyLog />
          <EmergencyDialog opened={emergency} onClose={() => setEmergency(false)} />
        </Section>
      )}
    </Stack>
  )
}

const Cards = ({ figures }: { readonly figures: KeyFigures }) => {
  const { t } = useWords()
  const percent = (perMille: number | null): string =>
    perMille === null ? t('keys.figure.none') : `${(perMille / 10).toFixed(1)}%`
  const hours =
    figures.rectificationMinutes === null
      ? t('keys.figure.none')
      : t('keys.figure.hours', { n: (figures.rectificationMinutes / 60).toFixed(1) })
  return (
    <SimpleGrid cols={4} spacing={12}>
      <Card
        label={t('keys.figure.match')}
        value={percent(figures.matchPerMille)}
        detail={t('keys.figure.matchDetail', { a: figures.matchedPieces, b: figures.expectedPieces })}
      />
      <Card
        label={t('keys.figure.overdue')}
        value={percent(figures.overduePerMille)}
        detail={t('keys.figure.overdueDetail', { a: figures.overdueLoans, b: figures.dueLoans })}
      />
      <Card label={t('keys.figure.lost')} value={String(figures.lost)} detail={t('keys.figure.lostDetail')} />
      <Card
        label={t('keys.figure.rectification')}
        value={hours}
        detail={t('keys.figure.rectificationDetail', { n: figures.rectifications })}
      />
    </SimpleGrid>
  )
}

const Card = (props: { readonly label: string; readonly value: string; readonly detail: string }) => (
  <Group className={styles.card} gap={2} role="group" aria-label={props.label}>
    <Text size="sm" w="100%">
      {props.label}
    </Text>
    <Text fw={700} size="24px" lh="32px" w="100%">
      {props.value}
    </Text>
    <Text size="xs" c="dimmed">
      {props.detail}
    </Text>
  </Group>
)
