import { KeyCabinet, KeyHook } from '../../shared/keys/cabinetSchema'
import { KeyBooking, KeyCall, KeyLoan, KeyLoanRule } from '../../shared/keys/loanSchema'
import { KeyLoss } from '../../shared/keys/lossSchema'
import { KeyCommission, KeyIssue } from '../../shared/keys/ownerSchema'
import { KeyEmergency, KeyLabels } from '../../shared/keys/printSchema'
import { isGone, isOut } from '../../shared/keys/rules'
import { Key, KeyMove } from '../../shared/keys/schema'
import { KeyCount, KeyStocktake } from '../../shared/keys/stocktakeSchema'
import { KeyTakeover, KeyTakeoverLine } from '../../shared/keys/takeoverSchema'
import { collection } from '../store/types'
import { keptText } from '../textRank'

/** Whom a loan or a loss stands against: names alone are too common. */
export const borrowerKey = (of: { readonly borrowerName: string; readonly phone: string }): string =>
  `${of.borrowerName}|${of.phone}`

export const linkKey = (kind: string, no: string): string => `${kind}|${no.trim().toUpperCase()}`

const registers = {
  keys: collection<Key>()({
    schema: Key,
    text: ({ status, code, tag }) => (isGone(status) ? '' : keptText([code, tag ?? ''])),
    indexes: {
      code: (key) => key.code.toUpperCase(),
      tag: (key) => key.tag,
      unit: (key) => key.unitId ?? undefined,
      status: (key) => key.status,
      slot: (key) => (key.status === 'retired' || key.status === 'replaced' ? undefined : key.slot),
    },
    unique: ['code', 'tag'],
  }),
  keyMoves: collection<KeyMove>()({
    schema: KeyMove,
    indexes: { key: (move) => move.keyId },
    partition: (move) => move.at.slice(0, 4),
    cold: () => true,
  }),
  keyCabinets: collection<KeyCabinet>()({
    schema: KeyCabinet,
    indexes: { code: (cabinet) => cabinet.code, keeper: (cabinet) => cabinet.keeperId ?? undefined },
    unique: ['code'],
  }),
  keyHooks: collection<KeyHook>()({
    schema: KeyHook,
    indexes: { no: (hook) => hook.no, cabinet: (hook) => hook.cabinetId },
    unique: ['no'],
  }),
  keyLabels: collection<KeyLabels>()({ schema: KeyLabels, indexes: {} }),
  keyEmergencies: collection<KeyEmergency>()({ schema: KeyEmergency, indexes: {} }),
} as const

const loans = {
  keyLoans: collection<KeyLoan>()({
    schema: KeyLoan,
    indexes: {
      no: (loan) => loan.no,
      key: (loan) => loan.keyId,
      open: (loan) => (isOut(loan) ? 'out' : undefined),
      lost: (loan) => (loan.lostAt ? loan.borrowerName : undefined),
      borrower: borrowerKey,
      link: (loan) => (loan.link ? linkKey(loan.link.kind, loan.link.no) : undefined),
    },
    partition: (loan) => loan.outAt.slice(0, 4),
    cold: () => true,
  }),
  keyBookings: collection<KeyBooking>()({
    schema: KeyBooking,
    indexes: {
      open: (booking) => (booking.loanId || booking.cancelled ? undefined : 'open'),
      key: (booking) => booking.keyId,
    },
  }),
  keyCalls: collection<KeyCall>()({ schema: KeyCall, indexes: { loan: (call) => call.loanId } }),
  keyLoanRules: collection<KeyLoanRule>()({ schema: KeyLoanRule, indexes: {} }),
  keyLosses: collection<KeyLoss>()({
    schema: KeyLoss,
    indexes: {
      no: (loss) => loss.no,
      key: (loss) => loss.keyId,
      open: (loss) => (loss.closed ? undefined : 'open'),
      openBorrower: (loss) => (loss.closed || loss.borrowerName === '' ? undefined : borrowerKey(loss)),
    },
    unique: ['no'],
  }),
} as const

const owners = {
  keyIssues: collection<KeyIssue>()({
    schema: KeyIssue,
    indexes: {
      no: (issue) => issue.no,
      unit: (issue) => issue.unitId,
      key: (issue) => issue.lines.map((line) => line.keyId),
    },
    unique: ['no'],
  }),
  keyCommissions: collection<KeyCommission>()({
    schema: KeyCommission,
    indexes: { no: (each) => each.no, key: (each) => each.keyId },
    unique: ['no'],
  }),
} as const

const counts = {
  keyTakeovers: collection<KeyTakeover>()({
    schema: KeyTakeover,
    indexes: { no: (takeover) => takeover.no },
    unique: ['no'],
  }),
  keyTakeoverLines: collection<KeyTakeoverLine>()({
    schema: KeyTakeoverLine,
    indexes: { takeover: (line) => line.takeoverId },
  }),
  keyStocktakes: collection<KeyStocktake>()({
    schema: KeyStocktake,
    indexes: {
      no: (each) => each.no,
      counting: (each) => (each.finished || each.cancelled ? undefined : (each.cabinetId ?? 'all')),
    },
    unique: ['no', 'counting'],
  }),
  keyCounts: collection<KeyCount>()({
    schema: KeyCount,
    indexes: {
      stocktake: (count) => count.stocktakeId,
      one: (count) => `${count.stocktakeId}|${count.keyId}`,
    },
    unique: ['one'],
  }),
} as const

export const keysCollections = { ...registers, ...loans, ...owners, ...counts } as const
