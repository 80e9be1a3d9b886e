export const estateCollections = {} as const
