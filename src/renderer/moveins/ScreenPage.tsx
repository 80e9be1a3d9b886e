import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useLocation, useParams } from 'wouter'
import { timeOf } from '../../shared/day'
import type { MoveInBatch } from '../../shared/moveins/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import styles from './MoveIn.module.css'
import { useNow } from './useNow'

const MOST_WAITING = 24

/** For the hall: numbers and desks only, no room and no name (domain.md §6.4), readable from across the room. */
export const ScreenPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const { id = '' } = useParams()
  const now = useNow()
  const { data, problem } = useQuery('moveins.board', { batchId: id as MoveInBatch['id'] })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') go(`/moveinboards/${id}`)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [go, id])
  return (
    <Page title={t('moveins.board.title')} back={`/moveinboards/${id}`}>
      <ProblemNotice problem={problem} />
      {data &&
        createPortal(
          <section className={styles.screen} aria-label={t('moveins.board.title')}>
            <div className={styles.screenHead}>
              {data.batch.name}
              <span>
                {timeOf(new Date(now).toISOString())}{' '}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('ui.close')}
                  onClick={() => go(`/moveinboards/${id}`)}
                >
                  <IconX size={22} />
                </ActionIcon>
              </span>
            </div>
            <ul className={styles.calls}>
              {data.atDesks.map((family) => (
                <li key={family.moveIn.id} className={styles.callCard}>
                  {family.number} <small>{family.desk}</small>
                </li>
              ))}
            </ul>
            <ul
              className={styles.waitingNumbers}
              aria-label={t('moveins.board.waiting', { n: data.waiting.length })}
            >
              <li>{t('moveins.board.waiting', { n: data.waiting.length })}</li>
              {data.waiting.slice(0, MOST_WAITING).map(({ number }) => (
                <li key={number}>{number}</li>
              ))}
            </ul>
          </section>,
          document.body,
        )}
    </Page>
  )
}
