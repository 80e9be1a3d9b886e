export const peopleCollections = {} as const
