import { capitals } from '../../../src/shared/capitals'
import type { DayCloseSheet, RefundLine, RefundSlip } from '../../../src/shared/fees/slips'
import { AT, both, CENTER, EMOJI, LONG_CENTER, LONG_NAME, RARE_NAMES, type Samples } from './sample'

const refundLine = (amountFen: number, facts: Partial<RefundLine> = {}): RefundLine => ({
  item: '装修押金',
  itemEn: 'Renovation deposit',
  period: null,
  takenFen: amountFen,
  deductedFen: 0,
  amountFen,
  ...facts,
})

const refund = (lines: readonly RefundLine[], facts: Partial<RefundSlip> = {}): RefundSlip => {
  const totalFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
  return {
    centerName: CENTER,
    no: 'TK-202611-0007',
    on: '2026-11-23',
    receiptNo: '0000101',
    takenOn: '2026-05-06',
    unitLabel: '3-1-1102',
    payer: '王芳',
    payee: '',
    lines,
    totalFen,
    capitals: capitals(totalFen),
    leftFen: 0,
    method: 'cash',
    reference: '',
    proof: 'original',
    reason: '',
    approvalNo: '',
    agreedByName: '',
    byName: '李静',
    qr: '',
    ...facts,
  }
}

const manyLines = Array.from({ length: 200 }, (_, place) =>
  refundLine(place === 0 ? 9_999_999_999 - 199 * 30_000 : 30_000, {
    itemEn: 'Management fee',
    item: place % 5 === 0 ? '二次供水设施设备运行维护及水箱清洗消毒服务费(按户分摊)' : '物业管理费',
    period: { fromOn: '2026-11-01', toOn: '2026-12-31' },
  }),
)

export const depositReturnSlipSamples: Samples<'depositReturnSlip'> = {
  short: { data: refund([refundLine(1)]), says: ['TK-202611-0007', '0000101', ...both(1)] },
  typical: {
    data: refund([refundLine(165_000, { takenFen: 200_000, deductedFen: 35_000 })], {
      payee: '周建国',
      method: 'transfer',
      reference: '6222 **** 8812',
    }),
    says: ['王芳', '周建国', '350.00', ...both(165_000)],
  },
  extreme: {
    data: refund([refundLine(9_999_999_999)], {
      centerName: LONG_CENTER,
      payer: LONG_NAME,
      payee: RARE_NAMES,
      proof: 'lossStatement',
      leftFen: 1,
      reason: `${EMOJI} 业主遗失原收据，已签遗失声明并由本人办理，工程验收合格，无扣款事项`,
    }),
    says: [LONG_NAME, RARE_NAMES, ...both(9_999_999_999)],
    reprint: 3,
  },
}

export const refundSlipSamples: Samples<'refundSlip'> = {
  short: {
    data: refund([refundLine(1, { item: '门禁卡', itemEn: 'Access card' })], {
      leftFen: null,
      proof: null,
      method: null,
      takenOn: null,
    }),
    says: both(1),
  },
  typical: {
    data: refund(
      [
        refundLine(10_233, {
          item: '物业管理费',
          itemEn: 'Management fee',
          period: { fromOn: '2026-09-19', toOn: '2026-09-30' },
          takenFen: 25_582,
        }),
        refundLine(76_746, {
          item: '物业管理费',
          itemEn: 'Management fee',
          period: { fromOn: '2026-10-01', toOn: '2026-12-31' },
        }),
      ],
      {
        leftFen: null,
        proof: null,
        reason: '房屋已出售',
        approvalNo: 'SP-202611-0031',
        agreedByName: '赵敏',
      },
    ),
    says: ['SP-202611-0031', '赵敏', ...both(86_979)],
    reprint: 1,
  },
  extreme: {
    data: refund(manyLines, {
      leftFen: null,
      proof: null,
      centerName: LONG_CENTER,
      payer: LONG_NAME,
      payee: `${RARE_NAMES}${LONG_NAME}`.slice(0, 60),
      reason: `${EMOJI} 历年多收，经核对一次退还；明细另附`,
      agreedByName: '赵敏',
    }),
    says: [LONG_NAME, RARE_NAMES, ...both(9_999_999_999)],
  },
}

const close = (facts: Partial<DayCloseSheet> = {}): DayCloseSheet => ({
  centerName: CENTER,
  no: 'RJ-202611-0023',
  day: '2026-11-23',
  totalFen: 428_850,
  capitals: capitals(428_850),
  byMethod: [
    { method: 'cash', count: 9, fen: 326_850 },
    { method: 'pos', count: 2, fen: 102_000 },
  ],
  byItem: [
    { item: '物业管理费', itemEn: 'Management fee', count: 8, fen: 298_850 },
    { item: '车位管理费', itemEn: 'Parking management', count: 3, fen: 130_000 },
  ],
  byClerk: [{ name: '李静', count: 11, fen: 428_850 }],
  runs: [{ first: '0000101', last: '0000112', used: 12, valid: 11, voided: ['0000104'], missing: [] }],
  openingFen: 50_000,
  cashInFen: 326_850,
  floatFen: 0,
  handedInFen: 0,
  expectedFen: 376_850,
  notes: [
    { noteFen: 10_000, count: 36 },
    { noteFen: 5000, count: 3 },
    { noteFen: 1000, count: 1 },
    { noteFen: 500, count: 1 },
    { noteFen: 100, count: 18 },
    { noteFen: 10, count: 4 },
  ],
  countedFen: 376_840,
  differenceFen: -10,
  reason: '找零少收一角',
  handInFen: 326_840,
  keptFen: 50_000,
  receivedBy: '孙会计',
  remark: '',
  byName: '李静',
  at: AT,
  ...facts,
})

export const dayCloseSheetSamples: Samples<'dayCloseSheet'> = {
  short: {
    data: close({
      totalFen: 0,
      capitals: capitals(0),
      byMethod: [],
      byItem: [],
      byClerk: [],
      runs: [],
      cashInFen: 0,
      expectedFen: 50_000,
      countedFen: 50_000,
      differenceFen: 0,
      reason: '',
      handInFen: 0,
      notes: [{ noteFen: 10_000, count: 5 }],
    }),
    says: ['RJ-202611-0023', ...both(0)],
  },
  typical: { data: close(), says: ['0000101', '0000112', '0000104', '孙会计', '¥0.10', ...both(428_850)] },
  extreme: {
    data: close({
      centerName: LONG_CENTER,
      totalFen: 9_999_999_999,
      capitals: capitals(9_999_999_999),
      byItem: Array.from({ length: 70 }, (_, place) => ({
        item: `收费项目第 ${place + 1} 项：公共区域设施设备维护与更新改造分摊`,
        itemEn: `Item ${place + 1} of shared upkeep`,
        count: 3,
        fen: 100,
      })),
      byClerk: Array.from({ length: 12 }, (_, place) => ({
        name: `${place % 2 ? LONG_NAME.slice(0, 40) : RARE_NAMES}${place + 1}`,
        count: 9,
        fen: 100,
      })),
      runs: [
        {
          first: '0000101',
          last: '0000399',
          used: 299,
          valid: 259,
          voided: Array.from({ length: 40 }, (_, place) => `0000${110 + place}`),
          missing: [],
        },
      ],
      differenceFen: -1,
      countedFen: 376_849,
      reason: `${EMOJI} 点钞两次仍少，已报经理，当班人员写了说明`,
      receivedBy: RARE_NAMES,
      remark: LONG_NAME,
    }),
    says: ['0000149', LONG_NAME, RARE_NAMES, ...both(9_999_999_999)],
  },
}
