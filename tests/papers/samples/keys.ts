import type { KeyClass } from '../../../src/shared/keys/schema'
import { AT, CENTER, EMOJI, LATIN_NAME, LONG_CENTER, LONG_NAME, RARE_NAMES, type Samples } from './sample'

const DAY = '2026-11-23'
const key = (place: number) => ({ code: `3-1-${1100 + place}-D1`, place: `3-1-${1100 + place}`, pieces: 2 })
const list = <T>(count: number, make: (place: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, place) => make(place))
const entry: KeyClass = 'entry'

const takeover = (count: number, centerName = CENTER, toParty = CENTER, handedBy = '郑工', remark = '') => ({
  centerName,
  no: 'YJ-202611-0002',
  fromParty: '锦绣置业有限公司',
  toParty,
  receivedOn: DAY,
  handedBy,
  receivedBy: '李静',
  security: '何军',
  engineering: '马超',
  remark,
  signed: true,
  lines: list(count, (place) => ({
    code: key(place).code,
    place: key(place).place,
    keyClass: entry,
    expected: 3,
    counted: place % 7 === 0 ? 2 : 3,
    remark: place % 7 === 0 ? '少一把，三日内补交' : '',
  })),
})

export const keyTakeoverSamples: Samples<'keyTakeover'> = {
  short: { data: takeover(1), says: ['YJ-202611-0002', '3-1-1100-D1'] },
  typical: { data: takeover(14), says: ['锦绣置业有限公司', '3-1-1113-D1'] },
  extreme: {
    data: takeover(200, LONG_CENTER, LONG_NAME, RARE_NAMES, `${EMOJI} ${LONG_NAME}`),
    says: [LONG_NAME, RARE_NAMES, '3-1-1299-D1'],
  },
}

const stocktake = (count: number, centerName = CENTER, witness = '吴桐', reason = '借出未登记') => ({
  centerName,
  no: 'PD-202611-0001',
  cabinetName: 'A 柜',
  startedAt: AT,
  startedByName: '李静',
  witness,
  approvedBy: '赵敏',
  sums: { expected: count, matched: count - 1, inCabinet: count - 3, out: 2, inCustody: 0, differences: 1 },
  lines: list(count, (place) => ({
    slot: `A-01-${place + 1}`,
    code: key(place).code,
    place: key(place).place,
    expected: 1,
    counted: place === 3 ? 0 : 1,
    reason: place === 3 ? reason : '',
    remedy: null,
  })),
})

export const keyStocktakeSamples: Samples<'keyStocktake'> = {
  short: { data: { ...stocktake(4), sums: null }, says: ['PD-202611-0001'] },
  typical: { data: stocktake(18), says: ['吴桐', '借出未登记', '3-1-1117-D1'] },
  extreme: {
    data: stocktake(200, LONG_CENTER, RARE_NAMES, `${EMOJI} ${LONG_NAME}`),
    says: ['3-1-1299-D1', RARE_NAMES, LONG_NAME],
  },
}

const label = (place: number) => ({
  tag: `K${String(place).padStart(5, '0')}`,
  slot: `A-07-${place + 1}`,
  pieces: 2,
})

export const keyLabelsSamples: Samples<'keyLabels'> = {
  short: { data: { labels: list(1, label) }, says: ['K00000'] },
  typical: { data: { labels: list(6, label) }, says: ['K00005', 'A-07-6'] },
  extreme: { data: { labels: list(120, label) }, says: ['K00119'] },
}

const reminder = (count: number, borrowerName: string, borrowerOrg: string) => ({
  centerName: CENTER,
  centerPhone: '0755-26001234',
  borrowerName,
  borrowerOrg,
  lines: list(count, (place) => ({ ...key(place), no: 'YS-202611-0019', outAt: AT, dueAt: AT })),
})

export const keyReminderSamples: Samples<'keyReminder'> = {
  short: { data: reminder(1, '刘洋', ''), says: ['刘洋', '3-1-1100-D1'] },
  typical: { data: reminder(3, '王师傅', '宏达装饰工程有限公司'), says: ['宏达装饰工程有限公司'] },
  extreme: {
    data: reminder(200, `${RARE_NAMES}${EMOJI}`, LONG_NAME),
    says: [RARE_NAMES, LONG_NAME, '3-1-1299-D1'],
  },
}

const out = (count: number, centerName = CENTER, borrowers = ['王师傅(宏达装饰)', LATIN_NAME]) => ({
  centerName,
  at: AT,
  lines: list(count, (place) => ({
    ...key(place),
    no: 'YS-202611-0019',
    borrower: borrowers[place % borrowers.length] ?? '',
    purpose: 'rectification' as const,
    outAt: AT,
    dueAt: AT,
    overdue: place % 3 === 0,
  })),
})

export const keysOutSamples: Samples<'keysOut'> = {
  short: { data: out(0), says: [CENTER] },
  typical: { data: out(9), says: ['3-1-1108-D1'] },
  extreme: {
    data: out(200, LONG_CENTER, ['王师傅(宏达装饰)', LATIN_NAME, `${RARE_NAMES}${EMOJI} (${LONG_NAME})`]),
    says: ['3-1-1299-D1', RARE_NAMES, LONG_NAME],
  },
}

const emergency = (count: number, centerName = CENTER, reason = '水管爆裂', holder = '') => ({
  centerName,
  no: 'YY-202611-0001',
  buildingName: '3 栋',
  reason,
  byName: '赵敏',
  at: AT,
  lines: list(count, (place) => ({
    ...key(place),
    tag: label(place).tag,
    slot: label(place).slot,
    keyClass: entry,
    status: holder === '' ? ('inCabinet' as const) : ('loaned' as const),
    holder,
  })),
})

export const keyEmergencySamples: Samples<'keyEmergency'> = {
  short: { data: emergency(1), says: ['YY-202611-0001'] },
  typical: { data: emergency(16), says: ['水管爆裂', 'K00015'] },
  extreme: {
    data: emergency(200, LONG_CENTER, `${EMOJI} ${LONG_NAME}`, RARE_NAMES),
    says: ['K00199', LONG_NAME, RARE_NAMES],
  },
}

const issue = (count: number, receivedBy: string, centerName = CENTER, note = '') => ({
  centerName,
  no: 'FF-202611-0004',
  unitLabel: '3-1-1102',
  ownerNames: '王芳、周建国',
  lines: list(count, (place) => ({ code: key(place).code, keyClass: entry, pieces: 2 })),
  receivedBy,
  relation: 'owner' as const,
  idLast4: '1234',
  proxy: null,
  accessCards: '2 张 0012345、0012346',
  note,
  at: AT,
  byName: '李静',
})

export const keyIssueSamples: Samples<'keyIssue'> = {
  short: { data: issue(1, '王芳'), says: ['FF-202611-0004', '王芳'] },
  typical: { data: issue(4, '王芳'), says: ['0012346', '3-1-1103-D1'] },
  extreme: {
    data: issue(200, RARE_NAMES, LONG_CENTER, `${EMOJI} ${LONG_NAME}`),
    says: [RARE_NAMES, LONG_NAME, '3-1-1299-D1'],
    reprint: 1,
  },
}

const commission = (ownerName: string, note = '', centerName = CENTER) => ({
  centerName,
  no: 'WT-202611-0003',
  ownerName,
  idLast4: '1234',
  unitLabel: '3-1-1102',
  keyCode: '3-1-1102-D1',
  pieces: 1,
  purposes: ['rectification' as const],
  signedOn: DAY,
  untilOn: null,
  note,
  byName: '李静',
})

export const keyCommissionSamples: Samples<'keyCommission'> = {
  short: { data: commission('王芳'), says: ['WT-202611-0003'] },
  typical: { data: commission('王芳', '返修期间每次进户前电话告知'), says: ['返修期间每次进户前电话告知'] },
  extreme: {
    data: commission(RARE_NAMES, `${EMOJI} ${LONG_NAME.repeat(4)}`, LONG_CENTER),
    says: [RARE_NAMES],
  },
}
