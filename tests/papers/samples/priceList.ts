import type { ListedPrice, PriceList, PriceListLine } from '../../../src/shared/fees/priceList'
import { CENTER, EMOJI, LONG_CENTER, LONG_NAME, RARE_NAMES, type Samples } from './sample'

const price = (priceE4: number, fromOn = '2025-01-01', tiers: ListedPrice['tiers'] = []) => ({
  fromOn,
  priceE4,
  tiers,
})

const line = (facts: Partial<PriceListLine> = {}): PriceListLine => ({
  item: '物业管理费',
  itemEn: 'Management fee',
  kind: 'income',
  formula: 'areaMonthly',
  proration: 'actualDays',
  unitName: '㎡',
  uses: ['home'],
  tierBasis: 'reading',
  now: price(28_500),
  next: null,
  ...facts,
})

const water = line({
  item: '代收水费',
  itemEn: 'Water, passed on',
  kind: 'agency',
  formula: 'metered',
  unitName: 'm³',
  uses: [],
  tierBasis: 'year',
  now: price(34_500, '2025-03-01', [
    { aboveCenti: 18_000, priceE4: 48_300 },
    { aboveCenti: 26_000, priceE4: 58_300 },
  ]),
})
const shared = line({
  item: '公摊水电费',
  itemEn: 'Shared utilities',
  kind: 'agency',
  formula: 'sharedByArea',
  uses: [],
  now: null,
})
const late = line({
  item: '违约金',
  itemEn: 'Late fee',
  formula: 'lateFee',
  unitName: '笔',
  uses: [],
  now: null,
})
const deposit = line({
  item: '装修押金',
  itemEn: 'Renovation deposit',
  kind: 'deposit',
  formula: 'each',
  unitName: '户',
  now: price(20_000_000),
})

const list = (lines: readonly PriceListLine[], facts: Partial<PriceList> = {}): PriceList => ({
  centerName: CENTER,
  centerPhone: '0755-26001234',
  siteName: '锦绣花园',
  on: '2026-11-23',
  lines,
  late: { rateE6: 500, cap: { lprBp: 365, timesPercent: 130 } },
  ...facts,
})

const typical = [line({ next: price(30_000, '2027-01-01') }), late, water, shared, deposit]

const many = Array.from({ length: 60 }, (_, place) =>
  line({
    item: `${RARE_NAMES}${EMOJI} ${LONG_NAME}${place + 1}`,
    itemEn: 'Running, care and disinfection of the secondary water supply, shared by household',
    uses: ['home', 'shop', 'office', 'storage'],
    now: price(99_999_900, '2025-01-01', water.now?.tiers ?? []),
    next: price(99_999_900, '2027-01-01', water.now?.tiers ?? []),
  }),
)

export const priceListSamples: Samples<'priceList'> = {
  short: {
    data: list([line({ uses: [] })], { centerPhone: '', late: null }),
    says: ['锦绣花园', '2.85'],
  },
  typical: { data: list(typical), says: ['2.85', '3.00', '2027-01-01', '4.83', '2,000.00', '0.05%'] },
  extreme: {
    data: list(many, { centerName: LONG_CENTER, siteName: LONG_CENTER }),
    says: [RARE_NAMES, '9,999.99'],
  },
}
