import { Table } from '@mantine/core'
import { PURGE_GROUPS } from '../../shared/privacy/purge'
import type { Purge } from '../../shared/privacy/schema'
import { useWords } from '../i18n/useWords'

/** Who took how much away, and when. The counts stay for ever. */
export const PurgeLog = ({ purges }: { readonly purges: readonly Purge[] }) => {
  const { t, instant } = useWords()
  return (
    <Table aria-label={t('privacy.purge.log')} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('privacy.purge.at')}</Table.Th>
          <Table.Th>{t('privacy.purge.by')}</Table.Th>
          {PURGE_GROUPS.map((group) => (
            <Table.Th key={group} ta="right">
              {t(`privacy.purge.of.${group}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {purges.map((purge) => (
          <Table.Tr key={purge.id}>
            <Table.Td>{instant(purge.at, 'full')}</Table.Td>
            <Table.Td>{purge.byName}</Table.Td>
            <Table.Td ta="right">{purge.visitors}</Table.Td>
            <Table.Td ta="right">{purge.workers}</Table.Td>
            <Table.Td ta="right">{purge.people}</Table.Td>
            <Table.Td ta="right">{purge.keys ?? 0}</Table.Td>
            <Table.Td ta="right">{purge.arrears ?? 0}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
