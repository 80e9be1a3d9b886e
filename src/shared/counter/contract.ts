export const counterContract = {} as const
