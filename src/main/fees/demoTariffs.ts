import type { UnitUse } from '../../shared/estate/schema'
import type { Tariff } from '../../shared/fees/schema'
import type { Draft } from '../collections'
import type { Context } from '../context'

export interface Item {
  readonly name: string
  readonly nameEn: string
  readonly kind: Tariff['kind']
  readonly formula: Tariff['formula']
  readonly unitName: string
  readonly uses: readonly UnitUse[]
  /** Newest last. */
  readonly prices: readonly number[]
}

const item = (
  name: string,
  nameEn: string,
  kind: Tariff['kind'],
  formula: Tariff['formula'],
  unitName: string,
  uses: readonly UnitUse[],
  ...prices: readonly number[]
): Item => ({ name, nameEn, kind, formula, unitName, uses, prices })

export const HOME_ITEMS: readonly Item[] = [
  item('物业服务费', 'Property service fee', 'income', 'areaMonthly', '㎡', ['home'], 26_500, 28_500),
  item('商铺物业服务费', 'Shop service fee', 'income', 'areaMonthly', '㎡', ['shop'], 56_000),
  item('公摊水电费', 'Shared utilities', 'agency', 'fixedMonthly', '户', ['home'], 185_000),
  item('车位租金', 'Parking rent', 'income', 'spaceMonthly', '个', ['home'], 3_000_000),
  item('装修押金', 'Renovation deposit', 'deposit', 'each', '户', [], 20_000_000),
  item('装修垃圾清运费', 'Debris removal fee', 'income', 'each', '户', [], 5_000_000),
  item('出入证工本费', 'Pass card cost', 'income', 'each', '张', [], 50_000),
  item('钥匙押金', 'Key deposit', 'deposit', 'each', '把', [], 1_000_000),
  item('出入证押金', 'Pass deposit', 'deposit', 'each', '张', [], 200_000),
  item('换锁芯', 'Lock core', 'income', 'each', '把', [], 1_800_000),
  item('门禁卡', 'Access card', 'income', 'each', '张', [], 200_000),
]

export const OFFICE_ITEMS: readonly Item[] = [
  item('写字楼物业服务费', 'Office service fee', 'income', 'areaMonthly', '㎡', ['office'], 85_000),
  item('会议室使用费', 'Meeting room fee', 'income', 'each', '次', [], 3_000_000),
]

export const addTariff = (
  draft: Draft,
  context: Context,
  siteId: Tariff['siteId'],
  { prices, uses, ...facts }: Item,
  begins: readonly string[],
): Tariff => {
  const tariff = draft.tariffs.insert({
    id: context.newId('tariff'),
    ...facts,
    uses: [...uses],
    buildingIds: [],
    unitIds: [],
    chargesVacant: facts.formula !== 'fixedMonthly',
    proration: 'actualDays',
    siteId,
    dueDay: 15,
    retiredOn: null,
    createdAt: context.now,
  })
  prices.forEach((priceE4, place) => {
    const fromOn = begins[begins.length - prices.length + place] ?? context.today
    draft.tariffPrices.insert({
      id: context.newId('price'),
      tariffId: tariff.id,
      priceE4,
      fromOn,
      createdAt: context.now,
    })
  })
  return tariff
}
