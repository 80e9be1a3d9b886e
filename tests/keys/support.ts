import type { RouteInput } from '../../src/shared/contract'
import type { Unit } from '../../src/shared/estate/schema'
import type { Id } from '../../src/shared/id'
import type { KeyInput } from '../../src/shared/keys/contract'
import type { LendInput } from '../../src/shared/keys/loanContract'
import type { Reply } from '../../src/shared/problem'
import type { Desk } from '../support/desk'

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
  link: { kind: 'defect', id: null, no: 'ZG-0012' },
  ownerConsent: null,
  dueAt: CLOSING,
  ...over,
})

export const issueInput = (keyId: Id<'key'>, over: Partial<RouteInput<'keys.issueToOwner'>> = {}) => ({
  keyIds: [keyId],
  receivedBy: '张女士',
  relation: 'owner' as const,
  idLast4: '1234',
  commissionSeen: false,
  proxy: null,
  accessCards: '',
  note: '',
  ...over,
})

export const custodyInput = (keyId: Id<'key'>, over: Partial<RouteInput<'keys.takeIntoCustody'>> = {}) => ({
  keyId,
  ownerName: '张女士',
  idLast4: '1234',
  signed: true,
  signedOn: '2026-11-23',
  untilOn: null,
  purposes: [],
  slot: '',
  note: '',
  ...over,
})

export const CONSENT = { how: 'phone', who: '张女士', at: '2026-11-23T01:50:00.000Z' } as const

/** A unit on file, so that a key can belong to its owner. */
export const unitRecord = (over: Partial<Unit> = {}): Unit => ({
  id: 'unit_1102' as Id<'unit'>,
  siteId: 'site_1' as Id<'site'>,
  buildingId: 'building_3' as Id<'building'>,
  entranceId: null,
  label: '3-2-1102',
  room: '1102',
  floor: 11,
  use: 'home',
  layout: '',
  areaCenti: 8976,
  innerAreaCenti: null,
  occupancy: 'vacant',
  handedOverOn: null,
  standingInstruction: '业主在外，不得入户',
  note: '',
  importId: null,
  createdAt: '2026-11-01T02:00:00.000Z',
  ...over,
})

/** The site, building and unit that `unitRecord` names. */
export const arrangeUnit = (desk: Desk, over: Partial<Unit> = {}) =>
  desk.arrange((draft) => {
    const createdAt = '2026-11-01T02:00:00.000Z'
    if (!draft.sites.get('site_1'))
      draft.sites.insert({
        id: 'site_1' as Id<'site'>,
        name: '花园',
        kind: 'residential',
        address: '',
        createdAt,
      })
    if (!draft.buildings.get('building_3'))
      draft.buildings.insert({
        id: 'building_3' as Id<'building'>,
        siteId: 'site_1' as Id<'site'>,
        name: '3',
        floors: 18,
      })
    draft.units.insert(unitRecord(over))
  })

export const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'done' : reply.problem.code)

/** Colleagues on the list, so that one can ask and another agree. */
export const staffed = (desk: Desk): Promise<void> => {
  const posts = ['clerk', 'supervisor', 'manager'] as const
  const ids = posts.map((role) => desk.signIn(role))
  return desk.arrange((draft) => {
    posts.forEach((role, place) => {
      draft.staff.insert({
        id: ids[place] as Id<'staff'>,
        name: role,
        role,
        secret: { algorithm: 'scrypt', cost: 1, blockSize: 1, parallel: 1, salt: '', hash: '' },
        mustChangeSecret: false,
        wrongAttempts: 0,
        blockedUntil: null,
        active: true,
        createdAt: '2026-11-01T02:00:00.000Z',
      })
    })
  })
}

/** Asks for approval as the person at the desk and has the manager agree. */
export const approved = async (desk: Desk, ask: RouteInput<'approvals.request'>['ask']) => {
  const { id } = await desk.done('approvals.request', { ask, reason: '盘点差异已查明' })
  desk.signIn('manager')
  return desk.call('approvals.decide', {
    approvalId: id,
    verdict: 'approved',
    opinion: '同意',
    forId: null,
    seen: 0,
  })
}
