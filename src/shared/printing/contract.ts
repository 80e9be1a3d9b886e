export const printingContract = {} as const
