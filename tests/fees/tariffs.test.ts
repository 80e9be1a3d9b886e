import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Tariff } from '../../src/shared/fees/schema'
import type { Desk } from '../support/desk'
import { bill, collectInput, OFFICE, openBills, openFees, tariffInput, unitOf } from './support'

let desk: Desk
let tariff: Tariff
const code = (reply: { ok: boolean; problem?: { code: string } }) => (reply.ok ? 'done' : reply.problem?.code)

beforeEach(async () => {
  desk = await openFees()
  tariff = await desk.done('fees.addTariff', tariffInput())
})
afterEach(() => desk.close())

describe('price list', () => {
  it('keeps every price with its first day, newest first, and says which is in force', async () => {
    await desk.done('fees.addPrice', { tariffId: tariff.id, priceE4: 30_000, fromOn: '2026-12-01' })
    await desk.done('fees.addPrice', { tariffId: tariff.id, priceE4: 29_000, fromOn: '2026-01-01' })
    const [row] = await desk.done('fees.tariffs', {})
    expect({ now: row?.priceE4, prices: row?.prices.map((price) => [price.fromOn, price.priceE4]) }).toEqual({
      now: 29_000,
      prices: [
        ['2026-12-01', 30_000],
        ['2026-01-01', 29_000],
        ['2024-01-01', 28_500],
      ],
    })
  })

  it('a price never reaches back into days already billed', async () => {
    await bill(desk, '2026-11', tariff)
    expect(
      await desk.call('fees.addPrice', { tariffId: tariff.id, priceE4: 30_000, fromOn: '2026-11-30' }),
    ).toEqual({
      ok: false,
      problem: {
        code: 'fees.billedPast',
        details: { item: '物业服务费', day: '2026-11-30', month: '2026-11' },
        field: 'fromOn',
      },
    })
    expect(
      code(await desk.call('fees.addPrice', { tariffId: tariff.id, priceE4: 30_000, fromOn: '2026-12-01' })),
    ).toBe('done')
  })

  it('only a price that has not begun can be taken back', async () => {
    const price = await desk.done('fees.addPrice', {
      tariffId: tariff.id,
      priceE4: 30_000,
      fromOn: '2026-12-01',
    })
    await desk.done('fees.dropPrice', { priceId: price.id })
    const [row] = await desk.done('fees.tariffs', {})
    expect(row?.prices).toHaveLength(1)
    expect(code(await desk.call('fees.dropPrice', { priceId: row?.prices[0]?.id ?? '' }))).toBe(
      'fees.priceInForce',
    )
  })

  it('one name, one item on a site; another site may have its own', async () => {
    expect(code(await desk.call('fees.addTariff', tariffInput()))).toBe('fees.tariffNameTaken')
    expect(code(await desk.call('fees.addTariff', tariffInput({ siteId: OFFICE })))).toBe('done')
    expect(
      code(
        await desk.call(
          'fees.addTariff',
          tariffInput({ name: '别的', buildingIds: ['building_1'], siteId: OFFICE }),
        ),
      ),
    ).toBe('fees.otherSite')
  })

  it('refuses a price of zero, a day that is none and a name of 300 characters; an emoji is just a name', async () => {
    const codes = [
      await desk.call('fees.addTariff', tariffInput({ name: 'a', priceE4: 0 })),
      await desk.call('fees.addTariff', tariffInput({ name: 'b', fromOn: '2026-02-30' })),
      await desk.call('fees.addTariff', tariffInput({ name: '费'.repeat(300) })),
      await desk.call('fees.addTariff', tariffInput({ name: '🏠 费' })),
    ].map(code)
    expect(codes).toEqual(['fees.pricePositive', 'day.notADay', 'fees.nameTooLong', 'done'])
  })

  it('a clerk reads the price list and changes nothing in it', async () => {
    desk.signIn('clerk')
    expect(code(await desk.call('fees.tariffs', {}))).toBe('done')
    expect(
      code(await desk.call('fees.addPrice', { tariffId: tariff.id, priceE4: 1, fromOn: '2027-01-01' })),
    ).toBe('session.notAllowed')
  })
})

describe('single bill', () => {
  const ask = (tariffId: string, facts = {}) => ({
    unitId: 'unit_1101',
    tariffId,
    quantity: 1,
    fromOn: '2026-11-23',
    toOn: '2026-11-23',
    dueOn: '2026-11-23',
    note: '',
    ...facts,
  })

  it('charges three cards at 20 each, and may be charged again the same day', async () => {
    const card = await desk.done(
      'fees.addTariff',
      tariffInput({ name: '门禁卡', formula: 'each', unitName: '张', priceE4: 200_000 }),
    )
    const first = await desk.done('fees.addBill', ask(card.id, { quantity: 3 }))
    expect(first).toMatchObject({ amountFen: 6000, quantityCenti: 300, priceE4: 200_000, runId: null })
    expect(code(await desk.call('fees.addBill', ask(card.id)))).toBe('done')
  })

  it('a monthly item is never billed twice for the same day', async () => {
    await bill(desk, '2026-11', tariff)
    expect(await desk.call('fees.addBill', ask(tariff.id))).toEqual({
      ok: false,
      problem: {
        code: 'fees.billedAlready',
        details: { item: '物业服务费', unit: '1-101', from: '2026-11-01', to: '2026-11-30' },
      },
    })
  })

  it('says before posting what it will come to, and that a price changes within', async () => {
    const month = {
      unitId: 'unit_1101',
      tariffId: tariff.id,
      quantity: 1,
      fromOn: '2026-12-01',
      toOn: '2026-12-31',
    }
    expect(await desk.done('fees.quoteBill', month)).toEqual({
      priceE4: 28_500,
      quantityCenti: 8976,
      amountFen: 25_582,
    })
    await desk.done('fees.addPrice', { tariffId: tariff.id, priceE4: 30_000, fromOn: '2026-12-16' })
    expect(code(await desk.call('fees.quoteBill', month))).toBe('fees.priceChangesWithin')
    expect(code(await desk.call('fees.quoteBill', { ...month, toOn: '2027-01-05' }))).toBe(
      'fees.oneMonthOnly',
    )
    expect(code(await desk.call('fees.quoteBill', { ...month, toOn: '2026-11-05' }))).toBe(
      'fees.periodBackwards',
    )
  })

  it('is voided with a reason while nothing of it is paid', async () => {
    await bill(desk, '2026-11', tariff)
    const [open] = await openBills(desk, 'unit_1101')
    await desk.done('fees.collect', collectInput('unit_1101', [{ id: open?.id ?? '', fen: 1 }]))
    expect(code(await desk.call('fees.voidBill', { billId: open?.id ?? '', reason: '多出' }))).toBe(
      'fees.billPaid',
    )
  })
})

describe('bills list', () => {
  it('sums what it shows, leaves void bills out of the sums, and narrows by state and month', async () => {
    await bill(desk, '2026-10', tariff)
    await bill(desk, '2026-11', tariff)
    const [oldest, newest] = await openBills(desk, 'unit_1101')
    await desk.done('fees.collect', collectInput('unit_1101', [{ id: oldest?.id ?? '', fen: 20_000 }]))
    await desk.done('fees.voidBill', { billId: newest?.id ?? '', reason: '多出一月' })
    const sums = async (input: object) => {
      const list = await desk.done('fees.bills', input)
      return [list.total, list.amountFen, list.paidFen, list.openFen]
    }
    expect(await sums({ state: 'all' })).toEqual([2, 25_582, 20_000, 5582])
    expect(await sums({ state: 'open' })).toEqual([1, 25_582, 20_000, 5582])
    expect(await sums({ state: 'voided' })).toEqual([1, 0, 0, 0])
    expect(await sums({ state: 'all', month: '2026-11' })).toEqual([1, 0, 0, 0])
    expect(await sums({ state: 'all', search: '１-１０１' })).toEqual([2, 25_582, 20_000, 5582])
  })

  it('a unit renamed keeps its bills', async () => {
    await bill(desk, '2026-11', tariff)
    await desk.arrange((draft) => draft.units.update('unit_1101', { label: 'B-02' }))
    expect((await desk.done('fees.account', { unitId: unitOf('1-101').id })).openFen).toBe(25_582)
  })
})
