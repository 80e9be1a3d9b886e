export const feesContract = {} as const
