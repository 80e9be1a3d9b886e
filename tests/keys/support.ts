import type { Id } from '../../src/shared/id'
import type { KeyInput, LendInput } from '../../src/shared/keys/contract'
import type { Reply } from '../../src/shared/problem'

export const CLOSING = '2026-11-23T09:30:00.000Z'

export const keyInput = (over: Partial<KeyInput> = {}): KeyInput => ({
  code: '3-2-1102-D1',
  unitId: null,
  location: '3 栋 2 单元 1102',
  keyClass: 'entry',
  pieces: 2,
  slot: 'A-07-12',
  setType: 'A',
  spare: false,
  lendable: true,
  custody: false,
  remark: '',
  ...over,
})

export const lendInput = (keyId: Id<'key'>, over: Partial<LendInput> = {}): LendInput => ({
  keyId,
  borrowerType: 'builder',
  borrowerName: '王师傅',
  borrowerOrg: '宏达装饰',
  phone: '13900000001',
  purpose: 'rectification',
  purposeNote: '',
  ownerConsent: null,
  dueAt: CLOSING,
  ...over,
})

export const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'done' : reply.problem.code)
