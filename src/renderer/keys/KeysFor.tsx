import { Button, Group, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import type { LinkKind } from '../../shared/keys/loanSchema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { LoanState } from './LoanState'

interface Props {
  readonly kind: LinkKind
  /** The number of the record, as loans name it. */
  readonly no: string
}

/** The keys lent for a record, on the screen of that record: which, to whom, and whether they are back. */
export const KeysFor = ({ kind, no }: Props) => {
  const { t, instant } = useWords()
  const [, go] = useLocation()
  const { data } = useQuery('keys.loansFor', { linkKind: kind, linkNo: no })
  if (!data || data.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('keys.for.none')}
      </Text>
    )
  return data.map(({ loan, overdue }) => (
    <Group key={loan.id} gap={12} mb={4}>
      <Button size="compact-sm" variant="subtle" onClick={() => go(`/keys?view=register&key=${loan.keyId}`)}>
        {loan.keyCode}
      </Button>
      <Text size="sm">{loan.borrowerName}</Text>
      <LoanState loan={loan} overdue={overdue} />
      <Text size="sm" c="dimmed">
        {loan.returned
          ? t('keys.for.back', { at: instant(loan.returned.at) })
          : t('keys.for.due', { at: instant(loan.dueAt) })}
      </Text>
    </Group>
  ))
}
