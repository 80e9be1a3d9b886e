import { collections, type View } from './collections'

type OfUnits = {
  readonly [K in keyof View]: 'unit' extends Parameters<View[K]['where']>[0] ? K : never
}[keyof View]

/** Everything that is kept for a unit: asked of the collections themselves, so that a new one is never forgotten. */
const OF_UNITS = Object.entries(collections)
  .filter(([, { indexes }]) => 'unit' in indexes)
  .map(([name]) => name as OfUnits)

export interface Written {
  readonly collection: OfUnits
  readonly id: string
}

/** Every record that stands under a unit, whatever became of it. */
export const writtenFor = (view: View, unitId: string): readonly Written[] =>
  OF_UNITS.flatMap((collection) =>
    view[collection].where('unit', unitId).map(({ id }) => ({ collection, id })),
  )
