export const toursContract = {} as const
