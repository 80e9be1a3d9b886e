import { capitals } from '../../../src/shared/capitals'
import type { ReceiptPaper } from '../../../src/shared/fees/papers'
import {
  AT,
  both,
  CENTER,
  EMOJI,
  LATIN_NAME,
  LONG_CENTER,
  LONG_NAME,
  RARE_NAMES,
  type Samples,
} from './sample'

type Line = ReceiptPaper['lines'][number]

const line = (facts: Partial<Line>): Line => ({
  item: '物业管理费',
  itemEn: 'Management fee',
  unitName: '㎡',
  kind: 'income',
  fromOn: '2026-11-01',
  toOn: '2026-11-30',
  priceE4: 28_500,
  quantityCenti: 8976,
  amountFen: 25_582,
  ...facts,
})

const receipt = (lines: readonly Line[], facts: Partial<ReceiptPaper>): ReceiptPaper => {
  const totalFen = lines.reduce((sum, each) => sum + each.amountFen, 0)
  return {
    centerName: CENTER,
    no: '0000101',
    issuedOn: '2026-11-23',
    at: AT,
    payer: '王芳',
    unitLabel: '3-1-1102',
    lines: [...lines],
    totalFen,
    capitals: capitals(totalFen),
    payments: [{ method: 'cash', amountFen: totalFen, reference: '' }],
    cashReceivedFen: 0,
    changeFen: 0,
    remark: '',
    byName: '李静',
    voided: null,
    qr: '',
    ...facts,
  }
}

const short = receipt([line({ item: '门禁卡', itemEn: 'Access card', amountFen: 1, toOn: '2026-11-01' })], {})

const typical = receipt(
  [
    line({}),
    line({
      item: '车位管理费',
      itemEn: 'Parking management',
      unitName: '个',
      priceE4: 1_500_000,
      quantityCenti: 100,
      amountFen: 15_000,
    }),
    line({
      item: '装修押金',
      itemEn: 'Renovation deposit',
      unitName: '户',
      kind: 'deposit',
      priceE4: 20_000_000,
      quantityCenti: 100,
      amountFen: 200_000,
      toOn: '2026-11-01',
    }),
  ],
  {
    payments: [
      { method: 'cash', amountFen: 40_582, reference: '' },
      { method: 'wechat', amountFen: 200_000, reference: '4200002026112309' },
    ],
    cashReceivedFen: 41_000,
    changeFen: 418,
  },
)

const extreme = receipt(
  [
    line({ amountFen: 9_995_023_999, priceE4: 999_999_999, quantityCenti: 99_999_999 }),
    ...Array.from({ length: 199 }, (_, place) =>
      line({
        item: place % 9 === 0 ? '二次供水设施设备运行维护及水箱清洗消毒服务费(按户分摊)附加项目' : '公摊水电',
        itemEn: place % 9 === 0 ? 'Shared secondary water supply operation' : 'Shared utilities',
        amountFen: 25_000,
      }),
    ),
    line({ amountFen: 1000 }),
  ],
  {
    centerName: LONG_CENTER,
    no: '9999999',
    payer: LONG_NAME,
    unitLabel: 'B-02栋-12单元-3301A',
    remark: `${RARE_NAMES} ${LATIN_NAME} ${EMOJI} 全年一次交清，含历年欠费；发票另开，请凭客户联领取`,
    voided: { at: AT, byName: '赵敏', reason: '写错付款人' },
  },
)

export const receiptSamples: Samples<'receipt'> = {
  short: { data: short, says: ['0000101', '王芳', ...both(1)] },
  typical: { data: typical, says: ['0000101', '3-1-1102', '4200002026112309', ...both(240_582)], reprint: 1 },
  extreme: {
    data: extreme,
    says: ['9999999', LONG_CENTER, LONG_NAME, RARE_NAMES, LATIN_NAME, ...both(9_999_999_999)],
    reprint: 12,
    voided: { at: AT, byName: '赵敏', reason: '写错付款人' },
  },
}

const deposit = (facts: Partial<Line> = {}): Line =>
  line({
    item: '装修押金',
    itemEn: 'Renovation deposit',
    unitName: '户',
    kind: 'deposit',
    quantityCenti: 100,
    priceE4: 20_000_000,
    amountFen: 200_000,
    toOn: '2026-11-01',
    ...facts,
  })

export const depositReceiptSamples: Samples<'depositReceipt'> = {
  short: {
    data: receipt([deposit({ item: '出入证押金', itemEn: 'Pass deposit', amountFen: 1 })], {}),
    says: both(1),
  },
  typical: {
    data: receipt(
      [
        deposit(),
        deposit({ item: '出入证押金', itemEn: 'Pass deposit', quantityCenti: 500, amountFen: 10_000 }),
      ],
      {
        qr: 'SC1:0000101:AbCdEfGh',
      },
    ),
    says: ['0000101', ...both(210_000)],
  },
  extreme: {
    data: receipt(
      [
        deposit({ amountFen: 9_999_999_999 - 199 * 2000 }),
        ...Array.from({ length: 199 }, () =>
          deposit({ item: '出入证押金', itemEn: 'Pass deposit', quantityCenti: 100, amountFen: 2000 }),
        ),
      ],
      {
        centerName: LONG_CENTER,
        payer: LONG_NAME,
        unitLabel: 'B-02栋-12单元-3301A',
        remark: `${RARE_NAMES} ${EMOJI} 施工单位代交，退款时凭客户联及双方身份证件、授权委托书办理`,
      },
    ),
    says: [LONG_NAME, RARE_NAMES, ...both(9_999_999_999)],
    reprint: 1,
  },
}
