import { Table } from '@mantine/core'
import type { Restore } from '../../shared/backups/schema'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'

/** Restores these records have come out of. */
export const PastRestores = ({ restores }: { readonly restores: readonly Restore[] }) => {
  const { t, instant } = useWords()
  if (restores.length === 0) return null
  return (
    <Section title={t('backups.past.title')}>
      <Table aria-label={t('backups.past.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backups.past.at')}</Table.Th>
            <Table.Th>{t('backups.past.by')}</Table.Th>
            <Table.Th>{t('backups.past.from')}</Table.Th>
            <Table.Th>{t('backups.past.kept')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {restores.map((restore) => (
            <Table.Tr key={restore.id}>
              <Table.Td>{instant(restore.at, 'full')}</Table.Td>
              <Table.Td>{restore.byName || '—'}</Table.Td>
              <Table.Td>{instant(restore.takenAt, 'full')}</Table.Td>
              <Table.Td>{restore.keptAs || '—'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
