export const passesContract = {} as const
