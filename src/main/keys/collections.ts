export const keysCollections = {} as const
