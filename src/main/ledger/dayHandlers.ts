import type { Day } from '../../shared/day'
import {
  canHandIn,
  type DayClose,
  type DrawerCount,
  type DrawerMove,
  explained,
} from '../../shared/fees/closing'
import type { ledgerContract } from '../../shared/ledger/contract'
import type { CountInput, DrawerState } from '../../shared/ledger/dayContract'
import { refuse, refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { dayTotal } from '../fees/dayTotal'
import { drawerOn, holderOf, offeredDrawer } from '../fees/drawer'
import { closedThrough, mustBeOpen } from '../fees/openDay'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { takeNumber } from '../numbers'
import { closeDay, earlierOpenDay } from './closeDay'
import { countedOf } from './counting'

type Days = Pick<
  HandlersOf<typeof ledgerContract>,
  | 'ledger.day'
  | 'ledger.dayCloses'
  | 'ledger.countDrawer'
  | 'ledger.acceptDrawer'
  | 'ledger.addFloat'
  | 'ledger.handIn'
  | 'ledger.closeDay'
>

const drawerState = (view: View, day: Day): DrawerState => ({
  ...drawerOn(view, day),
  holder: holderOf(view),
  offered: offeredDrawer(view) ?? null,
  floatSettingFen: Number(settingOn(view, 'fees.drawerFloatFen', day)),
  mostFen: Number(settingOn(view, 'fees.drawerMostFen', day)),
  overnightFen: Number(settingOn(view, 'fees.cashOvernightFen', day)),
})

const receiverOf = (draft: Draft, toId: string | null, context: Context) => {
  if (toId === null) return null
  if (toId === actor(context).id) return refuse('fees.handOverSelf', {}, 'toId')
  const receiver = draft.staff.get(toId)
  return receiver?.active && receiver.role !== 'supervisor'
    ? receiver
    : refuse('fees.handOverWhom', {}, 'toId')
}

/** Counted against what should be there; the difference is kept, and the drawer goes on from what was counted. */
const countDrawer = (draft: Draft, input: CountInput, context: Context): DrawerCount => {
  mustBeOpen(draft, context.today)
  const offered = offeredDrawer(draft)
  if (offered) refuse('fees.handOverWaits', { name: offered.toName })
  const receiver = receiverOf(draft, input.toId, context)
  const countedFen = countedOf(input.notes)
  const { expectedFen } = drawerOn(draft, context.today)
  const differenceFen = countedFen - expectedFen
  refuseIf(explained(differenceFen, input.reason))
  const staff = actor(context)
  return draft.drawerCounts.insert({
    id: context.newId('drawercount'),
    no: takeNumber(draft, context, 'drawerCount'),
    kind: receiver ? 'handover' : 'check',
    day: context.today,
    notes: input.notes,
    countedFen,
    expectedFen,
    differenceFen,
    reason: input.reason,
    byId: staff.id,
    byName: staff.name,
    toId: receiver?.id ?? null,
    toName: receiver?.name ?? '',
    acceptedAt: null,
    at: context.now,
  })
}

/** Cash between the drawer and finance. */
const moveCash = (
  draft: Draft,
  kind: DrawerMove['kind'],
  { fen, withName }: { readonly fen: number; readonly withName: string },
  context: Context,
): DrawerMove => {
  mustBeOpen(draft, context.today)
  if (kind === 'handIn') refuseIf(canHandIn(drawerOn(draft, context.today).expectedFen, fen))
  const staff = actor(context)
  return draft.drawerMoves.insert({
    id: context.newId('drawermove'),
    no: takeNumber(draft, context, 'drawerMove'),
    kind,
    day: context.today,
    fen: kind === 'handIn' ? -fen : fen,
    withName,
    byId: staff.id,
    byName: staff.name,
    at: context.now,
  })
}

export const dayHandlers: Days = {
  'ledger.day': (view, { day }, context) => ({
    total: dayTotal(view, day),
    drawer: drawerState(view, day),
    close: view.dayCloses.where('day', day)[0] ?? null,
    earlierOpen: earlierOpenDay(view, day),
    closedThrough: closedThrough(view),
    counts: view.drawerCounts.where('day', day),
    moves: view.drawerMoves.where('day', day),
    colleagues: [...view.staff.all()]
      .filter((each) => each.active && each.role !== 'supervisor' && each.id !== actor(context).id)
      .map(({ id, name }) => ({ id, name })),
  }),

  'ledger.dayCloses': (view, input) =>
    pageOf<DayClose, 'day' | 'no' | 'totalFen' | 'differenceFen' | 'byName'>(
      [...view.dayCloses.all()].sort((a, b) => (a.day < b.day ? 1 : -1)),
      {
        ...input,
        values: {
          day: (close) => close.day,
          no: (close) => close.no,
          totalFen: (close) => close.totalFen,
          differenceFen: (close) => close.differenceFen,
          byName: (close) => close.byName,
        },
      },
    ),

  'ledger.countDrawer': countDrawer,

  'ledger.acceptDrawer': (draft, { countId }, context) => {
    const count = draft.drawerCounts.get(countId) ?? refuse('fees.unknownCount')
    if (count.acceptedAt !== null || count.kind !== 'handover') refuse('fees.handOverDone', { no: count.no })
    if (count.toId !== actor(context).id) refuse('fees.handOverNotYours', { name: count.toName })
    return draft.drawerCounts.update(count.id, { acceptedAt: context.now })
  },

  'ledger.addFloat': (draft, input, context) => moveCash(draft, 'float', input, context),
  'ledger.handIn': (draft, input, context) => moveCash(draft, 'handIn', input, context),
  'ledger.closeDay': closeDay,
}
