import { dayOf } from '../../shared/day'
import type { billingContract, StatementInput } from '../../shared/fees/billing-contract'
import type { Bill, Receipt } from '../../shared/fees/schema'
import { type Move, type Statement, statementOf } from '../../shared/fees/statement'
import { sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { type HandlersOf, prepared } from '../handlers'
import { fenCell, workbookOf } from '../workbook'
import { ownersOf } from './facts'

type Statements = Pick<HandlersOf<typeof billingContract>, 'fees.statement' | 'fees.exportStatement'>

/** A bill belongs to the account from its issue on, its void from the day of the void. */
const billMoves = (view: View, bill: Bill): readonly Move[] => {
  const about = {
    item: bill.tariffName,
    itemEn: view.tariffs.get(bill.tariffId)?.nameEn ?? '',
    period: { fromOn: bill.fromOn, toOn: bill.toOn },
  }
  const run = bill.runId ? (view.billRuns.get(bill.runId)?.no ?? '') : ''
  return [
    { on: dayOf(bill.createdAt), kind: 'bill', no: run, ...about, fen: bill.amountFen },
    ...(bill.voided
      ? [{ on: dayOf(bill.voided.at), kind: 'billVoid' as const, no: run, ...about, fen: -bill.amountFen }]
      : []),
    ...view.adjustments.where('bill', bill.id).map(
      (adjustment): Move => ({
        on: dayOf(adjustment.at),
        kind: adjustment.kind ?? 'waiver',
        no: adjustment.no,
        ...about,
        fen: -adjustment.amountFen,
      }),
    ),
  ]
}

/** A receipt counts for what it paid of this unit's bills, whoever it was made out to; its void gives it back to the debt. */
const receiptMoves = (receipt: Receipt, billIds: ReadonlySet<string>): readonly Move[] => {
  const lines = receipt.lines.filter((line) => line.billId !== null && billIds.has(line.billId))
  const fen = sumFen(lines.map((line) => line.amountFen))
  const about = { no: receipt.no, item: lines[0]?.item ?? '', itemEn: lines[0]?.itemEn ?? '', period: null }
  return [
    { on: receipt.issuedOn, kind: 'receipt', ...about, fen: -fen },
    ...(receipt.voided
      ? [{ on: dayOf(receipt.voided.at), kind: 'receiptVoid' as const, ...about, fen }]
      : []),
  ]
}

/** Every move of a unit's account. */
export const movesOf = (view: View, unitId: string): readonly Move[] => {
  const bills = view.bills.where('unit', unitId)
  const billIds = new Set<string>(bills.map((bill) => bill.id))
  const receipts = new Set(bills.flatMap((bill) => view.receipts.where('bill', bill.id)))
  return [
    ...bills.flatMap((bill) => billMoves(view, bill)),
    ...[...receipts].flatMap((receipt) => receiptMoves(receipt, billIds)),
  ]
}

const statement = (view: View, { unitId, fromOn, toOn }: StatementInput, context: Context): Statement => {
  const unit = view.units.get(unitId) ?? refuse('fees.unknownUnit')
  if (toOn < fromOn) refuse('fees.periodBackwards', {}, 'toOn')
  return {
    unitId: unit.id,
    unitLabel: unit.label,
    ownerName: ownersOf(view, unit.id, context.today)
      .map((owner) => owner.name)
      .join('、'),
    fromOn,
    toOn,
    ...statementOf(movesOf(view, unit.id), fromOn, toOn),
  }
}

const sheetRows = (found: Statement, words: Readonly<Record<string, string>>) => [
  [words.opening ?? '', '', '', '', '', '', fenCell(found.openingFen)],
  ...found.lines.map((line) => [
    line.on,
    words[line.kind] ?? '',
    line.no,
    words.english && line.itemEn !== '' ? line.itemEn : line.item,
    line.period ? `${line.period.fromOn} – ${line.period.toOn}` : '',
    fenCell(line.fen),
    fenCell(line.balanceFen),
  ]),
  [words.closing ?? '', '', '', '', '', fenCell(found.billedFen - found.takenFen), fenCell(found.closingFen)],
]

export const statementHandlers: Statements = {
  'fees.statement': statement,

  'fees.exportStatement': prepared({
    prepare: async (view, { sheet, ...ask }, context) =>
      context.ports.files.save(
        sheet.fileName,
        await workbookOf(sheet.headings, sheetRows(statement(view, ask, context), sheet.words)),
      ),
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}
