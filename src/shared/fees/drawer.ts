import { formatFen } from '../money'
import { problem, type Reply } from '../problem'

/** A shift's cash, all in fen. Refunds are never paid out of it (domain.md §4.10). */
export interface DrawerFacts {
  /** 备用金: what was in the drawer at the start. */
  readonly floatFen: number
  /** Cash of valid receipts; other ways of paying are not in the drawer. */
  readonly cashInFen: number
  /** 交款: cash already brought to finance. */
  readonly handedInFen: number
  readonly countedFen: number
}

export interface Drawer {
  readonly expectedFen: number
  readonly countedFen: number
  /** Counted less expected: below 0 it is 短款, above 0 长款. Recorded, never adjusted away. */
  readonly differenceFen: number
  readonly state: 'short' | 'even' | 'over'
}

/** What should be in the drawer, and what is over or short (domain.md §4.10, §19 row 18). */
export const drawerOf = ({ floatFen, cashInFen, handedInFen, countedFen }: DrawerFacts): Drawer => {
  const expectedFen = floatFen + cashInFen - handedInFen
  const differenceFen = countedFen - expectedFen
  const state = differenceFen < 0 ? 'short' : differenceFen > 0 ? 'over' : 'even'
  return { expectedFen, countedFen, differenceFen, state }
}

/** 面额: the notes and coins of the count sheet, in fen, largest first (domain.md §4.10). */
export const LEGAL_TENDER: readonly number[] = [10_000, 5000, 2000, 1000, 500, 100, 50, 10]

/**
 * Fen in a drawer counted by note (fen of one → how many of it). Refuses `fees.noSuchNote` and, for a count below 0
 * or with a fraction, `fees.countWrong`.
 */
export const countCash = (counts: ReadonlyMap<number, number>): Reply<number> => {
  let sum = 0
  for (const [noteFen, count] of counts) {
    const note = formatFen(noteFen)
    if (!LEGAL_TENDER.includes(noteFen)) return { ok: false, problem: problem('fees.noSuchNote', { note }) }
    if (!Number.isSafeInteger(count) || count < 0)
      return { ok: false, problem: problem('fees.countWrong', { note }) }
    sum += noteFen * count
  }
  return { ok: true, value: sum }
}
