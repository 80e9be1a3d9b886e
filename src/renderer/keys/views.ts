/** The parts of the key desk and the screens of each; the first is where a part opens. */
export const KEY_PARTS = {
  cabinets: ['cabinets'],
  loans: ['out', 'curfew', 'overdue', 'bookings', 'returned'],
  register: ['register', 'issues', 'losses'],
  counts: ['stocktakes', 'takeovers'],
  figures: ['figures'],
} as const

export type KeyPart = keyof typeof KEY_PARTS
export type KeyView = (typeof KEY_PARTS)[KeyPart][number]

export const KEY_PART_NAMES = Object.keys(KEY_PARTS) as readonly KeyPart[]

const viewsOf = (part: KeyPart): readonly KeyView[] => KEY_PARTS[part]

/** The part a screen belongs to; an address that names none opens the cabinets. */
export const placeOf = (asked: string | null): { readonly part: KeyPart; readonly view: KeyView } => {
  for (const part of KEY_PART_NAMES) {
    const view = viewsOf(part).find((each) => each === asked)
    if (view) return { part, view }
  }
  return { part: 'cabinets', view: 'cabinets' }
}
