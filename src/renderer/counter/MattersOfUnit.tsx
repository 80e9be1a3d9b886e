import { Button, Group, Table, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import type { UnitId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { Section } from '../ui/Section'

interface Matter {
  readonly text: string
  readonly path: string
}

/** What is under way with the lease, the ownership and the file of this unit, each one press away. */
const useMatters = (unitId: UnitId): readonly Matter[] => {
  const { t, day } = useWords()
  const tenancies = useQuery('tenancies.ofUnit', { unitId }).data ?? []
  const transfers = useQuery('transfers.ofUnit', { unitId }).data ?? []
  const walks = useQuery('inspections.ofUnit', { unitId }).data ?? []
  const moveIns = useQuery('moveins.ofUnit', { unitId }).data ?? []
  const file = useQuery('unitfiles.file', { unitId }).data
  const leases = tenancies
    .filter(({ state }) => state === 'active' || state === 'expired' || state === 'leaving')
    .map(
      ({ tenancy }): Matter => ({
        text: tenancy.notice
          ? t('counter.matter.leaving', { name: tenancy.tenantName, day: day(tenancy.notice.leavingOn) })
          : t('counter.matter.lease', { name: tenancy.tenantName, day: day(tenancy.toOn) }),
        path: `/tenancies?view=current&tenancy=${tenancy.id}`,
      }),
    )
  const sales = transfers
    .filter(({ state }) => state === 'prepared' || state === 'signed')
    .map(
      ({ transfer }): Matter => ({
        text: t('counter.matter.transfer', { no: transfer.no, name: transfer.next[0]?.name ?? '' }),
        path: `/transfers?view=open&transfer=${transfer.id}`,
      }),
    )
  const fileText = (percent: number | null, missing: number): string => {
    if (percent === null) return t('counter.matter.fileNone')
    return percent === 100 ? t('counter.matter.fileWhole') : t('counter.matter.file', { percent, n: missing })
  }
  return [
    ...leases,
    ...sales,
    ...moveIns.slice(0, 1).map(
      ({ moveIn, state }): Matter => ({
        text: t('counter.matter.moveIn', { no: moveIn.no, state: t(`moveins.state.${state}`) }),
        path: `/moveins/${moveIn.id}`,
      }),
    ),
    ...walks.slice(0, 1).map(
      ({ inspection, state, open }): Matter => ({
        text: t('counter.matter.inspection', {
          no: inspection.no,
          state: t(`inspections.state.${state}`),
          n: open,
        }),
        path: `/inspections/${inspection.id}`,
      }),
    ),
    ...(file ? [{ text: fileText(file.percent, file.missing.length), path: `/unitfiles/${unitId}` }] : []),
  ]
}

export const MattersOfUnit = ({ unitId }: { readonly unitId: UnitId }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const may = useMay('clerk', 'manager')
  const matters = useMatters(unitId)
  return (
    <Section
      title={t('counter.section.matters')}
      actions={
        may && (
          <Group gap={4}>
            <Button size="compact-sm" variant="subtle" onClick={() => go(`/moveins?new=1&unit=${unitId}`)}>
              {t('counter.matter.invite')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => go(`/tenancies?new=1&unit=${unitId}`)}>
              {t('counter.matter.register')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => go(`/transfers?new=1&unit=${unitId}`)}>
              {t('counter.matter.sell')}
            </Button>
          </Group>
        )
      }
    >
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {matters.map(({ text, path }) => (
            <Table.Tr key={path}>
              <Table.Td>
                <Text size="sm">{text}</Text>
              </Table.Td>
              <Table.Td ta="right" w={90}>
                <Button size="compact-sm" variant="subtle" onClick={() => go(path)}>
                  {t('counter.matter.open')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
