import { Button, Select, Table, Text, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { FormDialog } from '../ui/FormDialog'

/** mission.md 3.4: which key opens which door of a building, for an emergency; with PIN and reason, on record. */
export const EmergencyDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const make = useCommand('keys.emergencyList')
  const print = usePrint()
  const tree = useQuery('estate.tree', opened ? {} : null)
  const [buildingId, setBuildingId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { clear } = make
  useEffect(() => {
    if (!opened) return
    clear()
    setBuildingId(null)
    setReason('')
  }, [opened, clear])
  const submit = async (): Promise<void> => {
    const reply = await make.run({ buildingId: buildingId ?? '', reason })
    if (!reply?.ok) return
    onClose()
    print({ kind: 'keyEmergency', id: reply.value.id })
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('keys.emergency.title')}
      onSubmit={submit}
      busy={make.busy}
      problem={make.problem}
      submitLabel={t('keys.emergency.submit')}
      disabled={buildingId === null}
      dirty={reason !== ''}
      danger
    >
      <Text size="sm" c="dimmed">
        {t('keys.emergency.text')}
      </Text>
      <Select
        required
        searchable
        label={t('keys.field.building')}
        data={(tree.data ?? []).map((site) => ({
          group: site.site.name,
          items: site.buildings.map(({ building }) => ({ value: building.id, label: building.name })),
        }))}
        value={buildingId}
        onChange={setBuildingId}
      />
      <TextInput
        required
        label={t('keys.field.reason')}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** Every list that was made, by whom and why; one of today can be printed again. */
export const EmergencyLog = () => {
  const { t, instant } = useWords()
  const print = usePrint()
  const { data } = useQuery('keys.emergencies', {})
  const today = dayOf(new Date().toISOString())
  if (!data || data.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('keys.emergency.none')}
      </Text>
    )
  return (
    <Table verticalSpacing={6} aria-label={t('keys.section.emergency')}>
      <Table.Tbody>
        {data.slice(0, 20).map((each) => (
          <Table.Tr key={each.id}>
            <Table.Td w={140}>{each.no}</Table.Td>
            <Table.Td>{each.buildingName}</Table.Td>
            <Table.Td>{each.reason}</Table.Td>
            <Table.Td>{t('keys.emergency.by', { name: each.byName, at: instant(each.at) })}</Table.Td>
            <Table.Td ta="right">
              {dayOf(each.at) === today && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  leftSection={<IconPrinter size={14} />}
                  onClick={() => print({ kind: 'keyEmergency', id: each.id })}
                >
                  {t('keys.print')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
