import { Table, Text } from '@mantine/core'
import type { UnitId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Section } from '../ui/Section'

/** What another system charged and took for a unit; nothing at all where nothing was imported. */
export const FeePastOfUnit = ({ unitId }: { readonly unitId: UnitId }) => {
  const { t, money, day } = useWords()
  const { data } = useQuery('imports.feePast', { unitId })
  if (!data || data.length === 0) return null
  return (
    <Section title={t('imports.history.title')}>
      <Text size="xs" c="dimmed">
        {t('imports.history.hint')}
      </Text>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {data.map((past) => (
            <Table.Tr key={past.id}>
              <Table.Td>{past.item}</Table.Td>
              <Table.Td>
                {day(past.fromOn)} – {day(past.toOn)}
              </Table.Td>
              <Table.Td ta="right">{money(past.paidFen)}</Table.Td>
              <Table.Td>{past.paidOn ? t('imports.history.paidOn', { day: day(past.paidOn) }) : ''}</Table.Td>
              <Table.Td>
                {past.paidFen < past.dueFen
                  ? t('imports.history.rest', { amount: money(past.dueFen - past.paidFen) })
                  : past.note}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
