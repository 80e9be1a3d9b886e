import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { everyone, supervisors } from '../permission'
import { command, query } from '../route'
import { note, nothing, reason } from './inputs'
import { KeyClass, SetType } from './schema'
import type { KeyTakeover, KeyTakeoverLine } from './takeoverSchema'

export interface TakeoverRow {
  readonly takeover: KeyTakeover
  readonly lines: number
  readonly counted: number
  readonly differences: number
  readonly expectedPieces: number
  readonly countedPieces: number
}

export interface TakeoverLineRow {
  readonly line: KeyTakeoverLine
  readonly place: string
}

const party = z.string().trim().min(1, 'keys.partyNeeded').max(60)
const name = z.string().trim().max(40)

export const TakeoverInput = z.strictObject({
  fromParty: party,
  toParty: party,
  receivedOn: Day,
  handedBy: name,
  receivedBy: name,
  security: name,
  engineering: name,
  remark: note,
})
export type TakeoverInput = z.infer<typeof TakeoverInput>

/** One line of the other side's list. The place is a room number that is on file, or words. */
export const TakeoverLineInput = z.strictObject({
  code: z.string().trim().min(1, 'keys.codeNeeded').max(30, 'keys.codeTooLong'),
  place: z.string().trim().min(1, 'keys.placeNeeded').max(80),
  keyClass: KeyClass,
  setType: SetType.nullable(),
  expected: z.int().min(0).max(50),
  slot: z.string().trim().max(30),
})
export type TakeoverLineInput = z.infer<typeof TakeoverLineInput>

const takeoverId = id('keytakeover')

export const takeoverContract = {
  'keys.takeovers': query<readonly TakeoverRow[]>()(everyone, nothing),
  'keys.takeover': query<TakeoverRow>()(everyone, z.strictObject({ takeoverId })),
  'keys.takeoverLines': query<Page<TakeoverLineRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['code', 'place']),
      takeoverId,
      show: z.enum(['all', 'uncounted', 'differences']).default('all'),
    }),
  ),
  'keys.startTakeover': command<KeyTakeover>()(everyone, TakeoverInput),
  'keys.changeTakeover': command<KeyTakeover>()(everyone, TakeoverInput.extend({ takeoverId })),
  'keys.addTakeoverLines': command<number>()(
    everyone,
    z.strictObject({ takeoverId, lines: z.array(TakeoverLineInput).min(1, 'keys.noLines').max(500) }),
  ),
  /** Writes a line for every unit of a building and each class asked for. */
  'keys.listBuilding': command<number>()(
    everyone,
    z.strictObject({
      takeoverId,
      buildingId: id('building'),
      classes: z
        .array(z.strictObject({ keyClass: KeyClass, pieces: z.int().min(1).max(50) }))
        .min(1, 'keys.chooseClass')
        .max(8),
    }),
  ),
  'keys.countTakeover': command<KeyTakeoverLine>()(
    everyone,
    z.strictObject({
      lineId: id('keytakeoverline'),
      counted: z.int().min(0).max(50).nullable(),
      remark: z.string().trim().max(200),
    }),
  ),
  /** Every line not yet counted is as the list says. */
  'keys.countRest': command<number>()(everyone, z.strictObject({ takeoverId })),
  'keys.dropTakeoverLine': command<null>()(everyone, z.strictObject({ lineId: id('keytakeoverline') })),
  'keys.signTakeover': command<KeyTakeover>()(supervisors, z.strictObject({ takeoverId }), {
    confirm: 'pin',
  }),
  'keys.cancelTakeover': command<KeyTakeover>()(supervisors, z.strictObject({ takeoverId, reason })),
} as const
