import { Button, Group, Table } from '@mantine/core'
import { useLocation } from 'wouter'
import type { InspectionFile } from '../../shared/inspections/contract'
import { DefectState } from '../defects/DefectState'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'

/** What the failing cells have become, each one press from its own page. */
export const FoundDefects = ({ file }: { readonly file: InspectionFile }) => {
  const { t, day } = useWords()
  const [, go] = useLocation()
  return (
    <Section title={t('inspections.section.defects', { n: file.defects.length, open: file.open })}>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {file.defects.map((row) => (
            <Table.Tr key={row.defect.id}>
              <Table.Td w={140}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => go(`/defects?defect=${row.defect.id}`)}
                >
                  {row.defect.no}
                </Button>
              </Table.Td>
              <Table.Td>{`${row.defect.place} ${row.defect.description}`}</Table.Td>
              <Table.Td w={220}>{row.party || t('inspections.noParty')}</Table.Td>
              <Table.Td w={230}>
                <Group justify="flex-end" gap={8} wrap="nowrap">
                  <DefectState row={row} />
                  {row.defect.dueOn ? day(row.defect.dueOn) : ''}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
