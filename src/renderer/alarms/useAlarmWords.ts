import type { Alarm } from '../../shared/alarms/schema'
import { useWords } from '../i18n/useWords'

/** Those tell an instant: when this PC last knew the records as they were. */
const TIMED = ['rolledBack', 'historyChanged', 'recordsChanged']

/** An alarm in the person's language: what it is, what it means, what to do. */
export const useAlarmWords = () => {
  const { t, instant } = useWords()
  return ({ kind, about }: Alarm) => {
    const facts = { about, at: TIMED.includes(kind) ? instant(about, 'full') : '' }
    return {
      title: t(`alarms.kind.${kind}`, facts),
      what: t(`alarms.what.${kind}`, facts),
      way: t(`alarms.way.${kind}`, facts),
    }
  }
}
