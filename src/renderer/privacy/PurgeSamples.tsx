import { Table, Text } from '@mantine/core'
import type { PurgePreview } from '../../shared/privacy/contract'
import { useWords } from '../i18n/useWords'

/** The first records of each group, so that a person sees what would go. */
export const PurgeSamples = ({ preview }: { readonly preview: PurgePreview }) => {
  const { t, day } = useWords()
  const rows = preview.groups.flatMap(({ group, sample }) => sample.map((each) => ({ ...each, group })))
  if (rows.length === 0) return null
  return (
    <>
      <Text size="sm" fw={600}>
        {t('privacy.purge.sample')}
      </Text>
      <Table aria-label={t('privacy.purge.sample')} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('privacy.purge.group')}</Table.Th>
            <Table.Th>{t('privacy.purge.no')}</Table.Th>
            <Table.Th>{t('privacy.purge.name')}</Table.Th>
            <Table.Th>{t('privacy.purge.place')}</Table.Th>
            <Table.Th>{t('privacy.purge.endedOn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.group + row.no + row.name + row.endedOn}>
              <Table.Td>{t(`privacy.purge.of.${row.group}`)}</Table.Td>
              <Table.Td>{row.no}</Table.Td>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td>{row.place}</Table.Td>
              <Table.Td>{day(row.endedOn)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
