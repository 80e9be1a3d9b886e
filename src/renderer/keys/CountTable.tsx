import { Button } from '@mantine/core'
import { IconClipboardCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { CountRow } from '../../shared/keys/stocktakeContract'
import { isDifference, type StocktakeState } from '../../shared/keys/stocktakeRules'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'
import { useListState } from '../ui/useListState'
import { ExplainDialog } from './ExplainDialog'
import { RecountDialog } from './RecountDialog'
import type { Show } from './StocktakeView'

interface Props {
  readonly stocktakeId: string
  readonly show: Show
  readonly state: StocktakeState
  /** Somebody is asked to approve it just now. */
  readonly locked: boolean
  readonly onOpen: (keyId: string) => void
}

interface Acts {
  readonly tick: (row: CountRow) => void
  readonly recount: (row: CountRow) => void
  readonly explain: (row: CountRow) => void
}

const useAct = (state: StocktakeState, locked: boolean, acts: Acts) => {
  const { t } = useWords()
  return (row: CountRow) => {
    if (state === 'counting' && !row.count)
      return (
        <Button size="compact-sm" variant="light" onClick={() => acts.tick(row)}>
          {t('keys.count.tick')}
        </Button>
      )
    if (state === 'counting')
      return (
        <Button size="compact-sm" variant="subtle" onClick={() => acts.recount(row)}>
          {t('keys.count.recount')}
        </Button>
      )
    if (state === 'toApprove' && row.count && isDifference(row.count) && !locked)
      return (
        <Button size="compact-sm" variant="light" onClick={() => acts.explain(row)}>
          {t('keys.count.explain')}
        </Button>
      )
    return null
  }
}

const useColumns = (state: StocktakeState, locked: boolean, acts: Acts): readonly Column<CountRow>[] => {
  const { t } = useWords()
  const act = useAct(state, locked, acts)
  const counted = (row: CountRow) => {
    if (!row.count) return ''
    const tone = isDifference(row.count) ? 'bad' : 'ok'
    return <StateChip tone={tone} label={String(row.count.counted)} />
  }
  return [
    {
      id: 'slot',
      header: t('keys.field.slot'),
      width: 110,
      sortable: true,
      fixed: true,
      cell: (row) => row.slot,
    },
    { id: 'code', header: t('keys.field.code'), width: 130, sortable: true, cell: (row) => row.code },
    { id: 'place', header: t('keys.field.place'), width: 130, cell: (row) => row.place },
    {
      id: 'expected',
      header: t('keys.count.expected'),
      width: 80,
      align: 'right',
      cell: (row) => row.expected,
    },
    { id: 'counted', header: t('keys.count.counted'), width: 110, cell: counted },
    {
      id: 'reason',
      header: t('keys.count.reason'),
      width: 220,
      cell: (row) => row.count?.reason ?? '',
    },
    {
      id: 'remedy',
      header: t('keys.field.remedy'),
      width: 130,
      cell: (row) => (row.count?.remedy ? t(`keys.countRemedy.${row.count.remedy}`) : ''),
    },
    { id: 'act', header: t('keys.field.act'), width: 90, cell: act },
  ]
}

export const CountTable = ({ stocktakeId, show, state, locked, onOpen }: Props) => {
  const { t } = useWords()
  const list = useListState({ stocktakeId })
  const found = useQuery('keys.stocktakeRows', {
    ...(list.input as object),
    stocktakeId,
    show,
  } as never)
  const tick = useCommand('keys.countTag')
  const [recounting, setRecounting] = useState<CountRow | null>(null)
  const [explaining, setExplaining] = useState<CountRow | null>(null)
  const columns = useColumns(state, locked, {
    tick: (row) => void tick.run({ stocktakeId, tag: row.code }),
    recount: setRecounting,
    explain: setExplaining,
  })
  return (
    <>
      <ProblemNotice problem={tick.problem} />
      <ListTable
        label={t('keys.count.show')}
        columns={columns}
        list={list}
        found={found}
        rowId={(row) => row.keyId}
        onOpen={(row) => onOpen(row.keyId)}
        empty={
          <EmptyState
            icon={IconClipboardCheck}
            title={t(`keys.count.empty.${show}`)}
            hint={t('keys.count.emptyHint')}
          />
        }
      />
      <RecountDialog row={recounting} onClose={() => setRecounting(null)} />
      <ExplainDialog row={explaining} onClose={() => setExplaining(null)} />
    </>
  )
}
