import { Alert, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Fact, Past, RequestFile } from '../../shared/approvals/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Facts } from '../ui/Facts'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { SidePanel } from '../ui/SidePanel'
import styles from './Request.module.css'
import { RequestActs } from './RequestActs'
import { RequestChain } from './RequestChain'
import { RequestStateChip } from './RequestStateChip'

interface Props {
  readonly approvalId: string | null
  readonly onClose: () => void
}

export const RequestPanel = ({ approvalId, onClose }: Props) => {
  const { t } = useWords()
  const { data, problem } = useQuery('approvals.file', approvalId ? { approvalId } : null)
  const current = data?.request.id === approvalId ? data : undefined
  return (
    <SidePanel
      opened={approvalId !== null}
      onClose={onClose}
      title={current ? t('approvals.panelTitle', { no: current.request.no }) : t('approvals.title')}
    >
      <ProblemNotice problem={problem} />
      {current && <RequestCard key={current.request.id} file={current} />}
    </SidePanel>
  )
}

/** Everything needed to decide, on one sheet. */
const RequestCard = ({ file }: { readonly file: RequestFile }) => {
  const { t, money, instant, problemText } = useWords()
  const { request } = file
  const factText = useFactText()
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <RequestStateChip row={file} />
        <RequestActs file={file} />
      </Group>
      {file.obstacle && (
        <Alert color="red" p={8} icon={<IconAlertTriangle size={18} />} title={t('approvals.overtaken')}>
          {problemText(file.obstacle)}
        </Alert>
      )}
      <div>
        <Text size="sm" c="dimmed">
          {t(`approvals.kind.${request.ask.kind}`)}
        </Text>
        <Text fw={600}>{request.subject}</Text>
        {request.amountFen !== null && (
          <Text fw={700} size="xl">
            {money(request.amountFen)}
          </Text>
        )}
      </div>
      <Facts
        items={[
          { label: t('approvals.field.by'), value: request.byName },
          { label: t('approvals.field.at'), value: instant(request.at, 'full') },
          { label: t('approvals.field.unit'), value: request.unitLabel },
          {
            label: t('approvals.field.limit'),
            value:
              request.limitFen === null
                ? t('approvals.noLimit')
                : t('approvals.limitIs', { amount: money(request.limitFen) }),
          },
          ...(request.resultNo ? [{ label: t('approvals.field.result'), value: request.resultNo }] : []),
        ]}
      />
      <Section title={t('approvals.field.reason')}>
        <Text className={styles.reason}>{request.reason}</Text>
      </Section>
      <RequestChain request={request} />
      <Section title={t('approvals.section.facts')}>
        <Facts
          items={file.facts.map((fact) => ({
            label: t(fact.label as never) as string,
            value: factText(fact),
          }))}
        />
      </Section>
      {file.past.length > 0 && <PastList past={file.past} />}
    </Stack>
  )
}

const useFactText = (): ((fact: Fact) => string) => {
  const { t, money, day, instant } = useWords()
  return ({ value, as }) => {
    if (as === 'money') return money(Number(value))
    if (as === 'day') return day(String(value))
    if (as === 'instant') return instant(String(value), 'full')
    return as === 'word' ? (t(value as never) as string) : String(value)
  }
}

const PastList = ({ past }: { readonly past: readonly Past[] }) => {
  const { t, money, instant } = useWords()
  return (
    <Section title={t('approvals.section.past')}>
      <ul className={styles.past}>
        {past.map((each) => (
          <li key={each.at + each.what + each.detail}>
            <span className={styles.when}>{instant(each.at)}</span>
            <span className={styles.what}>
              <span>{t(each.what as never) as string}</span>
              <span>{each.detail}</span>
              <Text component="span" size="sm" c="dimmed">
                {each.byName}
              </Text>
            </span>
            {each.fen !== undefined && <span className={styles.fen}>{money(each.fen)}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
