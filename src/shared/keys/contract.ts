export const keysContract = {} as const
