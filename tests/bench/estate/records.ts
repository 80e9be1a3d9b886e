import type { Building, Unit } from '../../../src/shared/estate/schema'
import type { Bill, Receipt, Tariff } from '../../../src/shared/fees/schema'
import type { KeyLoan } from '../../../src/shared/keys/loanSchema'
import type { Key, KeyMove } from '../../../src/shared/keys/schema'
import type { VisitorPass } from '../../../src/shared/passes/schema'
import type { Person, Tie, Vehicle } from '../../../src/shared/people/schema'
import { idOf, monthAt, personName, phoneOf, remark, scattered } from './words'

export const siteId = idOf('site', 1)
export const tariffId = idOf('tariff', 1)
const createdAt = '2021-12-01T00:30:00.000Z'
const BUILDING_UNITS = 250
const instant = (month: number, n: number): string =>
  `${monthAt(month)}-${String(1 + scattered(n, 20)).padStart(2, '0')}T${String(1 + scattered(n * 3, 9)).padStart(2, '0')}:${String(scattered(n * 5, 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.${String(n % 1000).padStart(3, '0')}Z`

export const building = (n: number): Building => ({
  id: idOf('building', n),
  siteId,
  name: String(n + 1),
  floors: 32,
})

const labelOf = (n: number): string => {
  const inside = n % BUILDING_UNITS
  return `${Math.floor(n / BUILDING_UNITS) + 1}-${1 + (inside % 2)}-${1 + Math.floor(inside / 8)}${String(1 + (inside % 8)).padStart(2, '0')}`
}

export const unit = (n: number): Unit => ({
  id: idOf('unit', n),
  siteId,
  buildingId: idOf('building', Math.floor(n / BUILDING_UNITS)),
  entranceId: null,
  label: labelOf(n),
  room: labelOf(n).split('-')[2] as string,
  floor: 1 + Math.floor((n % BUILDING_UNITS) / 8),
  use: 'home',
  layout: '三室两厅',
  areaCenti: 6_000 + scattered(n, 9_000),
  innerAreaCenti: null,
  occupancy: n % 9 === 0 ? 'let' : 'ownerOccupied',
  handedOverOn: '2021-11-15',
  standingInstruction: n % 50 === 0 ? remark(n) : '',
  note: remark(n),
  importId: null,
  createdAt,
})

export const person = (n: number): Person => ({
  id: idOf('person', n),
  kind: 'person',
  name: personName(n),
  phones: [phoneOf(n)],
  idType: 'residentId',
  // As long as a sealed number is; nobody opens it.
  idNo: {
    shown: `330***********${String(n % 10_000).padStart(4, '0')}`,
    sealed: `s1.${n.toString(36)}.${String(scattered(n, 999_999)).padStart(62, 'x')}`,
  },
  contactName: '',
  address: '',
  note: n % 7 === 0 ? remark(n) : '',
  importId: null,
  createdAt,
})

export const tie = (n: number, units: number): Tie => ({
  id: idOf('tie', n),
  unitId: idOf('unit', n % units),
  personId: idOf('person', n),
  role: n < units ? 'owner' : 'family',
  shareBp: null,
  relation: '',
  fromOn: '2021-11-15',
  endedOn: null,
  importId: null,
})

export const vehicle = (n: number): Vehicle => ({
  id: idOf('vehicle', n),
  unitId: idOf('unit', n * 2),
  personId: idOf('person', n * 2),
  plate: `浙A${(scattered(n, 90_000) + 10_000).toString(36).toUpperCase()}${n.toString(36).toUpperCase()}`,
  space: `B1-${n + 1}`,
  endedOn: null,
})

export const tariff: Tariff = {
  id: tariffId,
  name: '物业服务费',
  nameEn: 'Property fee',
  kind: 'income',
  formula: 'areaMonthly',
  proration: 'actualDays',
  unitName: '㎡',
  siteId,
  uses: [],
  buildingIds: [],
  unitIds: [],
  chargesVacant: true,
  dueDay: 28,
  retiredOn: null,
  createdAt,
}

const RECENT = 4
/** One of ten is still open in the newest months, one of fifty before. */
export const isOpen = (n: number, month: number, months: number): boolean =>
  scattered(n, 100) < (month >= months - RECENT ? 10 : 2)
/** Two of three bills were paid at the desk; the others came in with the opening balance. */
export const hasReceipt = (n: number, month: number, months: number): boolean =>
  n % 3 !== 2 && !isOpen(n, month, months)

export const bill = (n: number, month: number, of: Unit, open: boolean): Bill => {
  const amountFen = Math.round(of.areaCenti * 2.8)
  return {
    id: idOf('bill', n),
    siteId,
    unitId: of.id,
    unitLabel: of.label,
    tariffId,
    tariffName: tariff.name,
    unitName: tariff.unitName,
    kind: 'income',
    month: monthAt(month),
    fromOn: `${monthAt(month)}-01`,
    toOn: `${monthAt(month)}-28`,
    priceE4: 28_000,
    quantityCenti: of.areaCenti,
    amountFen,
    paidFen: open ? 0 : amountFen,
    dueOn: `${monthAt(month)}-28`,
    runId: idOf('run', month),
    note: n % 5 === 0 ? remark(n) : '',
    createdAt: instant(month, n),
    voided: null,
  }
}

export const receipt = (n: number, month: number, paid: Bill): Receipt => ({
  id: idOf('receipt', n),
  no: String(n + 1).padStart(7, '0'),
  requestId: `request-${idOf('r', n)}`,
  centerName: '滨江花园服务中心',
  unitId: paid.unitId,
  unitLabel: paid.unitLabel,
  payer: personName(n),
  lines: [
    {
      billId: paid.id,
      tariffId,
      item: paid.tariffName,
      itemEn: tariff.nameEn,
      unitName: paid.unitName,
      kind: 'income',
      fromOn: paid.fromOn,
      toOn: paid.toOn,
      priceE4: paid.priceE4,
      quantityCenti: paid.quantityCenti,
      amountFen: paid.amountFen,
    },
  ],
  totalFen: paid.amountFen,
  capitals: '贰佰伍拾贰元整',
  payments: [
    { method: n % 3 === 0 ? 'cash' : 'wechat', amountFen: paid.amountFen, reference: String(n * 7919) },
  ],
  cashReceivedFen: 0,
  changeFen: 0,
  remark: '',
  issuedOn: instant(month, n).slice(0, 10),
  at: instant(month, n),
  byId: idOf('staff', n % 9),
  byName: personName(n % 9),
  voided: null,
  prints: 1,
})

export const key = (n: number): Key => ({
  id: idOf('key', n),
  code: `K${String(n + 1).padStart(6, '0')}`,
  unitId: idOf('unit', n * 3),
  location: '',
  keyClass: 'entry',
  pieces: 2,
  slot: `A-${1 + Math.floor(n / 40)}-${1 + (n % 40)}`,
  setType: 'A',
  spare: false,
  lendable: true,
  custody: false,
  status: 'inCabinet',
  remark: '',
  createdAt,
})

export const keyLoan = (n: number, month: number, keys: number): KeyLoan => ({
  id: idOf('keyloan', n),
  no: `YS-${monthAt(month).replace('-', '')}-${String(n).padStart(6, '0')}`,
  keyId: idOf('key', n % keys),
  keyCode: key(n % keys).code,
  keyPlace: labelOf((n % keys) * 3),
  pieces: 2,
  borrowerType: 'builder',
  borrowerName: personName(n * 11),
  borrowerOrg: '城建装饰',
  phone: phoneOf(n),
  purpose: 'repair',
  purposeNote: remark(n),
  ownerConsent: null,
  outAt: instant(month, n),
  dueAt: instant(month, n),
  lentById: idOf('staff', n % 9),
  lentByName: personName(n % 9),
  returned: {
    at: instant(month, n),
    receivedById: idOf('staff', n % 9),
    receivedByName: personName(n % 9),
    broughtBy: personName(n * 11),
    checks: ['count'],
    note: '',
  },
  lostAt: null,
})

export const keyMove = (n: number, month: number, keys: number): KeyMove => ({
  id: idOf('keymove', n),
  keyId: idOf('key', n % keys),
  kind: n % 2 === 0 ? 'lent' : 'returned',
  at: instant(month, n),
  byId: idOf('staff', n % 9),
  byName: personName(n % 9),
  loanId: idOf('keyloan', n >> 1),
  person: personName(n * 11),
  note: '',
})

export const visitor = (n: number, month: number, units: number): VisitorPass => ({
  id: idOf('visitor', n),
  no: `FK-${monthAt(month).replace('-', '')}-${String(n).padStart(7, '0')}`,
  name: personName(n * 13),
  organisation: '',
  phone: phoneOf(n * 13),
  idType: 'residentId',
  idLast4: String(n % 10_000).padStart(4, '0'),
  people: 1 + (n % 3),
  unitId: idOf('unit', scattered(n, units)),
  host: personName(n * 17),
  purpose: remark(n),
  hostConfirm: 'phone',
  belongings: '',
  plate: '',
  inAt: instant(month, n),
  validUntil: instant(month, n),
  outAt: instant(month, n),
  cardReturned: true,
  byName: personName(n % 9),
})
