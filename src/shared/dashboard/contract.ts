export const dashboardContract = {} as const
