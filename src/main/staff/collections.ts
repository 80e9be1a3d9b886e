export const staffCollections = {} as const
