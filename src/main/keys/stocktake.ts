import type { Key } from '../../shared/keys/schema'
import type { stocktakeContract } from '../../shared/keys/stocktakeContract'
import { canExplain, isDifference, stocktakeState } from '../../shared/keys/stocktakeRules'
import type { KeyCount, KeyStocktake } from '../../shared/keys/stocktakeSchema'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { takeNumber } from '../numbers'
import { keyByTag, placeOf } from './facts'
import { issueStocktake } from './listPapers'
import { keyOf, note } from './moves'
import { contains } from './search'
import {
  countRows,
  countsOf,
  expectedHere,
  keysOfCabinet,
  stocktakeOf,
  stocktakeRow,
  toCount,
} from './stocktakeFacts'

const counting = (view: View, stocktakeId: string): KeyStocktake => {
  const stocktake = stocktakeOf(view, stocktakeId)
  if (stocktakeState(stocktake) !== 'counting') refuse('keys.stocktakeDone', { no: stocktake.no })
  return stocktake
}

const countOf = (view: View, countId: string): KeyCount =>
  view.keyCounts.get(countId) ?? refuse('keys.unknownCount')

const write = (
  draft: Draft,
  stocktake: KeyStocktake,
  key: Key,
  counted: number,
  context: Context,
): KeyCount =>
  draft.keyCounts.insert({
    id: context.newId('keycount'),
    stocktakeId: stocktake.id,
    keyId: key.id,
    keyCode: key.code,
    place: placeOf(draft, key),
    slot: key.slot,
    status: key.status,
    expected: expectedHere(draft, key),
    counted,
    at: context.now,
    byName: actor(context).name,
    reason: '',
    remedy: null,
  })

const countTag = (
  draft: Draft,
  { stocktakeId, tag, pieces }: { stocktakeId: string; tag: string; pieces?: number | undefined },
  context: Context,
): KeyCount => {
  const stocktake = counting(draft, stocktakeId)
  const key = keyByTag(draft, tag) ?? refuse('keys.noSuchTag', { tag })
  const [before] = draft.keyCounts.where('one', `${stocktake.id}|${key.id}`)
  if (before) refuse('keys.countedAlready', { code: key.code, at: before.at, by: before.byName })
  return write(draft, stocktake, key, pieces ?? key.pieces, context)
}

/** What is not counted is missing; the sums are those of this moment (domain.md §1.1 F 应有·在柜·借出·托管·差异). */
const finish = (draft: Draft, stocktake: KeyStocktake, witness: string, context: Context): KeyStocktake => {
  for (const key of toCount(draft, stocktake)) write(draft, stocktake, key, 0, context)
  const counts = countsOf(draft, stocktake.id)
  const sum = (of: (count: KeyCount) => number): number => counts.reduce((all, each) => all + of(each), 0)
  const pieces = (...states: readonly Key['status'][]): number =>
    keysOfCabinet(draft, stocktake.cabinetId)
      .filter((key) => states.includes(key.status))
      .reduce((all, key) => all + key.pieces, 0)
  const differences = counts.filter(isDifference).length
  for (const count of counts)
    note(draft, context, count.keyId, {
      kind: 'counted',
      person: '',
      note: `${stocktake.no} ${count.counted}/${count.expected}`,
    })
  const staff = actor(context)
  const finished = draft.keyStocktakes.update(stocktake.id, {
    witness,
    finished: {
      at: context.now,
      byName: staff.name,
      expected: sum((count) => count.expected),
      matched: sum((count) => Math.min(count.expected, count.counted)),
      inCabinet: pieces('inCabinet'),
      out: pieces('loaned'),
      inCustody: pieces('inCustody'),
      differences,
    },
    ...(differences === 0 ? { closed: { at: context.now, byName: witness, approvalNo: '' } } : {}),
  })
  if (finished.closed) issueStocktake(draft, context, finished.id)
  return finished
}

export const stocktakeHandlers = {
  'keys.stocktakes': (view) =>
    [...view.keyStocktakes.all()]
      .reverse()
      .slice(0, 100)
      .map((each) => stocktakeRow(view, each)),
  'keys.stocktake': (view, { stocktakeId }) => stocktakeRow(view, stocktakeOf(view, stocktakeId)),

  'keys.stocktakeRows': (view, input) =>
    pageOf(
      countRows(view, stocktakeOf(view, input.stocktakeId), input.show).filter((row) =>
        contains(input.search, row.code, row.place, row.slot),
      ),
      {
        ...input,
        sort: input.sort ?? { by: 'slot', descending: false },
        values: { slot: (row) => row.slot, code: (row) => row.code },
      },
    ),

  'keys.startStocktake': (draft, { cabinetId, witness }, context) => {
    const cabinet = cabinetId ? (draft.keyCabinets.get(cabinetId) ?? refuse('keys.unknownCabinet')) : null
    const [running] = draft.keyStocktakes.where('counting', cabinetId ?? 'all')
    if (running) refuse('keys.stocktakeRunning', { no: running.no, name: running.startedByName })
    const staff = actor(context)
    return draft.keyStocktakes.insert({
      id: context.newId('keystocktake'),
      no: takeNumber(draft, context, 'keyStocktake'),
      cabinetId: cabinet?.id ?? null,
      cabinetName: cabinet ? `${cabinet.code} ${cabinet.name}` : '',
      startedAt: context.now,
      startedById: staff.id,
      startedByName: staff.name,
      witness,
      finished: null,
      closed: null,
      cancelled: null,
    })
  },

  'keys.countTag': countTag,

  'keys.recount': (draft, { countId, pieces }, context) => {
    const count = countOf(draft, countId)
    counting(draft, count.stocktakeId)
    const expected = expectedHere(draft, keyOf(draft, count.keyId))
    const { now: at } = context
    return draft.keyCounts.update(count.id, { counted: pieces, expected, at, byName: actor(context).name })
  },

  'keys.finishStocktake': (draft, { stocktakeId, witness }, context) => {
    const stocktake = counting(draft, stocktakeId)
    if (witness === actor(context).name) refuse('keys.witnessIsCounter', { name: witness }, 'witness')
    if (keysOfCabinet(draft, stocktake.cabinetId).length === 0) refuse('keys.nothingToCount')
    return finish(draft, stocktake, witness, context)
  },

  'keys.explainCount': (draft, { countId, reason, remedy }) => {
    const count = countOf(draft, countId)
    const stocktake = stocktakeOf(draft, count.stocktakeId)
    if (stocktakeState(stocktake) !== 'toApprove') refuse('keys.finishFirst', { no: stocktake.no })
    if (draft.approvals.where('openSubject', `keyStocktake|${stocktake.id}`)[0])
      refuse('keys.askedMeanwhile', { no: stocktake.no })
    refuseIf(canExplain(count, remedy))
    return draft.keyCounts.update(count.id, { reason, remedy })
  },

  'keys.cancelStocktake': (draft, { stocktakeId, reason }, context) => {
    const stocktake = counting(draft, stocktakeId)
    return draft.keyStocktakes.update(stocktake.id, {
      cancelled: { at: context.now, byName: actor(context).name, reason },
    })
  },
} satisfies HandlersOf<typeof stocktakeContract>
