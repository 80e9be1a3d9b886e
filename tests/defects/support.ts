import type { RouteInput } from '../../src/shared/contract'
import type { Defect, Dispatch, Party } from '../../src/shared/defects/schema'
import type { Id } from '../../src/shared/id'
import { addUnit } from '../attachments/support'
import { type Desk, openDesk } from '../support/desk'

export interface DefectDesk {
  readonly desk: Desk
  readonly unitId: Id<'unit'>
  readonly party: Party
}

export const openDefects = async (handedOverOn: string | null = '2025-06-01'): Promise<DefectDesk> => {
  const desk = await openDesk({ role: 'manager' })
  const unitId = await addUnit(desk)
  await desk.arrange((draft) => draft.units.update(unitId, { handedOverOn }))
  const party = await desk.done('defects.addParty', {
    kind: 'subcontractor',
    name: '固邦防水工程有限公司',
    contact: '邓师傅',
    phone: '13800138000',
    categories: ['leakBath'],
    note: '',
  })
  return { desk, unitId, party }
}

export const leak = (
  unitId: Id<'unit'>,
  more: Partial<RouteInput<'defects.register'>> = {},
): RouteInput<'defects.register'> => ({
  unitId,
  source: 'ownerReport',
  foundOn: '2026-11-23',
  part: 'bathroom',
  place: '主卫',
  description: '楼下顶板渗水',
  category: 'leakBath',
  severity: 'leak',
  partyId: null,
  ...more,
})

export const dispatchAll = (
  desk: Desk,
  party: Party,
  defects: readonly Defect[],
  dueOn = '2026-12-23',
): Promise<Dispatch> =>
  desk.done('defects.dispatch', {
    partyId: party.id,
    defectIds: defects.map((defect) => defect.id),
    dueOn,
    note: '',
  })

/** A defect given out and signed for. */
export const underWay = async ({ desk, unitId, party }: DefectDesk): Promise<Defect> => {
  const defect = await desk.done('defects.register', leak(unitId))
  const sheet = await dispatchAll(desk, party, [defect])
  await desk.done('defects.receive', { dispatchId: sheet.id, on: '2026-11-23', name: '邓师傅' })
  return (await desk.done('defects.file', { defectId: defect.id })).defect
}

export const refused = (code: string, details: Record<string, unknown> = {}, field?: string) => ({
  ok: false,
  problem: field === undefined ? { code, details } : { code, details, field },
})
