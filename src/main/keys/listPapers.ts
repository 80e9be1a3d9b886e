import { dayOf } from '../../shared/day'
import type {
  KeyEmergencyPaper,
  KeyReminder,
  KeyStocktakePaper,
  KeysOut,
  KeyTakeoverPaper,
} from '../../shared/keys/papers'
import { borrowerLabel, isOverdue } from '../../shared/keys/rules'
import type { Key } from '../../shared/keys/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { compareValues } from '../list'
import { issuePaper } from '../printing/issued'
import { borrowerKey } from './collections'
import { centerNameOf, isWorking, keyRow, keysOut, placeOf } from './facts'
import { countRows, stocktakeOf } from './stocktakeFacts'

const bySlot = <T extends { readonly slot: string }>(a: T, b: T): number => compareValues(a.slot, b.slot)

const reminder = (view: View, loanId: string, { now }: Context): KeyReminder => {
  const loan = view.keyLoans.get(loanId) ?? refuse('keys.unknownLoan')
  const late = view.keyLoans.where('borrower', borrowerKey(loan)).filter((each) => isOverdue(each, now))
  if (late.length === 0) refuse('keys.notOverdue', { code: loan.keyCode })
  const [center] = [...view.center.all()]
  return {
    centerName: center?.name ?? '',
    centerPhone: center?.phone ?? '',
    borrowerName: loan.borrowerName,
    borrowerOrg: loan.borrowerOrg,
    lines: late.map(({ no, keyCode: code, keyPlace: place, pieces, outAt, dueAt }) => ({
      no,
      code,
      place,
      pieces,
      outAt,
      dueAt,
    })),
  }
}

const out = (view: View, _id: string, { now }: Context): KeysOut => ({
  centerName: centerNameOf(view),
  at: now,
  lines: keysOut(view, now).map(({ loan, overdue }) => ({
    no: loan.no,
    code: loan.keyCode,
    place: loan.keyPlace,
    pieces: loan.pieces,
    borrower: borrowerLabel(loan),
    purpose: loan.purpose,
    outAt: loan.outAt,
    dueAt: loan.dueAt,
    overdue,
  })),
})

const takeover = (view: View, takeoverId: string): KeyTakeoverPaper => {
  const found = view.keyTakeovers.get(takeoverId) ?? refuse('keys.unknownTakeover')
  const { no, fromParty, toParty, receivedOn, handedBy, receivedBy, security, engineering, remark } = found
  return {
    centerName: centerNameOf(view),
    ...{ no, fromParty, toParty, receivedOn, handedBy, receivedBy, security, engineering, remark },
    signed: found.signed !== null,
    lines: view.keyTakeoverLines.where('takeover', found.id).map((line) => ({
      code: line.code,
      place: placeOf(view, line),
      keyClass: line.keyClass,
      expected: line.expected,
      counted: line.counted,
      remark: line.remark,
    })),
  }
}

/** While counting: the sheet to walk along the cabinet with; afterwards: the result. */
const stocktake = (view: View, stocktakeId: string): KeyStocktakePaper => {
  const found = stocktakeOf(view, stocktakeId)
  const rows = [...countRows(view, found, 'counted'), ...countRows(view, found, 'toCount')]
  return {
    centerName: centerNameOf(view),
    no: found.no,
    cabinetName: found.cabinetName,
    startedAt: found.startedAt,
    startedByName: found.startedByName,
    witness: found.witness,
    approvedBy: found.closed && found.closed.approvalNo !== '' ? found.closed.byName : '',
    sums: found.finished,
    lines: rows
      .map((row) => ({
        slot: row.slot,
        code: row.code,
        place: row.place,
        expected: row.expected,
        counted: row.count?.counted ?? null,
        reason: row.count?.reason ?? '',
        remedy: row.count?.remedy ?? null,
      }))
      .sort(bySlot),
  }
}

const inBuilding = (view: View, key: Key, buildingId: string): boolean =>
  key.buildingId === buildingId ||
  (key.unitId !== null && view.units.get(key.unitId)?.buildingId === buildingId)

/** For the manager who made it, on the day it was made: the one paper that decodes the tags. */
const emergency = (view: View, emergencyId: string, context: Context): KeyEmergencyPaper => {
  const found = view.keyEmergencies.get(emergencyId) ?? refuse('keys.unknownEmergency')
  if (actor(context).role !== 'manager') refuse('session.notAllowed', { roles: 'manager' })
  if (dayOf(found.at) !== context.today) refuse('keys.emergencyOver', { no: found.no })
  return {
    centerName: centerNameOf(view),
    no: found.no,
    buildingName: found.buildingName,
    reason: found.reason,
    byName: found.byName,
    at: found.at,
    lines: [...view.keys.all()]
      .filter((key) => isWorking(key) && inBuilding(view, key, found.buildingId))
      .map((key) => keyRow(view, key, context.now))
      .sort((a, b) => compareValues(a.place, b.place))
      .map(({ key, place, loan }) => ({
        code: key.code,
        place,
        pieces: key.pieces,
        tag: key.tag ?? '',
        slot: key.slot,
        keyClass: key.keyClass,
        status: key.status,
        holder: loan ? borrowerLabel(loan) : '',
      })),
  }
}

/** Freezes a list by the act that signs or closes it. */
export const issueTakeover = (draft: Draft, context: Context, id: string): void => {
  const data = takeover(draft, id)
  issuePaper(draft, context, { kind: 'keyTakeover', subjectId: id, no: data.no, data })
}

export const issueStocktake = (draft: Draft, context: Context, id: string): void => {
  const data = stocktake(draft, id)
  issuePaper(draft, context, { kind: 'keyStocktake', subjectId: id, no: data.no, data })
}

export const listPapers = {
  keyReminder: reminder,
  keysOut: out,
  keyTakeover: takeover,
  keyStocktake: stocktake,
  keyEmergency: emergency,
} as const
