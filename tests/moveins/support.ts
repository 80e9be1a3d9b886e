import type { RouteInput } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import { cellsOf } from '../../src/shared/inspections/rules'
import type { Key } from '../../src/shared/keys/schema'
import type { MoveIn } from '../../src/shared/moveins/schema'
import { colleague } from '../approvals/support'
import { openFees, unitOf } from '../fees/support'
import { keyInput } from '../keys/support'
import type { Desk } from '../support/desk'

export const UNIT = 'unit_1101' as Id<'unit'>
export const OTHER = 'unit_1102' as Id<'unit'>
export const TODAY = '2026-11-23'

const person = (name: string) => ({
  kind: 'person' as const,
  name,
  phones: [],
  idType: null,
  idNo: '',
  contactName: '',
  address: '',
  note: '',
})

const addTo = (desk: Desk, unitId: Id<'unit'>, name: string, role: 'owner' | 'emergency') =>
  desk.done('people.addToUnit', {
    unitId,
    personId: null,
    shareBp: null,
    relation: '',
    fromOn: '2026-11-01',
    person: person(name),
    role,
  })

export interface MoveInDesk {
  readonly desk: Desk
  readonly keys: readonly Key[]
}

/** Two flats sold and not handed over: the first with two keys and an emergency contact. */
export const openMoveIns = async (): Promise<MoveInDesk> => {
  const facts = { occupancy: 'vacant' as const, handedOverOn: null }
  const desk = await openFees([unitOf('1-101', facts), unitOf('1-102', facts)])
  await addTo(desk, UNIT, '王明', 'owner')
  await addTo(desk, UNIT, '王小妹', 'emergency')
  await addTo(desk, OTHER, '李四', 'owner')
  const keys = await Promise.all(
    ['D1', 'D2'].map((tail, place) =>
      desk.done(
        'keys.register',
        keyInput({ code: `1-101-${tail}`, unitId: UNIT, slot: `A-01-0${place + 1}` }),
      ),
    ),
  )
  desk.signIn('clerk', '林晓芸')
  return { desk, keys }
}

export const invited = async (desk: Desk, unitId = UNIT, batchId: Id<'moveinbatch'> | null = null) => {
  const [moveIn] = await desk.done('moveins.invite', { batchId, unitIds: [unitId] })
  if (!moveIn) throw new Error('nobody was invited')
  return moveIn
}

export const IDENTITY = {
  cameAs: 'owner' as const,
  name: '王明',
  idLast4: '123X',
  seen: ['idCard', 'contract'] as const,
}

export const checkIdentity = (desk: Desk, moveInId: MoveIn['id']) =>
  desk.call('moveins.checkIdentity', { moveInId, ...IDENTITY, seen: [...IDENTITY.seen] })

export const issueOf = (keys: readonly Key[]): RouteInput<'moveins.issueKeys'>['issue'] => ({
  keyIds: keys.map(({ id }) => id),
  receivedBy: '王明',
  relation: 'owner',
  idLast4: '123X',
  commissionSeen: false,
  proxy: null,
  accessCards: '',
  note: '',
})

/** The flat looked at and taken over, or with something wrong. */
export const inspect = async (
  desk: Desk,
  failing = '',
  answer: 'accepted' | 'reserved' | 'refused' = failing === '' ? 'accepted' : 'reserved',
  unitId = UNIT,
) => {
  const { id: inspectionId } = await desk.done('inspections.begin', { unitId })
  const { template } = await desk.done('inspections.file', { inspectionId })
  await desk.done('inspections.mark', {
    inspectionId,
    cells: cellsOf(template).map((code) => {
      const [room = '', item = ''] = code.split('.')
      return code === failing
        ? { room, item, result: 'fail' as const, remark: '渗水' }
        : { room, item, result: 'pass' as const, remark: '' }
    }),
  })
  return desk.done('inspections.end', {
    inspectionId,
    on: TODAY,
    ownerSide: '王明',
    centerSide: '林晓芸',
    engineer: '',
    answer,
    reason: answer === 'refused' ? '先修再收' : '',
    keys: 2,
  })
}

export const WATER = { meterId: null, kind: 'coldWater' as const, no: '', valueCenti: 1_250 }

/** Everything before the keys, in the order of the sign-off sheet. */
export const upToKeys = async (desk: Desk, moveInId: MoveIn['id'], failing = ''): Promise<void> => {
  await desk.done('moveins.arrive', { moveInId })
  await checkIdentity(desk, moveInId)
  await desk.done('moveins.tick', { moveInId, step: 'privacy' })
  await desk.done('moveins.tick', { moveInId, step: 'forms' })
  await desk.done('moveins.signPapers', { moveInId, papers: ['covenant', 'agreement', 'fireSafety'] })
  await desk.done('moveins.tick', { moveInId, step: 'fees' })
  await desk.done('moveins.readMeters', { moveInId, lines: [WATER] })
  await inspect(desk, failing)
  await desk.done('moveins.tick', { moveInId, step: 'inspection' })
}

/** A colleague who may decide what a clerk asks for. */
export const addManager = (desk: Desk): Promise<void> =>
  desk.arrange((draft) => {
    draft.staff.insert(colleague(desk.signIn('manager', '赵敏'), '赵敏', 'manager'))
  })
