import { Table, Text } from '@mantine/core'
import type { UnitId } from '../../shared/id'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { useLateText } from './lateWords'
import { PeriodText } from './PeriodText'
import { useItemName } from './useItemName'

interface Props {
  readonly unitId: UnitId
  readonly onClose: () => void
}

/** What lateness comes to by today, bill by bill with its formula; billed only when somebody says so. */
export const LateDialog = ({ unitId, onClose }: Props) => {
  const { t, money } = useWords()
  const itemName = useItemName()
  const lateText = useLateText()
  const found = useQuery('fees.lateLines', { unitId })
  const charge = useCommand('fees.chargeLate')
  const lines = found.data?.lines ?? []
  const newFen = lines.reduce((sum, line) => sum + Math.max(0, line.feeFen - line.beforeFen), 0)
  const submit = async (): Promise<void> => {
    const reply = await charge.run({ unitId })
    if (!reply?.ok) return
    onClose()
    notifyDone(
      t('fees.late.done', { total: money(reply.value.reduce((sum, bill) => sum + bill.amountFen, 0)) }),
    )
  }
  return (
    <FormDialog
      opened
      size="lg"
      title={t('fees.late.title')}
      onClose={onClose}
      onSubmit={submit}
      busy={charge.busy}
      problem={charge.problem ?? found.problem}
      submitLabel={t('fees.late.charge', { total: money(newFen) })}
      disabled={newFen === 0}
    >
      {found.data?.off && <Text size="sm">{t('fees.lateOff')}</Text>}
      {found.data && !found.data.off && lines.length === 0 && <Text size="sm">{t('fees.late.none')}</Text>}
      {lines.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('fees.field.item')}</Table.Th>
              <Table.Th>{t('fees.late.formula')}</Table.Th>
              <Table.Th ta="right">{t('fees.late.fee')}</Table.Th>
              <Table.Th ta="right">{t('fees.late.before')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.bill.id}>
                <Table.Td>
                  {itemName(line.bill.tariffId, line.bill.tariffName)}
                  <Text size="sm" c="dimmed">
                    <PeriodText bill={line.bill} />
                  </Text>
                </Table.Td>
                <Table.Td>{lateText(line)}</Table.Td>
                <Table.Td ta="right">{formatFen(line.feeFen)}</Table.Td>
                <Table.Td ta="right">{line.beforeFen === 0 ? '' : formatFen(line.beforeFen)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </FormDialog>
  )
}
