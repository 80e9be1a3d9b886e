import type { RouteInput } from '../../src/shared/contract'
import type { Unit } from '../../src/shared/estate/schema'
import type { Bill, Payment, Tariff } from '../../src/shared/fees/schema'
import type { Id } from '../../src/shared/id'
import { type Desk, openDesk } from '../support/desk'

export const NOW = '2026-11-23T02:00:00.000Z'
export const SITE = 'site_1' as Id<'site'>
export const OFFICE = 'site_2' as Id<'site'>

export const unitOf = (label: string, facts: Partial<Unit> = {}): Unit => ({
  id: `unit_${label.replace(/\D/g, '')}` as Unit['id'],
  siteId: SITE,
  buildingId: 'building_1' as Unit['buildingId'],
  entranceId: null,
  label,
  room: label,
  floor: null,
  use: 'home',
  layout: '',
  areaCenti: 8976,
  innerAreaCenti: null,
  occupancy: 'ownerOccupied',
  handedOverOn: null,
  standingInstruction: '',
  note: '',
  importId: null,
  createdAt: NOW,
  ...facts,
})

export const tariffInput = (
  facts: Partial<RouteInput<'fees.addTariff'>> = {},
): RouteInput<'fees.addTariff'> => ({
  name: '物业服务费',
  nameEn: 'Property service fee',
  kind: 'income',
  formula: 'areaMonthly',
  proration: 'actualDays',
  unitName: '㎡',
  siteId: SITE,
  uses: [],
  buildingIds: [],
  unitIds: [],
  chargesVacant: true,
  dueDay: 15,
  priceE4: 28_500,
  fromOn: '2024-01-01',
  ...facts,
})

/** A small estate with a manager signed in, and the tariffs asked for. */
export const openFees = async (units: readonly Unit[] = [unitOf('1-101')], now = NOW): Promise<Desk> => {
  const desk = await openDesk({ role: 'manager', now })
  await desk.arrange((draft) => {
    draft.center.insert({
      id: 'center_1' as Id<'center'>,
      name: '阳光物业服务中心',
      phone: '',
      address: '',
      demo: false,
      createdAt: NOW,
    })
    draft.sites.insert({ id: SITE, name: '阳光花园', kind: 'residential', address: '', createdAt: NOW })
    draft.sites.insert({ id: OFFICE, name: '办公大楼', kind: 'office', address: '', createdAt: NOW })
    draft.buildings.insert({ id: 'building_1' as Id<'building'>, siteId: SITE, name: '1', floors: null })
    for (const unit of units) draft.units.insert(unit)
  })
  return desk
}

/** Previews and posts a month as the window does. */
export const bill = async (desk: Desk, month: string, ...tariffs: readonly Pick<Tariff, 'id'>[]) => {
  const ask = { siteId: SITE, month, tariffIds: tariffs.map((tariff) => tariff.id) }
  const preview = await desk.done('fees.previewRun', ask)
  return desk.done('fees.postRun', { ...ask, fingerprint: preview.fingerprint })
}

export const cash = (amountFen: number): Payment => ({ method: 'cash', amountFen, reference: '' })

let request = 0

/** Collects the given amounts, or all that is open of the given bills. */
export const collectInput = (
  unitId: string,
  bills: readonly (Bill | { readonly id: string; readonly fen: number })[],
  facts: Partial<RouteInput<'fees.collect'>> = {},
): RouteInput<'fees.collect'> => {
  const lines = bills.map((each) => ({
    billId: each.id,
    amountFen: 'fen' in each ? each.fen : each.amountFen - each.paidFen,
  }))
  const total = lines.reduce((sum, line) => sum + line.amountFen, 0)
  request += 1
  return {
    requestId: `request-${request}`,
    unitId,
    payer: '张三',
    lines,
    payments: [cash(total)],
    cashReceivedFen: 0,
    remark: '',
    ...facts,
  }
}

export const openBills = async (desk: Desk, unitId: string) =>
  (await desk.done('fees.account', { unitId })).bills

export const total = (fens: readonly number[]): number => fens.reduce((sum, fen) => sum + fen, 0)
