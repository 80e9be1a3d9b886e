import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PriceList } from '../../src/shared/fees/priceList'
import type { Desk } from '../support/desk'
import { OFFICE, openFees, SITE, tariffInput } from './support'

let desk: Desk
beforeEach(async () => {
  desk = await openFees()
})
afterEach(() => desk.close())

const printed = async (): Promise<PriceList> => {
  const ask = { kind: 'priceList', id: SITE, language: 'zh-CN', profile: 'a4' } as const
  await desk.done('printing.preview', ask)
  return desk.drawn.at(-1) as PriceList
}

it('lists what is charged at the site today, with the next price that is known, and nothing retired or of elsewhere', async () => {
  const fee = await desk.done('fees.addTariff', tariffInput({ uses: ['home'] }))
  await desk.done('fees.addPrice', { tariffId: fee.id, priceE4: 30_000, fromOn: '2027-01-01' })
  await desk.done('fees.addTariff', tariffInput({ name: '押金', kind: 'deposit', formula: 'each' }))
  const old = await desk.done('fees.addTariff', tariffInput({ name: '旧项目' }))
  await desk.done('fees.retireTariff', { tariffId: old.id })
  await desk.done('fees.addTariff', tariffInput({ name: '别处', siteId: OFFICE }))
  const { lines, siteName, on, late } = await printed()
  expect({ siteName, on, late }).toEqual({ siteName: '阳光花园', on: '2026-11-23', late: null })
  expect(lines).toMatchObject([
    {
      item: '物业服务费',
      uses: ['home'],
      now: { priceE4: 28_500, fromOn: '2024-01-01' },
      next: { priceE4: 30_000, fromOn: '2027-01-01' },
    },
    { item: '押金', kind: 'deposit', next: null },
  ])
})

it('says the rate and cap of a late fee as they are in force', async () => {
  await desk.done('center.setSetting', { key: 'fees.lateRateE6', value: 500, fromOn: '2026-11-23' })
  await desk.done('center.setSetting', { key: 'fees.lateCapLprBp', value: 365, fromOn: '2026-11-23' })
  expect((await printed()).late).toEqual({ rateE6: 500, cap: { lprBp: 365, timesPercent: 130 } })
})

it('of a site nobody knows is refused', async () => {
  const ask = { kind: 'priceList', id: 'site_none', language: 'zh-CN', profile: 'a4' } as const
  expect(await desk.call('printing.preview', ask)).toMatchObject({ problem: { code: 'fees.unknownSite' } })
})
