import { type Day, dayInMonth, monthOf } from '../day'
import { type Problem, problem } from '../problem'
import type { CountRemedy, KeyCount, KeyStocktake } from './stocktakeSchema'

export type StocktakeState = 'counting' | 'toApprove' | 'closed' | 'cancelled'

export const stocktakeState = (
  stocktake: Pick<KeyStocktake, 'finished' | 'closed' | 'cancelled'>,
): StocktakeState => {
  if (stocktake.cancelled) return 'cancelled'
  if (stocktake.closed) return 'closed'
  return stocktake.finished ? 'toApprove' : 'counting'
}

type Counted = Pick<KeyCount, 'expected' | 'counted'>

export const isDifference = ({ expected, counted }: Counted): boolean => expected !== counted

/** What may become of a difference: a missing key turns up or is lost; one too many goes back into the books. */
export const remediesFor = (
  count: Pick<KeyCount, 'expected' | 'counted' | 'status'>,
): readonly CountRemedy[] => {
  if (!isDifference(count)) return []
  if (count.counted < count.expected) return ['turnedUp', 'lost']
  if (count.status === 'loaned') return ['takenBack', 'noted']
  return count.status === 'lost' ? ['found', 'noted'] : ['noted']
}

/** Refuses `keys.countNoDifference`, `keys.countRemedyWrong`. */
export const canExplain = (count: KeyCount, remedy: CountRemedy): Problem | undefined => {
  if (!isDifference(count)) return problem('keys.countNoDifference', { code: count.keyCode })
  return remediesFor(count).includes(remedy)
    ? undefined
    : problem('keys.countRemedyWrong', { code: count.keyCode }, 'remedy')
}

/** Every difference has its reason and remedy before anybody is asked to approve. Refuses `keys.countUnexplained`. */
export const unexplained = (counts: readonly KeyCount[]): Problem | undefined => {
  const open = counts.filter((count) => isDifference(count) && (count.remedy === null || count.reason === ''))
  return open.length === 0
    ? undefined
    : problem('keys.countUnexplained', { n: open.length, code: open[0]?.keyCode ?? '' })
}

/** The monthly stock-take is due from a day of the month on until one of that month is finished (domain.md §1.3). */
export const stocktakeDue = (
  stocktakes: readonly Pick<KeyStocktake, 'cabinetId' | 'startedAt' | 'finished' | 'cancelled'>[],
  cabinetId: string | null,
  today: Day,
  dueDay: number,
  monthOfInstant: (at: string) => string,
): boolean =>
  today >= dayInMonth(monthOf(today), dueDay) &&
  !stocktakes.some(
    (each) =>
      (each.cabinetId === cabinetId || each.cabinetId === null) &&
      each.cancelled === null &&
      each.finished !== null &&
      monthOfInstant(each.finished.at) === monthOf(today),
  )
