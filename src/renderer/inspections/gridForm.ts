import type { RouteInput } from '../../shared/contract'
import type { GridItem, GridRoom, InspectionTemplate } from '../../shared/inspections/schema'

export type GridFacts = RouteInput<'inspections.setTemplate'>

/** A code no other of the grid has. */
const freeCode = (kind: string, known: readonly { readonly code: string }[]): string => {
  let n = known.length + 1
  while (known.some(({ code }) => code === `${kind}${n}`)) n += 1
  return `${kind}${n}`
}

export const newRoom = (rooms: readonly GridRoom[], name: string): GridRoom => ({
  code: freeCode('room', rooms),
  name,
  nameEn: '',
  part: 'other',
})

export const newItem = (items: readonly GridItem[], name: string, rooms: readonly GridRoom[]): GridItem => ({
  code: freeCode('item', items),
  group: 'other',
  name,
  nameEn: '',
  standard: '',
  standardEn: '',
  category: 'other',
  rooms: rooms.map(({ code }) => code),
})

/** The grid as the form begins with it; a new one has a room and an item to go on from. */
export const factsOf = (template: InspectionTemplate | null, first: string): GridFacts => {
  if (!template) {
    const rooms = [newRoom([], first)]
    return {
      code: `own${Date.now().toString(36)}`,
      after: 0,
      name: '',
      nameEn: '',
      uses: ['home'],
      layouts: [],
      rooms,
      items: [newItem([], first, rooms)],
      retired: false,
    }
  }
  const { id: _id, version, at: _at, byName: _by, ...facts } = template
  return { ...facts, after: version }
}

/** The grid without a room; items that stood only there go with it. */
export const withoutRoom = (facts: GridFacts, code: string): GridFacts => ({
  ...facts,
  rooms: facts.rooms.filter((room) => room.code !== code),
  items: facts.items
    .map((item) => ({ ...item, rooms: item.rooms.filter((room) => room !== code) }))
    .filter(({ rooms }) => rooms.length > 0),
})
