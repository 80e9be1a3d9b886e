import { capitals } from '../../../src/shared/capitals'
import type { CollectionReport, NoticeLine, PaymentNotice } from '../../../src/shared/fees/slips'
import {
  AT,
  both,
  CENTER,
  EMOJI,
  LONG_CENTER,
  LONG_NAME,
  type More,
  RARE_NAMES,
  type Samples,
} from './sample'

const line = (facts: Partial<NoticeLine> = {}): NoticeLine => ({
  item: '物业管理费',
  itemEn: 'Management fee',
  fromOn: '2026-10-01',
  toOn: '2026-10-31',
  priceE4: 28_500,
  quantityCenti: 8976,
  unitName: '㎡',
  billedFen: 25_582,
  openFen: 25_582,
  dueOn: '2026-10-15',
  ...facts,
})

const notice = (lines: readonly NoticeLine[], facts: Partial<PaymentNotice> = {}): PaymentNotice => {
  const totalFen = lines.reduce((sum, each) => sum + each.openFen, 0) + (facts.lateFen ?? 0)
  return {
    centerName: CENTER,
    centerPhone: '0755-26001234',
    centerAddress: '锦绣花园 3 栋 1 层服务中心',
    no: '',
    stage: 'first',
    ownerName: '王芳',
    unitLabel: '3-1-1102',
    lines,
    lateFen: 0,
    lateFormula: '',
    totalFen,
    capitals: capitals(totalFen),
    issuedOn: '2026-11-23',
    payByOn: '2026-11-30',
    agreement: '物业服务合同',
    clause: '12',
    byName: '李静',
    ...facts,
  }
}

const hundred = [
  line({ openFen: 9_994_999_999 - 1688, billedFen: 9_994_999_999 }),
  ...Array.from({ length: 200 }, (_, place) =>
    line({
      item: place % 11 === 0 ? '二次供水设施设备运行维护及水箱清洗消毒服务费(按户分摊)' : '公摊水电',
      itemEn: 'Shared utilities',
      openFen: 25_000,
    }),
  ),
]

export const paymentNoticeSamples: Samples<'paymentNotice'> = {
  short: { data: notice([line({ openFen: 1 })], { stage: 'payment' }), says: both(1) },
  typical: {
    data: notice(
      [
        line(),
        line({
          item: '车位管理费',
          itemEn: 'Parking management',
          unitName: '个',
          quantityCenti: 100,
          openFen: 15_000,
        }),
      ],
      { stage: 'payment' },
    ),
    says: ['王芳', '3-1-1102', ...both(40_582)],
  },
  extreme: {
    data: notice([line({ openFen: 1688 }), ...hundred], {
      stage: 'payment',
      centerName: LONG_CENTER,
      centerAddress: `${EMOJI} ${LONG_NAME}`,
      ownerName: `${RARE_NAMES}${LONG_NAME}`.slice(0, 60),
    }),
    says: [LONG_NAME, RARE_NAMES, ...both(9_999_999_999)],
  },
}

export const arrearsNoticeSamples: Samples<'arrearsNotice'> = {
  short: {
    data: notice([line({ openFen: 1 })], { centerAddress: '', clause: '', agreement: '' }),
    says: both(1),
  },
  typical: {
    data: notice(
      ['08', '09', '10'].map((month) =>
        line({ fromOn: `2026-${month}-01`, toOn: `2026-${month}-28`, dueOn: `2026-${month}-15` }),
      ),
      { no: 'CJ-202611-0012', stage: 'second' },
    ),
    says: ['CJ-202611-0012', '0755-26001234', ...both(76_746)],
  },
  extreme: {
    data: notice(hundred, {
      no: 'CJ-202611-9999',
      stage: 'demand',
      payWithinDays: 15,
      centerName: LONG_CENTER,
      ownerName: `${RARE_NAMES}${LONG_NAME}`.slice(0, 60),
      centerAddress: `${EMOJI} ${LONG_NAME}`,
      unitLabel: 'B-02栋-12单元-3301A',
      lateFen: 1688,
      lateFormula: '767.46 × 0.05% × 44',
    }),
    says: ['16.88', '767.46 × 0.05% × 44', ...both(9_999_999_999)],
  },
}

const three = ['08', '09', '10'].map((month) =>
  line({ fromOn: `2026-${month}-01`, toOn: `2026-${month}-28`, dueOn: `2026-${month}-15` }),
)

export const moreArrearsNotices: More<'arrearsNotice'> = {
  visit: {
    data: notice(three, { no: 'CJ-202611-0021', stage: 'visit' }),
    says: ['CJ-202611-0021', ...both(76_746)],
  },
  visitExtreme: {
    data: notice(hundred, {
      no: 'CJ-202611-9998',
      stage: 'visit',
      centerName: LONG_CENTER,
      ownerName: `${RARE_NAMES}${LONG_NAME}`.slice(0, 60),
    }),
    says: [RARE_NAMES, ...both(9_999_998_311)],
  },
  voided: {
    data: notice(three, { no: 'CJ-202611-0022', stage: 'first' }),
    says: ['CJ-202611-0022'],
    voided: { at: AT, byName: '赵敏', reason: '已缴清' },
  },
}

const report = (facts: Partial<CollectionReport> = {}): CollectionReport => ({
  centerName: CENTER,
  month: '2026-11',
  dueFen: 12_000_000,
  paidOfDueFen: 9_630_000,
  oldArrearsFen: 4_500_000,
  recoveredFen: 900_000,
  householdsDue: 200,
  householdsPaid: 168,
  currentBp: 8025,
  recoveryBp: 2000,
  overallBp: 6382,
  householdsBp: 8400,
  targetPercent: 95,
  byItem: [
    {
      item: '物业管理费',
      itemEn: 'Management fee',
      dueFen: 9_000_000,
      paidFen: 7_400_000,
      openFen: 1_600_000,
    },
    {
      item: '车位管理费',
      itemEn: 'Parking management',
      dueFen: 3_000_000,
      paidFen: 2_230_000,
      openFen: 770_000,
    },
  ],
  byMethod: [
    { method: 'wechat', count: 120, fen: 6_900_000 },
    { method: 'cash', count: 41, fen: 2_630_000 },
    { method: 'transfer', count: 12, fen: 1_000_000 },
  ],
  receivedFen: 10_530_000,
  capitals: capitals(10_530_000),
  receipts: 173,
  voided: 2,
  months: ['06', '07', '08', '09', '10', '11'].map((month, place) => ({
    month: `2026-${month}`,
    dueFen: 12_000_000,
    receivedFen: 10_000_000 + place * 106_000,
    currentBp: 7900 + place * 25,
  })),
  ...facts,
})

export const collectionReportSamples: Samples<'collectionReport'> = {
  short: {
    data: report({
      dueFen: 0,
      paidOfDueFen: 0,
      oldArrearsFen: 0,
      recoveredFen: 0,
      householdsDue: 0,
      householdsPaid: 0,
      currentBp: null,
      recoveryBp: null,
      overallBp: null,
      householdsBp: null,
      byItem: [],
      byMethod: [],
      receivedFen: 0,
      capitals: capitals(0),
      receipts: 0,
      voided: 0,
    }),
    says: ['—', ...both(0)],
  },
  typical: { data: report(), says: ['80.25 %', '63.82 %', '168 / 200', ...both(10_530_000)] },
  extreme: {
    data: report({
      centerName: LONG_CENTER,
      receivedFen: 9_999_999_999,
      capitals: capitals(9_999_999_999),
      byItem: Array.from({ length: 200 }, (_, place) => ({
        item: `${RARE_NAMES}${EMOJI} 第 ${place + 1} 项：${LONG_NAME}`,
        itemEn: `Item ${place + 1} of shared upkeep`,
        dueFen: place === 0 ? 1 : 99_999_999,
        paidFen: place === 0 ? 0 : 88_888_888,
        openFen: place === 0 ? 1 : 11_111_111,
      })),
    }),
    says: [RARE_NAMES, '第200项', ...both(9_999_999_999)],
  },
}
