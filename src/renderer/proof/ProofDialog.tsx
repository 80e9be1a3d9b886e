import { Button, Group, Modal, Stack } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconExternalLink } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { dayOf } from '../../shared/day'
import type { ProofAnswer } from '../../shared/proof/contract'
import type { ProofFacts } from '../../shared/proof/payload'
import type { Verdict } from '../../shared/proof/rules'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Facts } from '../ui/Facts'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import styles from './ProofDialog.module.css'

type Tone = 'ok' | 'warn' | 'bad'

const TONES: Readonly<Record<Verdict, Tone>> = {
  good: 'ok',
  notYet: 'warn',
  expired: 'warn',
  returned: 'warn',
  replaced: 'warn',
  void: 'bad',
  altered: 'bad',
  foreign: 'bad',
  unknown: 'bad',
  unreadable: 'bad',
}
const ICONS = { ok: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX } as const

interface Props {
  /** What was scanned or typed; null shows nothing. */
  readonly code: string | null
  readonly onClose: () => void
}

/** Genuine, altered, expired, void, returned: the answer to a scanned paper, readable across the counter. */
export const ProofDialog = ({ code, onClose }: Props) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const { data, problem } = useQuery('proof.check', code === null ? null : { text: code })
  const open = (path: string): void => {
    onClose()
    go(path)
  }
  return (
    <Modal
      opened={code !== null}
      onClose={onClose}
      centered
      size={560}
      title={t('proof.card.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack gap={16}>
        <ProblemNotice problem={problem} />
        {data && <Answer answer={data} />}
        <Group justify="flex-end" gap={8}>
          {data?.path && (
            <Button
              variant="default"
              leftSection={<IconExternalLink size={16} />}
              onClick={() => data.path && open(data.path)}
            >
              {t('proof.card.open')}
            </Button>
          )}
          <Button data-autofocus onClick={onClose}>
            {t('ui.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const Answer = ({ answer }: { readonly answer: ProofAnswer }) => {
  const { t, instant } = useWords()
  const tone = TONES[answer.verdict]
  const Icon = ICONS[tone]
  const linesOf = useFactLines()
  return (
    <>
      <div className={styles.verdict} data-tone={tone} role="status">
        <Icon size={48} aria-hidden />
        <div>
          <div className={styles.word}>{t(`proof.verdict.${answer.verdict}`)}</div>
          <div className={styles.hint}>{t(`proof.hint.${answer.verdict}`)}</div>
        </div>
      </div>
      {answer.facts && (
        <Facts
          items={[
            ...linesOf(answer.facts),
            ...(answer.holder ? [{ label: t('proof.field.holder'), value: answer.holder }] : []),
            ...(answer.endedAt
              ? [{ label: t('proof.field.endedAt'), value: instant(answer.endedAt, 'full') }]
              : []),
          ]}
        />
      )}
      {answer.verdict === 'replaced' && answer.record && (
        <Section title={t('proof.card.record')}>
          <Facts items={linesOf(answer.record)} />
        </Section>
      )}
    </>
  )
}

/** What a code says, one fact a line; what does not apply is left out. */
const useFactLines = () => {
  const { t, money, day, instant } = useWords()
  return (facts: ProofFacts) => [
    { label: t('proof.field.kind'), value: t(`proof.kind.${facts.kind}`) },
    { label: t('proof.field.no'), value: facts.no },
    { label: t('proof.field.unit'), value: facts.unit },
    { label: t('proof.field.issuedOn'), value: day(facts.issuedOn) },
    ...(facts.until
      ? [
          {
            label: t('proof.field.until'),
            value: `${day(dayOf(facts.until))} ${instant(facts.until, 'time')}`,
          },
        ]
      : []),
    ...(facts.amountFen === null ? [] : [{ label: t('proof.field.amount'), value: money(facts.amountFen) }]),
    ...(facts.edition > 0 ? [{ label: t('proof.field.edition'), value: String(facts.edition) }] : []),
  ]
}
