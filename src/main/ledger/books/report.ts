import type { AccountCode, ReportRow } from '../../../shared/fees/monthClose'
import { PayMethod } from '../../../shared/fees/schema'
import type { Line, Posting, PostingKind } from '../../../shared/ledger/posting'
import type { View } from '../../collections'

interface Sums {
  name: string
  nameEn: string
  billedFen: number
  receivedFen: number
  waivedFen: number
  refundedFen: number
}

class Table {
  private readonly rows = new Map<string, Sums>()

  add(name: string, change: Partial<Omit<Sums, 'name'>>): void {
    const row = this.rows.get(name) ?? {
      name,
      nameEn: '',
      billedFen: 0,
      receivedFen: 0,
      waivedFen: 0,
      refundedFen: 0,
    }
    this.rows.set(name, {
      name,
      nameEn: change.nameEn || row.nameEn,
      billedFen: row.billedFen + (change.billedFen ?? 0),
      receivedFen: row.receivedFen + (change.receivedFen ?? 0),
      waivedFen: row.waivedFen + (change.waivedFen ?? 0),
      refundedFen: row.refundedFen + (change.refundedFen ?? 0),
    })
  }

  sorted(): ReportRow[] {
    return [...this.rows.values()]
      .filter(
        (row) => row.billedFen !== 0 || row.receivedFen !== 0 || row.waivedFen !== 0 || row.refundedFen !== 0,
      )
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  }
}

const CHARGES: readonly PostingKind[] = ['bill', 'billVoid', 'correction', 'receipt', 'receiptVoid', 'move']
const TAKINGS: readonly PostingKind[] = ['receipt', 'receiptVoid']
const PAYOUTS: readonly PostingKind[] = ['refundPaid', 'depositReturn']
const MONEY: readonly AccountCode[] = [...PayMethod.options, 'finance']

const isCharge = ({ account }: Line): boolean => account === 'income' || account === 'agency'

/** What a line says of an item: charged, received, waived, given back. */
const ofItem = (posting: Posting, each: Line): Partial<Sums> => {
  const { kind } = posting
  const billedFen = isCharge(each) && CHARGES.includes(kind) ? -each.fen : 0
  const isSettled = each.account !== 'refundsDue' && !MONEY.includes(each.account)
  const receivedFen = TAKINGS.includes(kind) && isSettled ? -each.fen : 0
  const waivedFen = each.account === 'waived' ? each.fen : 0
  const refundedFen =
    (kind === 'refund' && each.account !== 'refundsDue') ||
    (kind === 'depositReturn' && each.account === 'deposits')
      ? each.fen
      : 0
  return { billedFen, receivedFen, waivedFen, refundedFen }
}

/** By item: every fen charged, received and given back under the name of the tariff. */
export const byItem = (postings: readonly Posting[]): ReportRow[] => {
  const table = new Table()
  for (const posting of postings)
    for (const each of posting.lines)
      if (each.item !== '' && posting.kind !== 'expense')
        table.add(each.item, { ...ofItem(posting, each), nameEn: each.itemEn })
  return table.sorted()
}

/** By method of payment; the name is the method itself. */
export const byMethod = (postings: readonly Posting[]): ReportRow[] => {
  const table = new Table()
  for (const { kind, lines } of postings)
    for (const { account, fen } of lines) {
      const name = account === 'finance' ? 'cash' : account
      if (TAKINGS.includes(kind) && MONEY.includes(account)) table.add(name, { receivedFen: fen })
      if (PAYOUTS.includes(kind) && (MONEY.includes(account) || account === 'refundFund'))
        table.add(account === 'refundFund' ? 'cash' : name, { refundedFen: -fen })
    }
  return table.sorted()
}

const whole = (posting: Posting): Partial<Sums> => {
  const sums = { billedFen: 0, receivedFen: 0, waivedFen: 0, refundedFen: 0 }
  for (const each of posting.lines) {
    const of = ofItem(posting, each)
    sums.billedFen += of.billedFen ?? 0
    sums.receivedFen += of.receivedFen ?? 0
    sums.waivedFen += of.waivedFen ?? 0
    sums.refundedFen += of.refundedFen ?? 0
  }
  return sums
}

/** By the building of the unit; what was paid without a unit stands under an empty name. */
export const byBuilding = (view: View, postings: readonly Posting[]): ReportRow[] => {
  const table = new Table()
  const names = new Map<string, string>()
  const nameOf = (unitId: string | null): string => {
    if (unitId === null) return ''
    const known = names.get(unitId)
    if (known !== undefined) return known
    const unit = view.units.get(unitId)
    const building = unit ? view.buildings.get(unit.buildingId) : undefined
    const site = unit ? view.sites.get(unit.siteId) : undefined
    const name = building ? `${site?.name ?? ''} ${building.name}` : ''
    names.set(unitId, name)
    return name
  }
  for (const posting of postings) table.add(nameOf(posting.unitId), whole(posting))
  return table.sorted()
}

/** By the person whose receipts they are. */
export const byClerk = (postings: readonly Posting[]): ReportRow[] => {
  const table = new Table()
  for (const posting of postings)
    if (TAKINGS.includes(posting.kind))
      table.add(posting.byName, { receivedFen: whole(posting).receivedFen ?? 0 })
  return table.sorted()
}

/** By month. */
export const byMonth = (postings: readonly Posting[]): ReportRow[] => {
  const table = new Table()
  for (const posting of postings) table.add(posting.on.slice(0, 7), whole(posting))
  return table.sorted()
}
