import { Button, Group } from '@mantine/core'
import { IconFileSpreadsheet, IconHomeShare } from '@tabler/icons-react'
import type { TenancyRow, TenancyView } from '../../shared/tenancies/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { TenancyStateChip } from './TenancyStateChip'

const useColumns = (): readonly Column<TenancyRow>[] => {
  const { t, day } = useWords()
  const dayOrNot = (value: string | undefined): string => (value ? day(value) : '')
  return [
    {
      id: 'no',
      header: t('tenancies.field.no'),
      width: 136,
      sortable: true,
      fixed: true,
      cell: ({ tenancy }) => tenancy.no,
    },
    {
      id: 'unitLabel',
      header: t('tenancies.field.unit'),
      width: 110,
      sortable: true,
      cell: ({ tenancy }) => tenancy.unitLabel,
    },
    {
      id: 'tenantName',
      header: t('tenancies.field.tenant'),
      width: 150,
      sortable: true,
      cell: ({ tenancy }) => tenancy.tenantName,
    },
    {
      id: 'leaseNo',
      header: t('tenancies.field.leaseNo'),
      width: 130,
      cell: ({ tenancy }) => tenancy.leaseNo,
    },
    {
      id: 'fromOn',
      header: t('tenancies.field.fromOn'),
      width: 110,
      sortable: true,
      cell: ({ tenancy }) => day(tenancy.fromOn),
    },
    {
      id: 'toOn',
      header: t('tenancies.field.toOn'),
      width: 110,
      sortable: true,
      cell: ({ tenancy }) => day(tenancy.toOn),
    },
    {
      id: 'leavingOn',
      header: t('tenancies.field.leavingOn'),
      width: 110,
      cell: ({ tenancy }) => dayOrNot(tenancy.moveOut?.leftOn ?? tenancy.notice?.leavingOn),
    },
    {
      id: 'consent',
      header: t('tenancies.field.consent'),
      width: 130,
      cell: ({ tenancy }) =>
        tenancy.consent ? t(`tenancies.how.${tenancy.consent.how}`) : t('tenancies.noConsent'),
    },
    {
      id: 'state',
      header: t('tenancies.field.state'),
      width: 120,
      cell: (row) => <TenancyStateChip row={row} />,
    },
  ]
}

const HEADINGS = [
  'no',
  'unit',
  'tenant',
  'leaseNo',
  'fromOn',
  'toOn',
  'leavingOn',
  'leftOn',
  'state',
] as const
const STATES = ['active', 'expired', 'leaving', 'left', 'voided'] as const

interface Props {
  readonly view: TenancyView
  readonly onOpen: (tenancyId: string) => void
  readonly onRegister: () => void
}

export const TenancyList = ({ view, onOpen, onRegister }: Props) => {
  const { t } = useWords()
  const list = useListState({})
  const filter = { ...list.input, view } as never
  const found = useQuery('tenancies.list', filter)
  const save = useCommand('tenancies.export')
  const may = useMay('clerk', 'manager')
  const columns = useColumns()
  const exportRows = async (): Promise<void> => {
    const reply = await save.run({
      filter,
      headings: HEADINGS.map((field) => t(`tenancies.field.${field}`)),
      words: Object.fromEntries(STATES.map((state) => [state, t(`tenancies.state.${state}`)])),
      fileName: t('tenancies.fileName', { view: t(`tenancies.view.${view}`) }),
    })
    if (reply?.ok && reply.value) notifyDone(t('tenancies.exported', { path: reply.value }))
  }
  return (
    <>
      <Group justify="space-between">
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('tenancies.searchHint')} />
        {may && (
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} />}
            loading={save.busy}
            onClick={() => void exportRows()}
          >
            {t('tenancies.export')}
          </Button>
        )}
      </Group>
      <ProblemNotice problem={save.problem} />
      <ListTable
        label={t(`tenancies.view.${view}`)}
        columns={columns}
        list={list}
        found={found}
        rowId={({ tenancy }) => tenancy.id}
        onOpen={({ tenancy }) => onOpen(tenancy.id)}
        empty={
          <EmptyState
            icon={IconHomeShare}
            title={t(`tenancies.empty.${view}`)}
            hint={t('tenancies.emptyHint')}
            {...(may && view === 'current'
              ? { action: <Button onClick={onRegister}>{t('tenancies.register.open')}</Button> }
              : {})}
          />
        }
      />
    </>
  )
}
