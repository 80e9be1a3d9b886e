import { isHere } from '../../shared/keys/rules'
import type { Key } from '../../shared/keys/schema'
import type { CountRow, StocktakeRow } from '../../shared/keys/stocktakeContract'
import { isDifference, remediesFor, stocktakeState } from '../../shared/keys/stocktakeRules'
import type { KeyCount, KeyStocktake } from '../../shared/keys/stocktakeSchema'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { isWorking, placeOf } from './facts'

export const stocktakeOf = (view: View, stocktakeId: string): KeyStocktake =>
  view.keyStocktakes.get(stocktakeId) ?? refuse('keys.unknownStocktake')

export const countsOf = (view: View, stocktakeId: string): readonly KeyCount[] =>
  view.keyCounts.where('stocktake', stocktakeId)

const hangsIn = (view: View, cabinetId: string | null) => {
  if (cabinetId === null) return () => true
  return (key: Key): boolean => view.keyHooks.where('no', key.slot)[0]?.cabinetId === cabinetId
}

/** Keys that belong to a cabinet (null: all), wherever they are now. */
export const keysOfCabinet = (view: View, cabinetId: string | null): readonly Key[] => {
  const fits = hangsIn(view, cabinetId)
  return [...view.keys.all()].filter((key) => isWorking(key) && fits(key))
}

/** Pieces that should hang on the hook now; of a set that is half back, those that are. */
export const expectedHere = (view: View, key: Key): number => {
  if (isHere(key.status)) return key.pieces
  if (key.status === 'lost') return key.missing === undefined ? 0 : key.pieces - key.missing
  if (key.status !== 'loaned') return 0
  const loan = view.keyLoans
    .where('key', key.id)
    .find((each) => each.returned === null && each.lostAt === null)
  return (loan?.parts ?? []).reduce((sum, part) => sum + part.pieces, 0)
}

/** Keys that should hang there and have not been counted yet. */
export const toCount = (view: View, stocktake: KeyStocktake): readonly Key[] =>
  stocktake.finished
    ? []
    : keysOfCabinet(view, stocktake.cabinetId).filter(
        (key) =>
          expectedHere(view, key) > 0 && view.keyCounts.countWhere('one', `${stocktake.id}|${key.id}`) === 0,
      )

export const stocktakeRow = (view: View, stocktake: KeyStocktake): StocktakeRow => {
  const counts = countsOf(view, stocktake.id)
  const differences = counts.filter(isDifference)
  return {
    stocktake,
    state: stocktakeState(stocktake),
    counted: counts.length,
    toCount: stocktake.cancelled ? 0 : toCount(view, stocktake).length,
    differences: differences.length,
    unexplained: differences.filter((each) => each.remedy === null).length,
  }
}

export const countRows = (
  view: View,
  stocktake: KeyStocktake,
  show: 'toCount' | 'counted' | 'differences',
): readonly CountRow[] => {
  if (show === 'toCount')
    return toCount(view, stocktake).map((key) => ({
      count: null,
      keyId: key.id,
      code: key.code,
      place: placeOf(view, key),
      slot: key.slot,
      expected: expectedHere(view, key),
      remedies: [],
    }))
  return countsOf(view, stocktake.id)
    .filter((count) => show === 'counted' || isDifference(count))
    .map((count) => ({
      count,
      keyId: count.keyId,
      code: count.keyCode,
      place: count.place,
      slot: count.slot,
      expected: count.expected,
      remedies: remediesFor(count),
    }))
}
