import type { AuditRow } from '../../../src/shared/audit/contract'
import type { AuditSheet } from '../../../src/shared/audit/papers'
import type { RectificationNotice } from '../../../src/shared/defects/papers'
import type { PrivacyNotice } from '../../../src/shared/privacy/papers'
import type { UnitFilePaper } from '../../../src/shared/unitfiles/papers'
import { AT, CENTER, EMOJI, LATIN_NAME, LONG_CENTER, LONG_NAME, RARE_NAMES, type Samples } from './sample'

const act = (sequence: number, facts: Partial<AuditRow> = {}): AuditRow => ({
  sequence,
  at: AT,
  staffName: '李静',
  route: 'fees.collect',
  kind: 'acts',
  problem: null,
  times: 1,
  wrongPin: false,
  subjects: [{ collection: 'receipts', id: 'receipt_1', label: '0000101' }],
  changeCount: 3,
  ...facts,
})

const list = (rows: readonly AuditRow[], facts: Partial<AuditSheet> = {}): AuditSheet => ({
  centerName: CENTER,
  filter: { staffId: null, unitId: null, fromOn: null, toOn: null, route: null, kind: null },
  staffName: '',
  unitLabel: '',
  rows,
  cut: false,
  printedAt: AT,
  printedByName: '赵敏',
  ...facts,
})

const some: readonly AuditRow[] = [
  act(1, { route: 'staff.signIn', kind: 'session', subjects: [] }),
  act(2),
  act(3, {
    route: 'keys.lend',
    kind: 'refused',
    problem: { code: 'keys.unknownLoan', details: {} },
    subjects: [],
    times: 3,
  }),
  act(4, { route: 'staff.signIn', kind: 'session', wrongPin: true, subjects: [] }),
  act(5, { route: 'backups.take', staffName: '', subjects: [] }),
]

export const auditSheetSamples: Samples<'auditSheet'> = {
  short: { data: list([]), says: [CENTER] },
  typical: {
    data: list(some, {
      filter: {
        staffId: null,
        unitId: null,
        fromOn: '2026-11-01',
        toOn: '2026-11-23',
        route: null,
        kind: 'acts',
      },
      staffName: '李静',
      unitLabel: '3-1-1102',
    }),
    says: ['0000101', '3-1-1102', '李静'],
  },
  extreme: {
    data: list(
      Array.from({ length: 200 }, (_, place) =>
        act(place + 1, {
          staffName: place % 7 === 0 ? LATIN_NAME.slice(0, 40) : RARE_NAMES,
          subjects:
            place % 5 === 0
              ? [{ collection: 'people', id: 'person_1', label: `${LONG_NAME}${EMOJI}` }]
              : [{ collection: 'receipts', id: 'receipt_1', label: `00${20_000 + place}` }],
        }),
      ),
      { centerName: LONG_CENTER, cut: true },
    ),
    says: [LONG_NAME, RARE_NAMES, '0020199', '200'],
  },
}

type Defect = RectificationNotice['lines'][number]

const defect = (facts: Partial<Defect> = {}): Defect => ({
  no: 'ZG-202611-0012',
  unitLabel: '3-1-1102',
  part: 'bathroom',
  place: '主卫',
  category: 'leakBath',
  severity: 'leak',
  description: '淋浴间地面返水，楼下卫生间顶棚有水渍',
  warranty: { state: 'in', endsOn: '2029-05-31', handedOverOn: '2024-06-01', basis: 'law' },
  ...facts,
})

const order = (
  lines: RectificationNotice['lines'],
  facts: Partial<RectificationNotice> = {},
): RectificationNotice => ({
  centerName: CENTER,
  centerPhone: '0755-26001234',
  no: 'ZGD-202611-0004',
  partyName: '宏达装饰工程有限公司',
  partyKind: 'subcontractor',
  contact: '周工',
  dueOn: '2026-12-08',
  note: '',
  at: AT,
  byName: '李静',
  received: null,
  lines,
  ...facts,
})

export const rectificationSamples: Samples<'rectification'> = {
  short: { data: order([defect()]), says: ['ZGD-202611-0004', 'ZG-202611-0012', '宏达装饰工程有限公司'] },
  typical: {
    data: order(
      [
        defect(),
        defect({
          no: 'ZG-202611-0013',
          part: 'balcony',
          place: '',
          category: 'doorsWindows',
          severity: 'general',
          description: '推拉门关不严',
          warranty: { state: 'out', endsOn: '2025-05-31', handedOverOn: '2024-06-01', basis: 'certificate' },
        }),
        defect({
          no: 'ZG-202611-0014',
          part: 'livingRoom',
          category: 'other',
          severity: 'urgent',
          description: '入户门锁芯松动',
          warranty: { state: 'unknown', endsOn: null, handedOverOn: '2024-06-01', basis: 'agreed' },
        }),
      ],
      { note: '周末不得施工', received: { on: '2026-11-24', name: '周工' } },
    ),
    says: ['ZG-202611-0014', '推拉门关不严', '周末不得施工', '周工'],
  },
  extreme: {
    data: order(
      Array.from({ length: 200 }, (_, place) =>
        defect({
          no: `ZG-202611-${String(9000 + place)}`,
          unitLabel: 'B-02栋-12单元-3301A',
          description: place % 6 === 0 ? `${LONG_NAME}${RARE_NAMES} ${EMOJI}` : '墙面空鼓',
          warranty:
            place % 2 === 0
              ? { state: 'in', endsOn: null, handedOverOn: null, basis: 'law' }
              : { state: 'in', endsOn: null, handedOverOn: '2024-06-01', basis: 'law' },
        }),
      ),
      { centerName: LONG_CENTER, partyName: LONG_NAME, contact: LATIN_NAME.slice(0, 40), note: LONG_NAME },
    ),
    says: ['ZG-202611-9199', LONG_NAME, RARE_NAMES],
  },
}

const file = (items: UnitFilePaper['items'], facts: Partial<UnitFilePaper> = {}): UnitFilePaper => ({
  centerName: CENTER,
  no: 'DA-3-1-1102',
  volume: 1,
  unitLabel: '3-1-1102',
  siteName: '锦绣花园',
  owners: '王芳、李强',
  openedOn: '2024-06-01',
  closedOn: null,
  location: 'B 柜 3 层 12 格',
  items,
  ...facts,
})

const filed = (place: number, facts: Partial<UnitFilePaper['items'][number]> = {}) => ({
  no: `DA-3-1-1102-${String(place).padStart(2, '0')}`,
  title: '业主(住户)登记表',
  content: '登记表',
  pages: 2,
  original: true,
  filedOn: '2024-06-01',
  voided: false,
  ...facts,
})

const filesOf = (count: number): UnitFilePaper['items'] =>
  Array.from({ length: count }, (_, place) =>
    filed(
      place + 1,
      place % 4 === 3 ? { title: `${LONG_NAME}授权委托书`, original: false, voided: true } : {},
    ),
  )

export const fileCoverSamples: Samples<'fileCover'> = {
  short: { data: file([], { owners: '', location: '' }), says: ['3-1-1102', 'DA-3-1-1102/1'] },
  typical: { data: file(filesOf(3)), says: ['王芳、李强', 'B 柜 3 层 12 格', CENTER] },
  extreme: {
    data: file([], {
      centerName: LONG_CENTER,
      unitLabel: 'B-02栋-12单元-3301A',
      no: 'DA-B-02栋-12单元-3301A',
      volume: 12,
      owners: `${RARE_NAMES}、${LATIN_NAME}、${LONG_NAME}`,
      siteName: LONG_CENTER,
      location: `${EMOJI} ${LONG_NAME}`,
    }),
    says: [RARE_NAMES, LATIN_NAME, LONG_NAME],
  },
}

export const fileIndexSamples: Samples<'fileIndex'> = {
  short: { data: file([]), says: ['DA-3-1-1102/1'] },
  typical: {
    data: file([
      filed(1),
      filed(2, { title: '身份证复印件', original: false, pages: 1 }),
      filed(3, { voided: true }),
    ]),
    says: ['DA-3-1-1102-03', '身份证复印件', '王芳、李强'],
  },
  extreme: {
    data: file(filesOf(200), {
      centerName: LONG_CENTER,
      owners: `${RARE_NAMES}${EMOJI}、${LONG_NAME}`,
    }),
    says: ['DA-3-1-1102-200', RARE_NAMES, LONG_NAME],
  },
}

const told = (facts: Partial<PrivacyNotice> = {}): PrivacyNotice => ({
  centerName: CENTER,
  centerPhone: '0755-26001234',
  centerAddress: '锦绣花园 3 栋 1 层服务中心',
  visitorDays: 90,
  workerDays: 365,
  ownerYears: 3,
  keyYears: 2,
  arrearsYears: 3,
  validFromOn: '2026-11-23',
  ...facts,
})

export const privacyNoticeSamples: Samples<'privacyNotice'> = {
  short: { data: told({ centerPhone: '', centerAddress: '' }), says: [CENTER, '90'] },
  typical: { data: told(), says: ['0755-26001234', '365', '锦绣花园 3 栋 1 层服务中心'] },
  extreme: {
    data: told({
      centerName: LONG_CENTER,
      centerAddress: `${RARE_NAMES}${EMOJI}${LONG_NAME}`,
      visitorDays: 3650,
      ownerYears: 100,
    }),
    says: [LONG_CENTER, LONG_NAME, RARE_NAMES, '3650'],
  },
}
