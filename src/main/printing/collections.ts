export const printingCollections = {} as const
