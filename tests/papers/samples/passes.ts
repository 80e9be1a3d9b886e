import type { KeyLoanSlip } from '../../../src/shared/keys/papers'
import type { VisitorCard, WorkerCard } from '../../../src/shared/passes/papers'
import type { GuardSheet } from '../../../src/shared/proof/papers'
import type { RecoverySheet } from '../../../src/shared/staff/papers'
import {
  AT,
  CENTER,
  EMOJI,
  LATIN_NAME,
  LONG_CENTER,
  LONG_NAME,
  type More,
  RARE_NAMES,
  type Samples,
} from './sample'

/** One grey pixel: a face is not what is tested. */
const PHOTO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='

const visitor = (facts: Partial<VisitorCard>): VisitorCard => ({
  centerName: CENTER,
  centerPhone: '0755-26001234',
  no: 'FK-202611-0042',
  name: '陈明',
  organisation: '',
  destination: '3-1-1102',
  people: 1,
  inAt: AT,
  validUntil: '2026-11-23T06:15:00.000Z',
  qr: 'SC1:FK-202611-0042:AbCdEfGh',
  ...facts,
})

export const visitorPassSamples: Samples<'visitorPass'> = {
  short: { data: visitor({ qr: '' }), says: ['FK-202611-0042', '陈明'] },
  typical: {
    data: visitor({ organisation: '宏达装饰工程有限公司', people: 4 }),
    says: ['宏达装饰工程有限公司', '3-1-1102'],
    reprint: 1,
  },
  extreme: {
    data: visitor({
      centerName: LONG_CENTER,
      name: `${RARE_NAMES}${LATIN_NAME}`.slice(0, 40),
      organisation: LONG_NAME,
      destination: `${EMOJI} ${LONG_NAME}`,
      people: 200,
    }),
    says: [RARE_NAMES, LONG_NAME],
    reprint: 9,
  },
}

const worker = (facts: Partial<WorkerCard>): WorkerCard => ({
  centerName: CENTER,
  centerPhone: '0755-26001234',
  no: 'SG-202611-0108',
  photo: PHOTO,
  name: '王师傅',
  gender: 'male',
  trade: '水电工',
  contractor: '宏达装饰工程有限公司',
  unitLabel: '3-1-1102',
  validFromOn: '2026-11-01',
  validToOn: '2026-11-30',
  qr: 'SC1:SG-202611-0108:AbCdEfGh',
  ...facts,
})

export const workerPassSamples: Samples<'workerPass'> = {
  short: { data: worker({ photo: '', qr: '' }), says: ['SG-202611-0108', '王师傅'] },
  typical: { data: worker({}), says: ['水电工', '2026-11-30', '宏达装饰工程有限公司'] },
  extreme: {
    data: worker({
      centerName: LONG_CENTER,
      name: `${RARE_NAMES}${LATIN_NAME}`.slice(0, 40),
      trade: `${EMOJI} 中央空调及新风系统安装调试与管道保温综合技工`,
      contractor: LONG_NAME,
      unitLabel: 'B-02栋-12单元-3301A',
    }),
    says: [RARE_NAMES, LONG_NAME],
    reprint: 2,
  },
}

const guardLine = (place: number) => ({
  no: `SG-202611-${String(place).padStart(4, '0')}`,
  unit: '3-1-1102',
  issuedOn: '2026-11-01',
  until: '2026-11-30T15:59:59.000Z',
  check: 'K7QM-29XD',
})

const guard = (visitors: number, workers: number, centerName = CENTER): GuardSheet => ({
  centerName,
  centerPhone: '0755-26001234',
  fingerprint: '9F2C 11AE 47B0 CD55',
  visitors: Array.from({ length: visitors }, (_, place) => guardLine(place)),
  workers: Array.from({ length: workers }, (_, place) => guardLine(1000 + place)),
  printedAt: AT,
  printedByName: '李静',
})

export const guardSheetSamples: Samples<'guardSheet'> = {
  short: { data: guard(0, 0), says: ['9F2C 11AE 47B0 CD55'] },
  typical: { data: guard(6, 9), says: ['SG-202611-1004', 'K7QM-29XD'] },
  extreme: { data: guard(60, 140, LONG_CENTER), says: ['SG-202611-1139'] },
}

const code = (facts: Partial<RecoverySheet>): RecoverySheet => ({
  centerName: CENTER,
  code: '7KQM-29XD-PW4T-8HRN-3VBY-6CJF',
  madeAt: AT,
  madeByName: '赵敏',
  ...facts,
})

export const recoveryCodeSamples: Samples<'recoveryCode'> = {
  short: { data: code({}), says: ['7KQM-29XD-PW4T-8HRN-3VBY-6CJF'] },
  typical: { data: code({}), says: ['赵敏', CENTER] },
  extreme: {
    data: code({ centerName: LONG_CENTER, madeByName: `${RARE_NAMES}${EMOJI}${LONG_NAME}` }),
    says: [LONG_NAME, RARE_NAMES],
  },
}

const slip = (facts: Partial<KeyLoanSlip>): KeyLoanSlip => ({
  centerName: CENTER,
  no: 'YS-202611-0019',
  keys: [{ code: '3-1-1102-D1', place: '3-1-1102', pieces: 1 }],
  linkNo: '',
  approvedByName: '',
  depositFen: 0,
  depositNo: '',
  borrowerType: 'staff',
  borrowerName: '刘洋',
  borrowerOrg: '',
  phone: '',
  purpose: 'inspection',
  purposeNote: '',
  outAt: AT,
  dueAt: '2026-11-23T09:30:00.000Z',
  returnedAt: null,
  lentByName: '李静',
  qr: '',
  ...facts,
})

export const keyLoanSlipSamples: Samples<'keyLoanSlip'> = {
  short: { data: slip({}), says: ['YS-202611-0019', '3-1-1102-D1'] },
  typical: {
    data: slip({
      borrowerType: 'builder',
      borrowerName: '王师傅',
      borrowerOrg: '宏达装饰工程有限公司',
      phone: '138****8000',
      purpose: 'rectification',
      purposeNote: '卫生间渗漏返修',
      linkNo: 'ZG-202611-0003',
      approvedByName: '赵敏',
      depositFen: 10_000,
      depositNo: '0000101',
      keys: ['D1', 'N1', 'X1'].map((tag) => ({ code: `3-1-1102-${tag}`, place: '3-1-1102', pieces: 2 })),
      qr: 'SC1:YS-202611-0019:AbCdEfGh',
    }),
    says: ['宏达装饰工程有限公司', '138****8000', '卫生间渗漏返修'],
    reprint: 1,
  },
  extreme: {
    data: slip({
      centerName: LONG_CENTER,
      keys: Array.from({ length: 30 }, (_, place) => ({
        code: `3-2-1102-D1-SPARE-${place}`,
        place: LONG_NAME,
        pieces: 50,
      })),
      depositFen: 9_999_999_999,
      depositNo: '9999999',
      borrowerName: RARE_NAMES,
      borrowerOrg: LONG_NAME,
      purposeNote: `${EMOJI} ${LONG_NAME}`,
      returnedAt: AT,
      qr: 'SC1:YS-202611-0019:AbCdEfGh',
    }),
    says: [RARE_NAMES, LONG_NAME],
    reprint: 5,
  },
}

export const moreSlips: More<'keyLoanSlip'> = {
  returned: {
    data: slip({ depositFen: 1, depositNo: '0000101', approvedByName: '赵敏', returnedAt: AT }),
    says: ['YS-202611-0019', '¥0.01'],
  },
}
