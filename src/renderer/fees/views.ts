/** The parts of fees as the desk speaks of them, and the screens of each; the first is where a part opens. */
export const FEE_PARTS = {
  collect: ['collect'],
  billing: ['bills', 'runs', 'meters', 'costs', 'rates', 'tariffs', 'statement'],
  receipts: ['receipts', 'day'],
} as const

export type FeePart = keyof typeof FEE_PARTS
export type FeeView = (typeof FEE_PARTS)[FeePart][number]

export const FEE_PART_NAMES = Object.keys(FEE_PARTS) as readonly FeePart[]

const viewsOf = (part: FeePart): readonly FeeView[] => FEE_PARTS[part]

/** The part a screen belongs to; an address that names none is the counter for taking money. */
export const placeOf = (asked: string | undefined): { readonly part: FeePart; readonly view: FeeView } => {
  for (const part of FEE_PART_NAMES) {
    const view = viewsOf(part).find((each) => each === asked)
    if (view) return { part, view }
  }
  return { part: 'collect', view: 'collect' }
}

export const pathOf = (view: FeeView): string => (view === 'collect' ? '/fees?' : `/fees/${view}?`)
