import { Button, SegmentedControl, Text } from '@mantine/core'
import { IconDeviceTv, IconSpeakerphone } from '@tabler/icons-react'
import { useLocation, useParams, useSearchParams } from 'wouter'
import type { Board } from '../../shared/moveins/contract'
import type { MoveInBatch } from '../../shared/moveins/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { DeskCard, ExpectedCard, GoneCard, WaitingCard } from './BoardCards'
import { Column } from './BoardColumn'
import styles from './MoveIn.module.css'

export const BoardPage = () => {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { data, problem } = useQuery('moveins.board', { batchId: id as MoveInBatch['id'] })
  return data ? (
    <Queue board={data} />
  ) : (
    <Page title={t('moveins.board.title')} back="/moveins?view=batches">
      <ProblemNotice problem={problem} />
    </Page>
  )
}

/** The day at the desks: who waits, who is where, who comes. The longest wait is called first. */
const Queue = ({ board }: { readonly board: Board }) => {
  const { t, day } = useWords()
  const [, go] = useLocation()
  const [params, setParams] = useSearchParams()
  const call = useCommand('moveins.call')
  const { batch } = board
  const asked = params.get('desk')
  const desk = asked && batch.desks.includes(asked) ? asked : (batch.desks[0] ?? '')
  const [next] = board.waiting
  const mine = board.atDesks.find((family) => family.desk === desk)
  const callNext = (): void => {
    if (next && !mine) void call.run({ moveInId: next.moveIn.id, desk })
  }
  usePageAction('new', callNext)
  return (
    <Page
      title={t('moveins.board.pageTitle', { name: batch.name, day: day(board.on) })}
      back="/moveins?view=batches"
      actions={
        <>
          <Text size="sm">{t('moveins.board.myDesk')}</Text>
          <SegmentedControl
            aria-label={t('moveins.board.myDesk')}
            value={desk}
            onChange={(next) => setParams({ desk: next })}
            data={batch.desks}
          />
          <Button
            leftSection={<IconSpeakerphone size={16} />}
            disabled={!next || mine !== undefined}
            loading={call.busy}
            onClick={callNext}
          >
            {next ? t('moveins.board.callNext', { number: next.number }) : t('moveins.board.nobody')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDeviceTv size={16} />}
            onClick={() => go(`/moveinscreens/${batch.id}`)}
          >
            {t('moveins.board.screen')}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={call.problem} />
      <div className={styles.board}>
        <Column
          title={t('moveins.board.waiting', { n: board.waiting.length })}
          empty={t('moveins.board.noWaiting')}
        >
          {board.waiting.map((family) => (
            <WaitingCard
              key={family.moveIn.id}
              family={family}
              limit={board.waitMinutes}
              free={mine === undefined}
              onCall={() => void call.run({ moveInId: family.moveIn.id, desk })}
            />
          ))}
        </Column>
        <Column
          title={t('moveins.board.atDesks', { n: board.atDesks.length })}
          empty={t('moveins.board.desksFree')}
        >
          {board.atDesks.map((family) => (
            <DeskCard key={family.moveIn.id} family={family} />
          ))}
        </Column>
        <Column
          title={t('moveins.board.others', { expected: board.expected.length, gone: board.gone.length })}
          empty={t('moveins.board.noOthers')}
        >
          {board.expected.map((row) => (
            <ExpectedCard key={row.moveIn.id} row={row} />
          ))}
          {board.gone.map((family) => (
            <GoneCard key={family.moveIn.id} family={family} />
          ))}
        </Column>
      </div>
    </Page>
  )
}
