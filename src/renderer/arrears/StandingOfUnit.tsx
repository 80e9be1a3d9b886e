import { Button, Group, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import type { ArrearsRow } from '../../shared/arrears/answers'
import type { UnitId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { StateChip } from '../ui/StateChip'
import { PromiseChip, StandingChip, useNextText } from './StandingChip'

/** Where the debts of a unit stand: stage, next step, promise, and the period that runs out. Nothing where none is overdue. */
export const StandingOfUnit = ({ unitId }: { readonly unitId: UnitId }) => {
  const rows = useQuery('arrears.ofUnit', { unitId }).data ?? []
  return rows.filter((row) => row.standing !== 'clear').map((row) => <Line key={row.key} row={row} />)
}

const Line = ({ row }: { readonly row: ArrearsRow }) => {
  const { t, day } = useWords()
  const [, go] = useLocation()
  const next = useNextText()
  const { promise, limitation } = row
  return (
    <Group gap={8} wrap="nowrap">
      <StandingChip standing={row.standing} />
      {row.owedBy !== '' && <Text size="sm">{t('arrears.former', { name: row.owedBy })}</Text>}
      <Text size="sm">{next(row)}</Text>
      {promise && promise.state !== 'replaced' && promise.state !== 'dropped' && (
        <>
          <PromiseChip state={promise.state} />
          <Text size="sm">{t('arrears.promisedOn', { day: day(promise.on) })}</Text>
        </>
      )}
      {row.plan && (
        <StateChip
          tone={row.plan.progress.state === 'broken' ? 'bad' : 'info'}
          label={t(`arrears.plan.${row.plan.progress.state}`)}
        />
      )}
      {limitation && row.lapsesSoon && (
        <StateChip
          tone="bad"
          label={t('arrears.lapses', { day: day(limitation.lapsesOn), n: limitation.daysLeft })}
        />
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() =>
          go(
            `/arrears?unit=${row.unitId}${row.owedBy === '' ? '' : `&owedBy=${encodeURIComponent(row.owedBy)}`}`,
          )
        }
      >
        {t('arrears.openFile')}
      </Button>
    </Group>
  )
}
