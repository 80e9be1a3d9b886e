import { z } from 'zod'
import { Day, type Instant } from '../day'
import { id } from '../id'
import type { Bill } from './schema'

/**
 * What moved an account: a bill, its void, money taken, a receipt voided, a waiver, a correction, money given back, the charge
 * that ended with it, money put to or taken from another unit, what was given up.
 */
export const MOVES = [
  'bill',
  'billVoid',
  'receipt',
  'receiptVoid',
  'waiver',
  'correction',
  'refund',
  'chargeEnd',
  'moveOut',
  'moveIn',
  'writeOff',
] as const
export type MoveKind = (typeof MOVES)[number]

export interface Move {
  readonly on: Day
  /** Tells moves of one day apart. */
  readonly at: Instant
  readonly kind: MoveKind
  /** Number of the paper, where it has one. */
  readonly no: string
  readonly item: string
  readonly itemEn: string
  /** The days a bill is for. */
  readonly period: { readonly fromOn: Day; readonly toOn: Day } | null
  /** What it added to the debt (above 0) or took off it (below 0), in fen. */
  readonly fen: number
}

export interface StatementLine extends Move {
  /** Owed after this line. */
  readonly balanceFen: number
}

/** 对账单 of a unit: owed before, every move, owed after; the balance is the sum of its lines to the fen. */
export interface Statement {
  readonly unitId: Bill['unitId']
  readonly unitLabel: string
  readonly ownerName: string
  readonly fromOn: Day
  readonly toOn: Day
  readonly openingFen: number
  readonly billedFen: number
  readonly takenFen: number
  readonly closingFen: number
  readonly lines: readonly StatementLine[]
}

/** 对账单 as a paper. */
export interface AccountStatement extends Statement {
  readonly centerName: string
  readonly centerPhone: string
}

const Subject = z.tuple([id('unit'), Day, Day])

/** What a statement's paper is known by: its unit and its days, both included. */
export const statementSubject = (unitId: string, fromOn: Day, toOn: Day): string =>
  `${unitId}~${fromOn}~${toOn}`

/** The unit and days of a statement's paper; undefined where it names none. */
export const readStatementSubject = (
  subject: string,
): { readonly unitId: Bill['unitId']; readonly fromOn: Day; readonly toOn: Day } | undefined => {
  const read = Subject.safeParse(subject.split('~'))
  if (!read.success) return undefined
  const [unitId, fromOn, toOn] = read.data
  return { unitId, fromOn, toOn }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** As they came; what came in one commit stays as given: the bill, what was paid of it, what was taken back. */
const inOrder = (a: Move, b: Move): number => byText(a.on, b.on) || byText(a.at, b.at)

/** Puts all moves of an account into a statement for some days: `openingFen` is all that came before (peers, complaint 4). */
export const statementOf = (
  moves: readonly Move[],
  fromOn: Day,
  toOn: Day,
): Pick<Statement, 'openingFen' | 'billedFen' | 'takenFen' | 'closingFen' | 'lines'> => {
  let openingFen = 0
  for (const move of moves) if (move.on < fromOn) openingFen += move.fen
  let balanceFen = openingFen
  let billedFen = 0
  let takenFen = 0
  const lines = moves
    .filter((move) => move.on >= fromOn && move.on <= toOn)
    .sort(inOrder)
    .map((move) => {
      balanceFen += move.fen
      if (move.fen > 0) billedFen += move.fen
      else takenFen -= move.fen
      return { ...move, balanceFen }
    })
  return { openingFen, billedFen, takenFen, closingFen: balanceFen, lines }
}
