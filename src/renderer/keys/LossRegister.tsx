import { Button, Group } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { LossRow } from '../../shared/keys/lossContract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { StateChip } from '../ui/StateChip'
import { useListState } from '../ui/useListState'
import { ChargeLossDialog } from './ChargeLossDialog'
import { CloseLossDialog } from './CloseLossDialog'
import { useMaySupervise, useRole } from './useRole'

const TONES = { due: 'warn', billed: 'info', paid: 'ok' } as const

interface Acts {
  readonly close: ((row: LossRow) => void) | undefined
  readonly charge: ((row: LossRow) => void) | undefined
}

const Act = ({ row, acts }: { readonly row: LossRow; readonly acts: Acts }) => {
  const { t } = useWords()
  const { close, charge } = acts
  const [act, words] = row.loss.closed
    ? ([row.charge.state === 'due' ? charge : undefined, 'keys.charge.open'] as const)
    : ([close, 'keys.loss.close'] as const)
  if (!act) return null
  return (
    <Button size="compact-sm" variant="light" onClick={() => act(row)}>
      {t(words)}
    </Button>
  )
}

const useColumns = (acts: Acts): readonly Column<LossRow>[] => {
  const { t, instant, money } = useWords()
  return [
    {
      id: 'no',
      header: t('keys.field.lossNo'),
      width: 134,
      sortable: true,
      fixed: true,
      cell: ({ loss }) => loss.no,
    },
    {
      id: 'keyCode',
      header: t('keys.field.code'),
      width: 120,
      sortable: true,
      cell: ({ loss }) => loss.keyCode,
    },
    { id: 'place', header: t('keys.field.place'), width: 110, cell: ({ loss }) => loss.keyPlace },
    { id: 'by', header: t('keys.field.lostBy'), width: 110, cell: ({ loss }) => loss.borrowerName },
    {
      id: 'at',
      header: t('keys.field.lostAt'),
      width: 112,
      sortable: true,
      cell: ({ loss }) => instant(loss.at),
    },
    {
      id: 'remedy',
      header: t('keys.field.remedy'),
      width: 116,
      cell: ({ loss }) =>
        loss.closed ? (
          <StateChip tone="ok" label={t(`keys.remedy.${loss.closed.remedy}`)} />
        ) : (
          <StateChip tone="bad" label={t('keys.loss.open')} />
        ),
    },
    { id: 'newCode', header: t('keys.field.newCode'), width: 120, cell: ({ loss }) => loss.closed?.newCode },
    {
      id: 'cost',
      header: t('keys.field.cost'),
      width: 100,
      align: 'right',
      cell: ({ loss }) => (loss.closed && loss.closed.costFen > 0 ? money(loss.closed.costFen) : ''),
    },
    {
      id: 'charge',
      header: t('keys.field.charge'),
      width: 116,
      cell: ({ charge }) =>
        charge.state === 'none' ? null : (
          <StateChip tone={TONES[charge.state]} label={t(`keys.charge.state.${charge.state}`)} />
        ),
    },
    ...(acts.close || acts.charge
      ? [
          {
            id: 'act',
            header: t('keys.field.act'),
            width: 84,
            cell: (row: LossRow) => <Act row={row} acts={acts} />,
          },
        ]
      : []),
  ]
}

/** Lost keys: each is followed until it is found, its lock is changed, or it is written off. */
export const LossRegister = ({ onOpen }: { readonly onOpen: (keyId: string) => void }) => {
  const { t } = useWords()
  const list = useListState<{ open: boolean }>({ open: true })
  const found = useQuery('keys.losses', list.input as never)
  const [closing, setClosing] = useState<LossRow | null>(null)
  const [charging, setCharging] = useState<LossRow | null>(null)
  const columns = useColumns({
    close: useMaySupervise() ? setClosing : undefined,
    charge: useRole() === 'supervisor' ? undefined : setCharging,
  })
  return (
    <>
      <Group gap={12} align="flex-end">
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('keys.lossSearchHint')} />
        <ChoiceField
          label=""
          options={[
            { value: 'open', label: t('keys.loss.open') },
            { value: 'all', label: t('keys.all') },
          ]}
          value={list.filters.open ? 'open' : 'all'}
          onChange={(value) => list.setFilter('open', value === 'open')}
        />
      </Group>
      <ListTable
        label={t('keys.view.losses')}
        columns={columns}
        list={list}
        found={found}
        rowId={({ loss }) => loss.id}
        onOpen={({ loss }) => onOpen(loss.keyId)}
        empty={
          <EmptyState
            icon={IconCircleCheck}
            title={t('keys.empty.losses')}
            hint={t('keys.empty.lossesHint')}
          />
        }
      />
      <CloseLossDialog row={closing} onClose={() => setClosing(null)} />
      {charging && <ChargeLossDialog row={charging} onClose={() => setCharging(null)} />}
    </>
  )
}
