import { isDailyDue } from '../../shared/backups/rules'
import { dayOf, type Instant } from '../../shared/day'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Backups } from './keeper'

interface Parts {
  readonly backups: Backups
  /** Throws while the records are closed. */
  readonly view: () => View
  readonly now: () => Instant
  readonly log: (message: string, error: unknown) => void
}

const LOOK_EVERY_MS = 5 * 60_000
/** The desk is opened because somebody wants to work. */
const FIRST_LOOK_MS = 30_000

/** Makes the copies nobody has to think of. */
export const scheduleBackups = ({ backups, view, now, log }: Parts) => {
  const takeIf = async (wanted: () => boolean): Promise<void> => {
    try {
      if (backups.needed && wanted()) await backups.take('automatic', () => undefined)
    } catch (error) {
      log('no backup was made', error)
    }
  }
  const daily = (): Promise<void> =>
    takeIf(() => isDailyDue(now(), backups.newestAt, settingOn(view(), 'backups.dailyAt', dayOf(now()))))
  setTimeout(() => void daily(), FIRST_LOOK_MS).unref()
  setInterval(() => void daily(), LOOK_EVERY_MS).unref()
  return {
    /** Before the records are closed for the day. */
    onQuit: (): Promise<void> => takeIf(() => settingOn(view(), 'backups.onQuit', dayOf(now()))),
  }
}
