import type { RouteInput } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import type { Role } from '../../src/shared/permission'
import type { Staff } from '../../src/shared/staff/schema'
import { bill, collectInput, NOW, openBills, openFees, tariffInput, unitOf } from '../fees/support'
import { keyInput, lendInput } from '../keys/support'
import type { Desk } from '../support/desk'

export const PEOPLE = {
  clerk: 'clerk',
  林晓芸: 'clerk',
  supervisor: 'supervisor',
  黄主管: 'supervisor',
  manager: 'manager',
  孙经理: 'manager',
} as const satisfies Readonly<Record<string, Role>>
export type Name = keyof typeof PEOPLE

/** A colleague on file, who can be asked to agree. */
export const colleague = (id: Id<'staff'>, name: string, role: Role): Staff => ({
  id,
  name,
  role,
  secret: { algorithm: 'scrypt', cost: 1, blockSize: 1, parallel: 1, salt: '', hash: '' },
  mustChangeSecret: false,
  wrongAttempts: 0,
  blockedUntil: null,
  active: true,
  createdAt: NOW,
})

export interface Office extends Desk {
  /** Takes the place at the desk. */
  as(name: Name): void
  readonly ids: Readonly<Record<Name, Id<'staff'>>>
}

/** A center with two people at each post, a tariff, a month's bill of each unit and a key in the cabinet. */
export const openOffice = async (): Promise<Office> => {
  const desk = await openFees([unitOf('1-101'), unitOf('1-102'), unitOf('1-103', { areaCenti: 10_000 })])
  const names = Object.entries(PEOPLE) as [Name, Role][]
  const ids = Object.fromEntries(names.map(([name, role]) => [name, desk.signIn(role, name)])) as Record<
    Name,
    Id<'staff'>
  >
  await desk.arrange((draft) => {
    for (const [name, role] of names) draft.staff.insert(colleague(ids[name], name, role))
  })
  const as = (name: Name): void => void desk.signIn(PEOPLE[name], name)
  as('manager')
  desk.setNow('2026-11-22T01:00:00.000Z')
  await bill(desk, '2026-11', await desk.done('fees.addTariff', tariffInput()))
  desk.setNow(NOW)
  await desk.done('keys.register', keyInput())
  as('clerk')
  return {
    ...desk,
    as,
    ids,
    get view() {
      return desk.view
    },
  }
}

export const firstBill = async (desk: Desk) => {
  const [found] = await openBills(desk, 'unit_1101')
  if (!found) throw new Error('no bill')
  return found
}

/** Collected on the day before: the time of its own void is over. */
export const yesterdaysReceipt = async (desk: Desk, unit = 'unit_1101') => {
  desk.setNow('2026-11-22T02:00:00.000Z')
  const receipt = await desk.done('fees.collect', collectInput(unit, await openBills(desk, unit)))
  desk.setNow(NOW)
  return receipt
}

type Ask = RouteInput<'approvals.request'>['ask']

export const waiverOf = (billId: string, amountFen: number): Ask => ({ kind: 'waiver', billId, amountFen })
export const lateVoidOf = (receiptId: string, allCopiesInHand = true): Ask => ({
  kind: 'lateVoid',
  receiptId,
  allCopiesInHand,
})
export const loanOf = (desk: Desk, over: Parameters<typeof lendInput>[1] = {}): Ask => {
  const [key] = [...desk.view.keys.all()]
  if (!key) throw new Error('no key')
  return { kind: 'keyLoan', loan: lendInput(key.id, { dueAt: '2026-11-24T09:30:00.000Z', ...over }) }
}

export const ask = (desk: Desk, what: Ask, reason = '漏水补偿') =>
  desk.done('approvals.request', { ask: what, reason })

type Say = Partial<RouteInput<'approvals.decide'>>

/** Decides as the window would: with what is on screen now. */
export const say = (desk: Desk, approvalId: string, over: Say = {}) =>
  desk.call('approvals.decide', {
    approvalId,
    verdict: 'approved',
    opinion: '同意',
    forId: null,
    seen: desk.view.approvals.get(approvalId)?.decisions.length ?? 0,
    ...over,
  })

export const answer = (
  desk: Desk,
  approvalId: string,
  over: Partial<RouteInput<'approvals.recordCompany'>> = {},
) =>
  desk.call('approvals.recordCompany', {
    approvalId,
    verdict: 'approved',
    person: '刘总',
    answeredOn: '2026-11-23',
    reference: '批〔2026〕88 号',
    opinion: '同意',
    ...over,
  })
