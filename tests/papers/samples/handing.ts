import { capitals } from '../../../src/shared/capitals'
import { formatFen } from '../../../src/shared/money'
import type { MoveOutSheet } from '../../../src/shared/tenancies/papers'
import type { Tenancy } from '../../../src/shared/tenancies/schema'
import type { TransferSheet } from '../../../src/shared/transfers/papers'
import type { Transfer } from '../../../src/shared/transfers/schema'
import { AT, CENTER, EMOJI, LATIN_NAME, LONG_CENTER, LONG_NAME, RARE_NAMES, type Samples } from './sample'

const WHO = { at: AT, byName: '李静' }

const tenancy = (facts: Partial<Tenancy> = {}): Tenancy => ({
  id: 'tenancy_1' as Tenancy['id'],
  no: 'ZH-202411-0007',
  unitId: 'unit_31102' as Tenancy['unitId'],
  unitLabel: '3-1-1102',
  personId: 'person_1' as Tenancy['personId'],
  tieId: 'tie_1' as Tenancy['tieId'],
  tenantName: '陈明',
  leaseNo: '',
  fromOn: '2024-12-01',
  toOn: '2026-11-30',
  residents: 2,
  tenantPays: [],
  leaseDepositFen: null,
  consent: null,
  note: '',
  ...WHO,
  notice: null,
  inspection: null,
  override: null,
  moveOut: { no: 'QC-202611-0003', leftOn: '2026-11-23', open: [], forwardTo: '', ...WHO },
  renewals: [],
  voided: null,
  ...facts,
})

const notice = {
  noticeOn: '2026-10-20',
  leavingOn: '2026-11-23',
  givenBy: 'tenant',
  note: '',
  ...WHO,
} as const
const inspection: NonNullable<Tenancy['inspection']> = {
  on: '2026-11-22',
  ownerSide: '王芳',
  tenantSide: '陈明',
  passed: ['walls', 'fittings', 'waterPower', 'waste'],
  damage: '主卧衣柜留下未搬',
  water: '1286',
  power: '20455',
  gas: '318.5',
  keysBack: 3,
  cardsBack: 2,
  ...WHO,
}
const open: NonNullable<Tenancy['moveOut']>['open'] = [
  {
    kind: 'fees',
    count: 12,
    amountFen: 9_999_999_999,
    what: `公摊水电 2026-10 等 12 笔；${LONG_NAME}`.slice(0, 200),
  },
  { kind: 'keys', count: 3, amountFen: null, what: '3-1-1102-D1、3-1-1102-N1、3-1-1102-X1' },
  { kind: 'passes', count: 2, amountFen: null, what: 'SG-202611-0108、SG-202611-0109' },
  { kind: 'vehicles', count: 1, amountFen: null, what: '粤B·D12345' },
]
const sheet = (facts: Partial<Tenancy> = {}, centerName = CENTER): MoveOutSheet => ({
  centerName,
  tenancy: tenancy(facts),
})

export const moveOutSheetSamples: Samples<'moveOutSheet'> = {
  short: { data: sheet(), says: ['QC-202611-0003', '3-1-1102', '陈明'] },
  typical: {
    data: sheet({
      leaseNo: 'HT-2024-118',
      notice,
      inspection,
      moveOut: {
        no: 'QC-202611-0003',
        leftOn: '2026-11-23',
        open: [{ kind: 'fees', count: 1, amountFen: 1, what: '公摊水电 2026-10' }],
        forwardTo: '',
        ...WHO,
      },
    }),
    says: ['HT-2024-118', '主卧衣柜留下未搬', '1286 / 20455 / 318.5'],
    reprint: 1,
  },
  extreme: {
    data: sheet(
      {
        tenantName: `${RARE_NAMES}${LONG_NAME}`.slice(0, 60),
        unitLabel: 'B-02栋-12单元-3301A',
        leaseNo: 'HT-2024-118-补充协议(二)-续租-2026',
        notice,
        inspection: { ...inspection, passed: [], damage: `${LATIN_NAME} ${EMOJI} ${LONG_NAME}${LONG_NAME}` },
        override: {
          approvalNo: 'SP-202611-0042',
          reason: '租客已回原籍，由业主承诺代缴并留下书面说明；门禁卡挂失处理',
          agreedByName: '赵敏',
          at: AT,
          blockers: open,
        },
        moveOut: { no: 'QC-202611-9999', leftOn: '2026-11-23', open, forwardTo: LONG_NAME, ...WHO },
      },
      LONG_CENTER,
    ),
    says: [RARE_NAMES, LATIN_NAME, `¥${formatFen(9_999_999_999)}`, 'SP-202611-0042', '粤B·D12345'],
    reprint: 3,
  },
}

const owner = (name: string, shareBp: number | null = null): Transfer['former'][number] => ({
  personId: 'person_1' as Transfer['former'][number]['personId'],
  name,
  shareBp,
  relation: '',
})

const transfer = (facts: Partial<Transfer> = {}): Transfer => ({
  id: 'transfer_1' as Transfer['id'],
  no: 'GH-202611-0002',
  unitId: 'unit_31102' as Transfer['unitId'],
  unitLabel: '3-1-1102',
  former: [owner('王芳')],
  next: [owner('林晓')],
  transferOn: '2026-12-01',
  proofKind: 'certificate',
  proofNo: '',
  debts: 'settled',
  prepaid: 'handOver',
  deposits: 'handOver',
  keys: 0,
  cards: 0,
  endVehicles: false,
  endHousehold: true,
  note: '',
  ...WHO,
  signed: null,
  done: null,
  voided: null,
  ...facts,
})

const paper = (
  facts: Partial<Transfer> = {},
  money: TransferSheet['money'] = { openFen: 0, prepaidFen: 0, depositsFen: 0 },
  centerName = CENTER,
): TransferSheet => ({ centerName, transfer: transfer(facts), money, voided: facts.voided ?? null })

const voided = { at: AT, byName: '赵敏', reason: '买卖合同解除' }

export const transferSheetSamples: Samples<'transferSheet'> = {
  short: { data: paper({ former: [] }), says: ['GH-202611-0002', '林晓', capitals(0)] },
  typical: {
    data: paper(
      {
        former: [owner('王芳', 5000), owner('李强', 5000)],
        next: [owner('林晓', 10_000)],
        proofNo: '粤(2026)深圳市不动产权第0123456号',
        debts: 'newAssumes',
        keys: 5,
        cards: 3,
        endVehicles: true,
        note: '旧车位证随车位转给新业主',
      },
      { openFen: 76_746, prepaidFen: 86_979, depositsFen: 200_000 },
    ),
    says: ['王芳 50.00%', '粤(2026)深圳市不动产权第0123456号', capitals(76_746), capitals(86_979)],
  },
  extreme: {
    data: paper(
      {
        unitLabel: 'B-02栋-12单元-3301A',
        former: Array.from({ length: 20 }, (_, place) => owner(`${RARE_NAMES}${place + 1}`, 500)),
        next: Array.from({ length: 20 }, (_, place) => owner(`${LATIN_NAME} ${place + 1}`, 500)),
        proofKind: 'inheritance',
        proofNo: '(2026)粤深证字第99999999号及遗产分割协议(一式贰拾份)',
        debts: 'formerKeeps',
        prepaid: 'refund',
        deposits: 'formerKeeps',
        keys: 99,
        cards: 99,
        note: `${EMOJI} ${LONG_NAME.repeat(4)}`,
        voided,
      },
      { openFen: 9_999_999_999, prepaidFen: 1, depositsFen: 9_999_999_999 },
      LONG_CENTER,
    ),
    says: [`${RARE_NAMES}20`, `${LATIN_NAME} 20`, capitals(9_999_999_999), capitals(1)],
    voided,
  },
}
