import { dayOf, monthOf } from '../../shared/day'
import type { CabinetRow, cabinetContract, HookCell, HookState } from '../../shared/keys/cabinetContract'
import { type KeyCabinet, type KeyHook, LARGEST_CABINET } from '../../shared/keys/cabinetSchema'
import { borrowerLabel } from '../../shared/keys/rules'
import { stocktakeDue } from '../../shared/keys/stocktakeRules'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { bookingsOf, keyRow } from './facts'
import { keyOf } from './moves'

const cabinetOf = (view: View, cabinetId: string): KeyCabinet =>
  view.keyCabinets.get(cabinetId) ?? refuse('keys.unknownCabinet')

const two = (n: number): string => String(n).padStart(2, '0')

/** `A-07-12`: the cabinet, the row from the top, the hook from the left (domain.md §1.1 B). */
export const hookNo = (code: string, row: number, column: number): string =>
  `${code}-${two(row)}-${two(column)}`

const addHooks = (draft: Draft, cabinet: KeyCabinet, fromRow: number, context: Context): void => {
  for (let row = fromRow; row <= cabinet.rows; row += 1)
    for (let column = 1; column <= cabinet.columns; column += 1)
      draft.keyHooks.insert({
        id: context.newId('keyhook'),
        cabinetId: cabinet.id,
        no: hookNo(cabinet.code, row, column),
        row,
        column,
        closed: '',
      })
}

const keeperName = (view: View, keeperId: string | null): string => {
  if (keeperId === null) return ''
  const keeper = view.staff.get(keeperId)
  return keeper?.active
    ? keeper.name
    : refuse('keys.noSuchColleague', { name: keeper?.name ?? '' }, 'keeperId')
}

export const makeCabinet = (
  draft: Draft,
  facts: Omit<KeyCabinet, 'id' | 'keeperName' | 'createdAt'>,
  context: Context,
): KeyCabinet => {
  const taken = draft.keyCabinets.where('code', facts.code)[0]
  if (taken) refuse('keys.cabinetTaken', { code: facts.code, name: taken.name }, 'code')
  const cabinet = draft.keyCabinets.insert({
    ...facts,
    id: context.newId('keycabinet'),
    keeperName: keeperName(draft, facts.keeperId),
    createdAt: context.now,
  })
  addHooks(draft, cabinet, 1, context)
  return cabinet
}

const stateOf = (row: ReturnType<typeof keyRow>): HookState => {
  const { status } = row.key
  if (status === 'loaned') return row.overdue ? 'overdue' : 'out'
  if (status === 'inCustody') return 'custody'
  if (status === 'lost') return 'lost'
  return status === 'inCabinet' ? 'here' : 'away'
}

const EMPTY = { keyId: null, code: '', place: '', pieces: 0, holder: '', dueAt: null, booked: false } as const

const cellOf = (view: View, hook: KeyHook, now: string): HookCell => {
  const key = view.keys.where('slot', hook.no)[0]
  if (!key) return { hook, state: hook.closed === '' ? 'empty' : 'closed', ...EMPTY }
  const row = keyRow(view, key, now)
  return {
    hook,
    state: stateOf(row),
    keyId: key.id,
    code: key.code,
    place: row.place,
    pieces: key.pieces,
    holder: row.loan ? borrowerLabel(row.loan) : '',
    dueAt: row.loan?.dueAt ?? null,
    booked: bookingsOf(view, key.id, now).length > 0,
  }
}

export const isStocktakeDue = (view: View, cabinetId: string | null, { today }: Context): boolean =>
  stocktakeDue(
    [...view.keyStocktakes.all()],
    cabinetId,
    today,
    Number(settingOn(view, 'keys.stocktakeDay', today)),
    (at) => monthOf(dayOf(at)),
  )

const cabinetRow = (view: View, cabinet: KeyCabinet, context: Context): CabinetRow => {
  const cells = view.keyHooks.where('cabinet', cabinet.id).map((hook) => cellOf(view, hook, context.now))
  const count = (...states: readonly HookState[]): number =>
    cells.filter((cell) => states.includes(cell.state)).length
  return {
    cabinet,
    hooks: cells.length,
    taken: cells.length - count('empty', 'closed'),
    out: count('out', 'overdue'),
    overdue: count('overdue'),
    stocktakeDue: cells.some((cell) => cell.keyId !== null) && isStocktakeDue(view, cabinet.id, context),
  }
}

const byCode = (a: KeyCabinet, b: KeyCabinet): number => a.code.localeCompare(b.code)

export const cabinetHandlers = {
  'keys.cabinets': (view, _input, context) =>
    [...view.keyCabinets.all()].sort(byCode).map((cabinet) => cabinetRow(view, cabinet, context)),

  'keys.cabinet': (view, { cabinetId }, { now }) =>
    view.keyHooks
      .where('cabinet', cabinetOf(view, cabinetId).id)
      .map((hook) => cellOf(view, hook, now))
      .sort((a, b) => a.hook.row - b.hook.row || a.hook.column - b.hook.column),

  'keys.freeHooks': (view, { search }) => {
    const wanted = search.trim().toUpperCase()
    const free: string[] = []
    for (const hook of view.keyHooks.all()) {
      if (free.length === 12) break
      if (hook.closed === '' && hook.no.startsWith(wanted) && view.keys.countWhere('slot', hook.no) === 0)
        free.push(hook.no)
    }
    return free
  },

  'keys.addCabinet': makeCabinet,

  'keys.changeCabinet': (draft, { cabinetId, ...input }, context) => {
    const cabinet = cabinetOf(draft, cabinetId)
    if (input.rows < cabinet.rows) refuse('keys.cabinetShrinks', { rows: cabinet.rows }, 'rows')
    if (input.rows * cabinet.columns > LARGEST_CABINET) refuse('keys.cabinetTooLarge', {}, 'rows')
    const changed = draft.keyCabinets.update(cabinet.id, {
      ...input,
      keeperName: keeperName(draft, input.keeperId),
    })
    addHooks(draft, changed, cabinet.rows + 1, context)
    return changed
  },

  'keys.closeHook': (draft, { hookId, closed }) => {
    const hook = draft.keyHooks.get(hookId) ?? refuse('keys.unknownHook')
    const key = draft.keys.where('slot', hook.no)[0]
    if (key && closed !== '') refuse('keys.hookTaken', { slot: hook.no, code: key.code })
    return draft.keyHooks.update(hook.id, { closed })
  },
} satisfies Omit<
  HandlersOf<typeof cabinetContract>,
  'keys.makeLabels' | 'keys.emergencies' | 'keys.emergencyList'
>

type Prints = Pick<
  HandlersOf<typeof cabinetContract>,
  'keys.makeLabels' | 'keys.emergencies' | 'keys.emergencyList'
>

export const printHandlers = {
  /** Keys of before there were tags are given theirs with their first label. */
  'keys.makeLabels': (draft, { keyIds }, context) => {
    const ids = [...new Set(keyIds)]
    for (const keyId of ids) {
      const key = keyOf(draft, keyId)
      if (!key.tag) draft.keys.update(key.id, { tag: takeNumber(draft, context, 'keyTag') })
    }
    return draft.keyLabels.insert({
      id: context.newId('keylabels'),
      keyIds: ids,
      at: context.now,
      byName: actor(context).name,
    })
  },

  'keys.emergencies': (view) => [...view.keyEmergencies.all()].reverse().slice(0, 100),

  'keys.emergencyList': (draft, { buildingId, reason }, context) => {
    const building = draft.buildings.get(buildingId) ?? refuse('keys.unknownBuilding')
    const site = draft.sites.get(building.siteId)
    const staff = actor(context)
    return draft.keyEmergencies.insert({
      id: context.newId('keyemergency'),
      no: takeNumber(draft, context, 'keyEmergency'),
      buildingId,
      buildingName: [site?.name, building.name].filter(Boolean).join(' '),
      reason,
      at: context.now,
      byId: staff.id,
      byName: staff.name,
    })
  },
} satisfies Prints
