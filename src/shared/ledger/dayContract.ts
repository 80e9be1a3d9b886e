import { z } from 'zod'
import { Day } from '../day'
import type { DayTotal } from '../fees/answers'
import { type DayClose, type DrawerCount, type DrawerMove, NoteCount } from '../fees/closing'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { Fen } from '../money'
import { clerks, managers } from '../permission'
import { command, query } from '../route'

const text = (most: number) => z.string().trim().max(most, 'ledger.textTooLong')
const name = z.string().trim().min(1, 'ledger.nameNeeded').max(40, 'ledger.textTooLong')
const notes = z.array(NoteCount).max(20)

/** The drawer as it should be now. */
export interface DrawerState {
  readonly openingFen: number
  readonly cashInFen: number
  readonly cashBackFen: number
  readonly floatFen: number
  readonly handedInFen: number
  readonly differenceFen: number
  readonly expectedFen: number
  readonly holder: { readonly id: string; readonly name: string; readonly since: string } | null
  /** A handover that waits for its receiver to sign. */
  readonly offered: DrawerCount | null
  readonly floatSettingFen: number
  /** More than this in the drawer is to go to finance (domain.md §4.10). */
  readonly mostFen: number
  readonly overnightFen: number
}

export interface DayState {
  readonly total: DayTotal
  readonly drawer: DrawerState
  readonly close: DayClose | null
  /** Days before this one that wait to be closed. */
  readonly earlierOpen: Day | null
  readonly closedThrough: Day | null
  readonly counts: readonly DrawerCount[]
  readonly moves: readonly DrawerMove[]
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
}

export const CloseDayInput = z.strictObject({
  day: Day,
  notes,
  reason: text(300),
  handInFen: Fen,
  receivedBy: text(40),
  remark: text(200),
})
export type CloseDayInput = z.infer<typeof CloseDayInput>

export const CountInput = z.strictObject({ notes, reason: text(300), toId: id('staff').nullable() })
export type CountInput = z.infer<typeof CountInput>

export const dayRoutes = {
  'ledger.day': query<DayState>()(clerks, z.strictObject({ day: Day })),
  'ledger.dayCloses': query<Page<DayClose>>()(
    clerks,
    z.strictObject(listInput(['day', 'no', 'totalFen', 'differenceFen', 'byName'])),
  ),
  /** A count in between, or with `toId` the drawer handed on. */
  'ledger.countDrawer': command<DrawerCount>()(clerks, CountInput, { confirm: 'pin' }),
  'ledger.acceptDrawer': command<DrawerCount>()(clerks, z.strictObject({ countId: id('drawercount') }), {
    confirm: 'pin',
  }),
  'ledger.addFloat': command<DrawerMove>()(managers, z.strictObject({ fen: Fen.min(1), withName: name }), {
    confirm: 'pin',
  }),
  'ledger.handIn': command<DrawerMove>()(clerks, z.strictObject({ fen: Fen.min(1), withName: name }), {
    confirm: 'pin',
  }),
  'ledger.closeDay': command<DayClose>()(clerks, CloseDayInput, { confirm: 'pin' }),
} as const
