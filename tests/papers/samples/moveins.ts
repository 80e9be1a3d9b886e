import type { MoveInNotice, MoveInSheet, QueueTicket } from '../../../src/shared/moveins/papers'
import type { MoveIn, StepCode } from '../../../src/shared/moveins/schema'
import { AT, CENTER, EMOJI, LATIN_NAME, LONG_CENTER, LONG_NAME, RARE_NAMES, type Samples } from './sample'

const notice = (facts: Partial<MoveInNotice>): MoveInNotice => ({
  centerName: CENTER,
  centerPhone: '0755-26001234',
  noticeNo: 'RT-202611-0007',
  unitLabel: '3-1-1102',
  ownerNames: '王明',
  issuedOn: '2026-10-24',
  place: '会所一层服务中心',
  text: '',
  appointment: { on: '2026-11-23', time: '09:00' },
  slots: [],
  prepayMonths: 0,
  depositFen: 0,
  ...facts,
})

const SLOTS = Array.from({ length: 15 }, (_, day) =>
  ['09:00', '16:00'].map((time) => ({ on: `2026-11-${String(day + 10)}`, time, capacity: 6 })),
).flat()

export const moveInNoticeSamples: Samples<'moveInNotice'> = {
  short: { data: notice({ depositFen: 1 }), says: ['RT-202611-0007', '王明', '3-1-1102'] },
  typical: {
    data: notice({
      appointment: null,
      slots: SLOTS.slice(0, 4),
      text: '地库东侧设临时停车位；可带装修公司一同看房。',
      prepayMonths: 2,
      depositFen: 100_000,
    }),
    says: ['0755-26001234', '会所一层服务中心'],
    reprint: 1,
  },
  extreme: {
    data: notice({
      centerName: LONG_CENTER,
      ownerNames: `${RARE_NAMES}${LATIN_NAME}、${LONG_NAME}`,
      unitLabel: '商铺-12345678',
      noticeNo: 'RT-202611-9999',
      appointment: null,
      slots: SLOTS,
      text: '请提前安排搬家车辆与电梯时段，装修材料从货梯进出，垃圾袋装后放指定地点。'.repeat(14) + EMOJI,
      prepayMonths: 3,
      depositFen: 9_999_999_999,
    }),
    says: ['RT-202611-9999', '商铺-12345678'],
  },
}

const CODES: readonly StepCode[] = [
  'identity',
  'privacy',
  'forms',
  'signing',
  'fees',
  'meters',
  'inspection',
  'keys',
  'handbooks',
]

const REFS: Readonly<Partial<Record<StepCode, readonly string[]>>> = {
  fees: ['0000123'],
  inspection: ['YF-202611-0012'],
  keys: ['YL-202611-0004'],
}

const record = (facts: Partial<MoveIn>): MoveIn => ({
  id: 'movein_1' as MoveIn['id'],
  no: 'RH-202611-0007',
  noticeNo: 'RT-202611-0007',
  unitId: 'unit_1' as MoveIn['unitId'],
  unitLabel: '3-1-1102',
  ownerNames: '王明',
  batchId: null,
  appointment: null,
  past: [],
  tickets: [],
  begun: { on: '2026-11-23', feesFromOn: '2026-11-23', beforeFeesFromOn: null, at: AT, byName: '林晓芸' },
  identity: { cameAs: 'owner', name: '王明', idLast4: '612X', seen: ['idCard', 'contract'] },
  papers: ['covenant', 'agreement', 'fireSafety'],
  handbooks: ['residentManual', 'qualityWarranty', 'userManual'],
  meters: [],
  keyIssueId: null,
  steps: CODES.map((code) => ({ code, refs: [...(REFS[code] ?? [])], at: AT, byName: '林晓芸' })),
  waivers: [],
  closed: {
    on: '2026-11-23',
    feesFromOn: '2026-11-23',
    occupancy: 'ownerOccupied',
    at: AT,
    byName: '林晓芸',
  },
  archived: null,
  at: AT,
  byName: '林晓芸',
  voided: null,
  ...facts,
})

const sheet = (facts: Partial<MoveInSheet>, moveIn: Partial<MoveIn> = {}): MoveInSheet => {
  const kept = record(moveIn)
  return {
    centerName: CENTER,
    moveIn: kept,
    steps: CODES.map((code) => ({
      code,
      state: kept.steps.some((step) => step.code === code) ? 'done' : 'waived',
      blocking: code !== 'handbooks',
      blockers: [],
    })),
    inspection: { no: 'YF-202611-0012', state: 'passed', open: 0 },
    keys: [{ code: '3-1-1102-B1', pieces: 2 }],
    meters: [{ kind: 'coldWater', no: 'W0031102', valueCenti: 1_250 }],
    ...facts,
  }
}

export const moveInSheetSamples: Samples<'moveInSheet'> = {
  short: { data: sheet({}), says: ['RH-202611-0007', '3-1-1102', '0000123'] },
  typical: {
    data: sheet(
      { inspection: { no: 'YF-202611-0012', state: 'reserved', open: 2 } },
      {
        steps: record({}).steps.filter(({ code }) => code !== 'fees'),
        waivers: [
          {
            steps: ['fees'],
            approvalNo: 'SP-202611-0003',
            reason: '开发商代付在途',
            agreedByName: '赵敏',
            openFen: 1,
            at: AT,
          },
        ],
      },
    ),
    says: ['SP-202611-0003', '赵敏', 'YF-202611-0012'],
    reprint: 1,
  },
  extreme: {
    data: sheet(
      {
        centerName: LONG_CENTER,
        keys: Array.from({ length: 20 }, (_, n) => ({ code: `商铺-12345678-B${n + 1}`, pieces: 9 })),
        meters: Array.from({ length: 12 }, (_, n) => ({
          kind: 'electricity' as const,
          no: `E${String(n).padStart(12, '0')}`,
          valueCenti: 999_999_999,
        })),
      },
      {
        no: 'RH-202611-9999',
        unitLabel: '商铺-12345678',
        ownerNames: `${RARE_NAMES}${LATIN_NAME}、${LONG_NAME}`,
        papers: ['covenant', 'agreement', 'fireSafety', 'security', 'debit', 'renovationRules'],
        identity: {
          cameAs: 'company',
          name: `${RARE_NAMES}${LONG_NAME}`.slice(0, 40),
          idLast4: '612X',
          seen: ['idCard', 'contract', 'proxy', 'licence', 'letter'],
        },
        steps: record({}).steps.filter(({ code }) => code !== 'fees' && code !== 'handbooks'),
        waivers: [
          {
            steps: ['fees', 'handbooks'],
            approvalNo: 'SP-202611-9999',
            reason: `${EMOJI} ${LONG_NAME}`,
            agreedByName: RARE_NAMES,
            openFen: 9_999_999_999,
            at: AT,
          },
        ],
      },
    ),
    says: ['RH-202611-9999', '商铺-12345678', RARE_NAMES, LONG_NAME],
  },
}

const ticket = (facts: Partial<QueueTicket> = {}): QueueTicket => ({
  centerName: CENTER,
  number: 'A012',
  unitLabel: '3-1-1102',
  family: '王*',
  batchName: '1 栋首批',
  place: '会所一层',
  takenAt: AT,
  ahead: 4,
  desk: '',
  desks: ['1号台', '2号台', '3号台'],
  steps: ['identity', 'forms', 'fees'],
  ...facts,
})

export const queueTicketSamples: Samples<'queueTicket'> = {
  short: { data: ticket({ desk: '2号台', desks: [], place: '', steps: [] }), says: ['A012', '2号台'] },
  typical: { data: ticket(), says: ['A012', '3-1-1102', '王*', '3号台'] },
  extreme: {
    data: ticket({
      centerName: LONG_CENTER,
      number: 'A999',
      unitLabel: '商铺-12345678',
      family: '欧阳**',
      place: LONG_NAME,
      ahead: 480,
      desks: Array.from({ length: 12 }, (_, n) => `综合业务办理窗口${n + 1}号台`),
      steps: CODES,
    }),
    says: ['A999', '商铺-12345678', '欧阳**'],
  },
}
