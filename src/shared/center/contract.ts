export const centerContract = {} as const
