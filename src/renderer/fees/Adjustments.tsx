import { Table, Text } from '@mantine/core'
import type { Adjustment } from '../../shared/fees/schema'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'

/** What was taken off a bill, each with its own number and two names. */
export const Adjustments = ({ adjustments }: { readonly adjustments: readonly Adjustment[] }) => {
  const { t, instant } = useWords()
  if (adjustments.length === 0) return null
  return (
    <Section title={t('fees.adjustments.title')}>
      <Table>
        <Table.Tbody>
          {adjustments.map((each) => (
            <Table.Tr key={each.id}>
              <Table.Td>{each.no}</Table.Td>
              <Table.Td>
                {each.kind === 'correction'
                  ? t('fees.adjustments.correction', { reason: each.reason })
                  : each.reason}
                <Text size="sm" c="dimmed">
                  {each.kind === 'correction'
                    ? t('fees.byAt', { name: each.agreedByName, at: instant(each.at) })
                    : t('fees.adjustments.facts', {
                        asked: each.askedByName,
                        agreed: each.agreedByName,
                        at: instant(each.at),
                      })}
                </Text>
              </Table.Td>
              <Table.Td ta="right">{formatFen(each.amountFen)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
