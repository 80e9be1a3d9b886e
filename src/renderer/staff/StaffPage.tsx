import { Button } from '@mantine/core'
import { IconKey, IconPlus, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { StaffRow } from '../../shared/staff/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { RecoveryDialog } from './RecoveryDialog'
import { StaffFormDialog } from './StaffFormDialog'
import { StaffPanel } from './StaffPanel'
import { StaffState } from './StaffState'

const VIEWS = ['active', 'retired'] as const
type View = (typeof VIEWS)[number]

/** Who works at the desk, and in which role. */
export const StaffPage = () => {
  const { t, instant } = useWords()
  const [params, setParams] = useSearchParams()
  const [view, setView] = useState<View | null>('active')
  const [code, setCode] = useState(false)
  const [adding, setAdding] = useState(false)
  const list = useQuery('staff.list', {})
  usePageAction('new', () => setAdding(true))
  const rows = (list.data ?? []).filter((row) => view === null || row.active === (view === 'active'))
  const openedId = params.get('person')
  return (
    <Page
      title={t('staff.title')}
      count={rows.length}
      actions={
        <>
          <Button variant="default" leftSection={<IconKey size={16} />} onClick={() => setCode(true)}>
            {t('staff.recovery.title')}
          </Button>
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t('staff.add.open')}
          </Button>
        </>
      }
      filters={
        <FilterChips
          label={t('staff.view.label')}
          value={view}
          onChange={setView}
          options={VIEWS.map((value) => ({ value, label: t(`staff.view.${value}`) }))}
        />
      }
    >
      <DataTable<StaffRow>
        label={t('staff.title')}
        rows={rows}
        rowId={(row) => row.id}
        loading={list.loading}
        problem={list.problem}
        onOpen={(row) => setParams({ person: row.id })}
        empty={<EmptyState icon={IconUsers} title={t('staff.empty.title')} hint={t('staff.empty.hint')} />}
        columns={[
          { id: 'name', header: t('staff.field.name'), width: 220, fixed: true, cell: (row) => row.name },
          {
            id: 'role',
            header: t('staff.field.role'),
            width: 200,
            cell: (row) => t(`staff.role.${row.role}`),
          },
          { id: 'post', header: t('staff.field.post'), width: 160, cell: (row) => row.post },
          {
            id: 'state',
            header: t('staff.field.state'),
            width: 240,
            cell: (row) => <StaffState staff={row} />,
          },
          {
            id: 'createdAt',
            header: t('staff.field.createdAt'),
            width: 200,
            cell: (row) => instant(row.createdAt),
          },
        ]}
      />
      <StaffPanel staff={list.data?.find((row) => row.id === openedId)} onClose={() => setParams({})} />
      <RecoveryDialog opened={code} onClose={() => setCode(false)} />
      <StaffFormDialog opened={adding} onClose={() => setAdding(false)} />
    </Page>
  )
}
