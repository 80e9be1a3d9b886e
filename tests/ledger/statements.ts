import { expect } from 'vitest'
import { openOf } from '../../src/shared/fees/allocation'
import type { Desk } from '../support/desk'

const START = '2025-01-01'

const statement = (desk: Desk, unitId: string, fromOn: string, toOn: string) =>
  desk.done('fees.statement', { unitId, fromOn, toOn })

/** A unit's statement ends with what it owes, begins where the one before ended, and its lines make up the difference. */
export const statementsTie = async (desk: Desk, today: string): Promise<void> => {
  for (const { id } of [...desk.view.units.all()]) {
    const owed = desk.view.bills.where('unit', id).reduce((sum, bill) => sum + openOf(bill), 0)
    const whole = await statement(desk, id, START, today)
    expect([id, whole.openingFen, whole.closingFen]).toEqual([id, 0, owed])
    expect(whole.lines.reduce((sum, line) => sum + line.fen, 0)).toBe(owed)
    expect(whole.lines.filter((line) => line.no === '')).toEqual([])
    const split = whole.lines[Math.floor(whole.lines.length / 2)]?.on
    if (!split || split <= START) continue
    const before = whole.lines.filter((line) => line.on < split).length
    const later = await statement(desk, id, split, today)
    expect([later.openingFen, later.closingFen, later.lines]).toEqual([
      before === 0 ? 0 : whole.lines[before - 1]?.balanceFen,
      owed,
      whole.lines.slice(before),
    ])
  }
}
