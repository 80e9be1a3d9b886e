import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DefectRow } from '../../shared/defects/answers'
import type { UnitId } from '../../shared/id'
import { DefectState } from '../defects/DefectState'
import { RegisterDialog } from '../defects/RegisterDialog'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'

interface Props {
  readonly unitId: UnitId
  readonly defects: readonly DefectRow[]
}

/** What is still to be put right in this unit, and the way to take up another. */
export const DefectsOfUnit = ({ unitId, defects }: Props) => {
  const { t, day } = useWords()
  const [, go] = useLocation()
  const [registering, setRegistering] = useState(false)
  return (
    <Section
      title={t('counter.section.defects')}
      actions={
        <Button size="xs" variant="default" onClick={() => setRegistering(true)}>
          {t('defects.register.open')}
        </Button>
      }
    >
      {defects.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('counter.none')}
        </Text>
      ) : (
        <Table verticalSpacing={6}>
          <Table.Tbody>
            {defects.map((row) => (
              <Table.Tr key={row.defect.id}>
                <Table.Td w={130}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => go(`/defects?defect=${row.defect.id}`)}
                  >
                    {row.defect.no}
                  </Button>
                </Table.Td>
                <Table.Td>{row.defect.description}</Table.Td>
                <Table.Td>
                  <Group justify="flex-end" gap={8} wrap="nowrap">
                    <DefectState row={row} />
                    {row.defect.dueOn ? day(row.defect.dueOn) : ''}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <RegisterDialog opened={registering} unitId={unitId} onClose={() => setRegistering(false)} />
    </Section>
  )
}
