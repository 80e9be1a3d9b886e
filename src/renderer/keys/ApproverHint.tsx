import { Text } from '@mantine/core'
import type { KeyRow } from '../../shared/keys/contract'
import { stepNeeded } from '../../shared/keys/loanRules'
import { nightsBetween } from '../../shared/keys/rules'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import type { LoanValues } from './loanForm'

interface Props {
  readonly rows: readonly KeyRow[]
  readonly values: LoanValues
}

/** Said while the form is filled in: whose agreement this loan will need. */
export const ApproverHint = ({ rows, values }: Props) => {
  const { t } = useWords()
  const { data } = useQuery('keys.loanRules', {})
  const rule = data?.find((each) => each.borrowerType === values.borrowerType)
  if (!rule || !values.dueAt) return null
  const nights = nightsBetween(new Date().toISOString(), values.dueAt)
  const steps = rows.flatMap(
    ({ key }) => stepNeeded({ key, nights, rule, limits: { custodyNeedsSupervisor: true } })?.step ?? [],
  )
  const step = steps.includes('manager') ? 'manager' : steps[0]
  if (!step) return null
  return (
    <Text size="sm" c="dimmed">
      {t(`keys.lend.needs.${step}`)}
    </Text>
  )
}
