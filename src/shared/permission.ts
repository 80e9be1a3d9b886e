import { z } from 'zod'

/** mission.md: clerk 客服员, supervisor 客服主管, manager 服务中心经理. */
export const Role = z.enum(['clerk', 'supervisor', 'manager'])
export type Role = z.infer<typeof Role>

/** Shorthands for contracts, so that a route's line reads as a sentence. */
export const everyone = ['clerk', 'supervisor', 'manager'] as const satisfies readonly Role[]
export const clerks = ['clerk', 'manager'] as const satisfies readonly Role[]
export const supervisors = ['supervisor', 'manager'] as const satisfies readonly Role[]
export const managers = ['manager'] as const satisfies readonly Role[]
