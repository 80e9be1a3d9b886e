export const staffContract = {} as const
