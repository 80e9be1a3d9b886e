export const passesCollections = {} as const
