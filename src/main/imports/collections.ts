export const importsCollections = {} as const
