import { Text } from '@mantine/core'
import type { ApprovalRequest, Decision, StepRole } from '../../shared/approvals/schema'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'
import { StateChip } from '../ui/StateChip'
import { chainRows } from './chainRows'
import styles from './Request.module.css'

/** Who must agree in which order, who has, and in which words. */
export const RequestChain = ({ request }: { readonly request: ApprovalRequest }) => {
  const { t, instant } = useWords()
  return (
    <Section title={t('approvals.section.chain')}>
      <ul className={styles.chain}>
        {chainRows(request).map((row) => (
          <li key={row.role}>
            <span className={styles.role}>{t(`approvals.role.${row.role}`)}</span>
            {row.decision ? (
              <Voice role={row.role} decision={row.decision} />
            ) : (
              <Text size="sm" c="dimmed">
                {t(`approvals.chain.${row.state}`)}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {request.closed && (
        <Text size="sm">
          {t('approvals.closedBy', {
            name: request.closed.byName,
            at: instant(request.closed.at, 'full'),
            note: request.state === 'lapsed' ? t('approvals.state.overtaken') : request.closed.note,
          })}
        </Text>
      )}
    </Section>
  )
}

const Voice = ({ role, decision }: { readonly role: StepRole; readonly decision: Decision }) => {
  const { t, day, instant } = useWords()
  const { company, forId, forName } = decision
  const agreed = decision.verdict === 'approved'
  const facts = { name: decision.byName, forName, at: instant(decision.at, 'full') }
  const own = role === 'company' ? 'recorded' : 'by'
  return (
    <div className={styles.voice}>
      <StateChip
        tone={agreed ? 'ok' : 'bad'}
        label={agreed ? t('approvals.chain.agreed') : t('approvals.chain.refused')}
      />
      {decision.opinion !== '' && <span>{decision.opinion}</span>}
      {company && (
        <span>
          {t('approvals.chain.company', {
            person: company.person,
            day: day(company.answeredOn),
            reference: company.reference,
          })}
        </span>
      )}
      <Text size="sm" c="dimmed">
        {forId === null ? t(`approvals.chain.${own}`, facts) : t(`approvals.chain.${own}For`, facts)}
      </Text>
    </div>
  )
}
