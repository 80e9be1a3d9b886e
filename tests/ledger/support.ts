import type { RouteInput } from '../../src/shared/contract'
import type { Tariff } from '../../src/shared/fees/schema'
import type { Role } from '../../src/shared/permission'
import { NOW, openFees, tariffInput } from '../fees/support'
import type { Desk } from '../support/desk'

const PEOPLE: readonly (readonly [string, Role])[] = [
  ['manager', 'manager'],
  ['孙经理', 'manager'],
  ['林晓芸', 'clerk'],
  ['周婷', 'clerk'],
]

/** A small estate with two managers and two clerks on file; the manager is at the desk. */
export const openLedger = async (units?: Parameters<typeof openFees>[0], now = NOW): Promise<Desk> => {
  const desk = await openFees(units, now)
  const ids = PEOPLE.map(([name, role]) => desk.signIn(role, name))
  await desk.arrange((draft) => {
    for (const [place, [name, role]] of PEOPLE.entries())
      draft.staff.insert({
        id: ids[place] as never,
        name,
        role,
        secret: { algorithm: 'scrypt', cost: 1, blockSize: 1, parallel: 1, salt: '', hash: '' },
        mustChangeSecret: false,
        wrongAttempts: 0,
        blockedUntil: null,
        active: true,
        createdAt: NOW,
      })
  })
  desk.signIn('manager')
  return desk
}

type Ask = RouteInput<'approvals.request'>['ask']

/** The clerk asks, the manager agrees; the request as it stands then. */
export const agreed = async (desk: Desk, ask: Ask, reason = '协商一致') => {
  desk.signIn('clerk', '林晓芸')
  const request = await desk.done('approvals.request', { ask, reason })
  desk.signIn('manager')
  return desk.done('approvals.decide', {
    approvalId: request.id,
    verdict: 'approved',
    opinion: '同意',
    forId: null,
    seen: 0,
  })
}

/** An item that is charged each time. */
export const eachTime = (desk: Desk, name: string, kind: Tariff['kind'], priceE4: number) =>
  desk.done('fees.addTariff', tariffInput({ name, nameEn: '', kind, formula: 'each', priceE4 }))

export const spotBill = (desk: Desk, unitId: string, tariff: Pick<Tariff, 'id'>, day: string, quantity = 1) =>
  desk.done('fees.addBill', {
    unitId,
    tariffId: tariff.id,
    quantity,
    fromOn: day,
    toOn: day,
    dueOn: day,
    note: '',
  })
