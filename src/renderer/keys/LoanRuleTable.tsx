import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { LoanRuleRow } from '../../shared/keys/loanContract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { LoanRuleDialog } from './LoanRuleDialog'

/** Who must agree, and which deposit is asked, by borrower type; each row from a day on (domain.md §1.3). */
export const LoanRuleTable = ({ mayChange }: { readonly mayChange: boolean }) => {
  const { t, money, day } = useWords()
  const { data } = useQuery('keys.loanRules', {})
  const [changing, setChanging] = useState<LoanRuleRow | null>(null)
  return (
    <>
      <Table verticalSpacing={6} aria-label={t('keys.section.rules')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('keys.field.borrowerType')}</Table.Th>
            <Table.Th>{t('keys.rule.sameDay')}</Table.Th>
            <Table.Th>{t('keys.rule.overnight')}</Table.Th>
            <Table.Th>{t('keys.rule.longer')}</Table.Th>
            <Table.Th ta="right">{t('keys.rule.deposit')}</Table.Th>
            <Table.Th pl={24}>{t('keys.rule.since')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(data ?? []).map((row) => (
            <Table.Tr key={row.borrowerType}>
              <Table.Td>{t(`keys.borrowerType.${row.borrowerType}`)}</Table.Td>
              <Table.Td>{t(`keys.step.${row.sameDay}`)}</Table.Td>
              <Table.Td>{t(`keys.step.${row.overnight}`)}</Table.Td>
              <Table.Td>{t(`keys.step.${row.longer}`)}</Table.Td>
              <Table.Td ta="right">
                {row.depositFen === 0 ? t('keys.rule.noDeposit') : money(row.depositFen)}
              </Table.Td>
              <Table.Td pl={24}>
                {row.fromOn ? day(row.fromOn) : t('keys.rule.default')}
                {row.planned && (
                  <Text size="xs" c="dimmed">
                    {t('keys.rule.planned', { day: day(row.planned.fromOn) })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="right">
                {mayChange && (
                  <Button size="compact-sm" variant="subtle" onClick={() => setChanging(row)}>
                    {t('keys.rule.change')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <LoanRuleDialog row={changing} onClose={() => setChanging(null)} />
    </>
  )
}
