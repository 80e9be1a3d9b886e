import { afterEach, beforeEach } from 'vitest'
import type { Tariff } from '../../src/shared/fees/schema'
import { bill, collectInput, openBills, tariffInput, unitOf } from '../fees/support'
import type { Desk } from '../support/desk'
import { type agreed, openLedger } from './support'

export const UNIT = 'unit_1101'
export const OTHER = 'unit_1102'

export let desk: Desk
export let fee: Tariff

/** A ledger of other units, or of another day, for one test. */
export const reopen = async (labels: readonly string[], now: string, fromOn: string): Promise<void> => {
  await desk.close()
  desk = await openLedger(
    labels.map((label) => unitOf(label)),
    now,
  )
  fee = await desk.done('fees.addTariff', tariffInput({ fromOn }))
}

/** Gives every test of a file two units and their monthly fee, as `desk` and `fee`. */
export const eachWithTwoUnits = (): void => {
  beforeEach(async () => {
    desk = await openLedger([unitOf('1-101'), unitOf('1-102')])
    fee = await desk.done('fees.addTariff', tariffInput())
  })
  afterEach(() => desk.close())
}

export const paidMonth = async (month = '2026-11') => {
  await bill(desk, month, fee)
  const receipt = await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))
  return { receipt, bill: desk.view.bills.get(receipt.lines[0]?.billId ?? '') }
}

export const refusal = async (ask: Parameters<typeof agreed>[1]) => {
  desk.signIn('clerk', '林晓芸')
  const reply = await desk.call('approvals.request', { ask, reason: '多收' })
  return reply.ok ? 'asked' : reply.problem.code
}

/** One line of a receipt to be taken back, up to a last day that is still charged. */
export const line = (amountFen: number, lastOn: string | null = null, place = 0) => ({
  line: place,
  amountFen,
  lastOn,
})
