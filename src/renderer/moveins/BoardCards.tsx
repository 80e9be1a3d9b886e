import { Button, Group, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import type { Family, MoveInRow } from '../../shared/moveins/contract'
import { nextStep } from '../../shared/moveins/steps'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { usePrint } from '../printing/usePrint'
import { notifyDone, notifyProblem } from '../ui/notify'
import styles from './MoveIn.module.css'
import { MoveInStateChip } from './MoveInStateChip'
import { minutesSince, useNow } from './useNow'

const useProgress = (): ((row: MoveInRow) => string) => {
  const { t } = useWords()
  return ({ steps }) => {
    const done = steps.filter(({ state }) => state === 'done' || state === 'waived').length
    const next = nextStep(steps)
    return next
      ? t('moveins.stepsNext', { n: done, all: steps.length, next: t(`moveins.step.${next.code}`) })
      : t('moveins.stepsReady', { n: done, all: steps.length })
  }
}

const Who = ({
  row,
  line,
  late,
}: {
  readonly row: MoveInRow
  readonly line: string
  readonly late?: boolean
}) => {
  const [, go] = useLocation()
  return (
    <div className={styles.cardText}>
      <Button
        size="compact-sm"
        variant="subtle"
        px={4}
        onClick={() => go(`/moveins/${row.moveIn.id}`)}
      >{`${row.moveIn.unitLabel} ${row.moveIn.ownerNames.split('、')[0] ?? ''}`}</Button>
      <Text size="sm" px={4} className={late ? styles.late : ''}>
        {line}
      </Text>
    </div>
  )
}

interface WaitingProps {
  readonly family: Family
  readonly limit: number
  /** My desk has nobody. */
  readonly free: boolean
  readonly onCall: () => void
}

export const WaitingCard = ({ family, limit, free, onCall }: WaitingProps) => {
  const { t } = useWords()
  const now = useNow()
  const progress = useProgress()
  const leave = useCommand('moveins.leaveQueue')
  const print = usePrint()
  const minutes = minutesSince(family.waitingSince ?? '', now)
  return (
    <li className={styles.card}>
      <span className={styles.ticket}>{family.number}</span>
      <Who
        row={family}
        late={minutes >= limit}
        line={t('moveins.board.waits', { n: minutes, steps: progress(family) })}
      />
      <Group gap={4} wrap="nowrap">
        <Button size="compact-sm" disabled={!free} onClick={onCall}>
          {t('moveins.board.call')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => print({ kind: 'queueTicket', id: family.moveIn.id })}
        >
          {t('moveins.ticket.print')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          loading={leave.busy}
          onClick={() => void leave.run({ moveInId: family.moveIn.id })}
        >
          {t('moveins.board.leave')}
        </Button>
      </Group>
    </li>
  )
}

export const DeskCard = ({ family }: { readonly family: Family }) => {
  const { t, problemText } = useWords()
  const progress = useProgress()
  const end = useCommand('moveins.endCall')
  const finish = async (how: 'served' | 'undone' | 'absent'): Promise<void> => {
    const reply = await end.run({ moveInId: family.moveIn.id, how })
    if (reply?.ok) notifyDone(t(`moveins.board.ended.${how}`, { number: family.number, desk: family.desk }))
    else if (reply) notifyProblem(problemText(reply.problem))
  }
  return (
    <li className={styles.card}>
      <span className={styles.ticket}>{family.number}</span>
      <Who
        row={family}
        line={t('moveins.board.at', {
          desk: family.desk,
          name: family.calledByName,
          steps: progress(family),
        })}
      />
      <Group gap={4} wrap="nowrap">
        <Button size="compact-sm" variant="light" onClick={() => void finish('served')}>
          {t('moveins.board.served')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => void finish('absent')}>
          {t('moveins.board.absent')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => void finish('undone')}>
          {t('moveins.board.undo')}
        </Button>
      </Group>
    </li>
  )
}

export const ExpectedCard = ({ row }: { readonly row: MoveInRow }) => {
  const { t, problemText } = useWords()
  const arrive = useCommand('moveins.arrive')
  const take = async (): Promise<void> => {
    const reply = await arrive.run({ moveInId: row.moveIn.id })
    if (reply && !reply.ok) notifyProblem(problemText(reply.problem))
  }
  return (
    <li className={styles.card}>
      <Who row={row} line={t('moveins.board.bookedAt', { time: row.moveIn.appointment?.time ?? '' })} />
      <Button size="compact-sm" variant="light" loading={arrive.busy} onClick={() => void take()}>
        {t('moveins.board.arrive')}
      </Button>
    </li>
  )
}

export const GoneCard = ({ family }: { readonly family: Family }) => (
  <li className={styles.card}>
    <Who row={family} line={family.number} />
    <MoveInStateChip row={family} />
  </li>
)
