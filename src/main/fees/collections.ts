export const feesCollections = {} as const
