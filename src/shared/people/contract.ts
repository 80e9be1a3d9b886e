export const peopleContract = {} as const
