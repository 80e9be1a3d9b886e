import { describe, expect, it } from 'vitest'
import { openBills } from '../fees/support'
import { agreed } from './support'
import { desk, eachWithTwoUnits, line, OTHER, paidMonth, UNIT } from './two-units'

eachWithTwoUnits()

describe('the statement of a unit', () => {
  const linesOf = async (unitId: string) => {
    const found = await desk.done('fees.statement', { unitId, fromOn: '2026-11-01', toOn: '2026-11-30' })
    return found.lines.map(({ kind, no, fen, balanceFen }) => [kind, no, fen, balanceFen])
  }

  it('shows money moved to a neighbour in both accounts, with the number of the slip', async () => {
    const { receipt } = await paidMonth()
    const [owed] = await openBills(desk, OTHER)
    const to = [{ billId: owed?.id ?? '', amountFen: 10_000 }]
    await agreed(desk, {
      kind: 'moveMoney',
      receiptId: receipt.id,
      lines: [line(10_000)],
      keepsCharge: true,
      to,
    })
    const [slip] = [...desk.view.moneyMoves.all()]
    const run = [...desk.view.billRuns.all()][0]?.no
    expect(await linesOf(UNIT)).toEqual([
      ['bill', run, 25_582, 25_582],
      ['receipt', receipt.no, -25_582, 0],
      ['moveOut', slip?.no, 10_000, 10_000],
    ])
    expect(await linesOf(OTHER)).toEqual([
      ['bill', run, 25_582, 25_582],
      ['moveIn', slip?.no, -10_000, 15_582],
    ])
  })

  it('shows a refund that ends the charge as money back and charge off: nothing is owed, nothing counted twice by the void', async () => {
    const { receipt } = await paidMonth()
    await agreed(desk, { kind: 'refund', receiptId: receipt.id, lines: [line(25_582)], keepsCharge: false })
    const [refund] = [...desk.view.refunds.all()]
    const run = [...desk.view.billRuns.all()][0]?.no
    expect(await linesOf(UNIT)).toEqual([
      ['bill', run, 25_582, 25_582],
      ['receipt', receipt.no, -25_582, 0],
      ['refund', refund?.no, 25_582, 25_582],
      ['chargeEnd', refund?.no, -25_582, 0],
    ])
  })

  it('says on paper and on the sheet what the screen says', async () => {
    await paidMonth()
    const screen = await desk.done('fees.statement', {
      unitId: UNIT,
      fromOn: '2026-11-01',
      toOn: '2026-11-30',
    })
    const ask = { kind: 'accountStatement', language: 'zh-CN', profile: 'a4' } as const
    await desk.done('printing.preview', { ...ask, id: `${UNIT}~2026-11-01~2026-11-30` })
    expect(JSON.parse(JSON.stringify(desk.drawn.at(-1)))).toMatchObject(screen)
    const wrong = await desk.call('printing.preview', { ...ask, id: `${UNIT}~yesterday~today` })
    expect(wrong).toMatchObject({ ok: false, problem: { code: 'fees.unknownUnit' } })
  })
})
