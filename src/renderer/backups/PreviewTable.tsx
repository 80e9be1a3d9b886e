import { Table, Text } from '@mantine/core'
import type { RestorePreview } from '../../shared/backups/contract'
import { useWords } from '../i18n/useWords'

/** Group by group: what disappears, comes back, becomes as it was. */
export const PreviewTable = ({ preview }: { readonly preview: RestorePreview }) => {
  const { t, instant } = useWords()
  const { actsSince, savedAt, groups, older } = preview
  const until = savedAt ? instant(savedAt, 'full') : '—'
  return (
    <>
      <Text size="sm">
        {actsSince === null
          ? t('backups.restore.otherRecords', { at: until })
          : t('backups.restore.actsSince', { n: actsSince, at: until })}
      </Text>
      {older && <Text size="sm">{t('backups.restore.older')}</Text>}
      {groups.length === 0 ? (
        <Text size="sm">{t('backups.restore.same')}</Text>
      ) : (
        <Table aria-label={t('backups.restore.changes')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('backups.restore.group')}</Table.Th>
              {(['now', 'inCopy', 'gone', 'back', 'changed'] as const).map((column) => (
                <Table.Th key={column} ta="right">
                  {t(`backups.restore.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map((row) => (
              <Table.Tr key={row.group}>
                <Table.Td>{t(`backups.group.${row.group}`)}</Table.Td>
                <Table.Td ta="right">{row.now}</Table.Td>
                <Table.Td ta="right">{row.inCopy}</Table.Td>
                <Table.Td ta="right">{row.gone}</Table.Td>
                <Table.Td ta="right">{row.back}</Table.Td>
                <Table.Td ta="right">{row.changed}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}
