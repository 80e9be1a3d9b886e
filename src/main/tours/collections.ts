export const toursCollections = {} as const
