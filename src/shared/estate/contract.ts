export const estateContract = {} as const
