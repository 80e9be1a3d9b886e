import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'

/** The service center itself: one record. */
export const Center = z.strictObject({
  id: id('center'),
  name: z.string().min(1).max(60),
  phone: z.string().max(40),
  address: z.string().max(200),
  demo: z.boolean(),
  createdAt: Instant,
})
export type Center = z.infer<typeof Center>

/** A number or choice that differs between companies, valid from a day on (domain.md §0.4 f). Added, never changed. */
export const Setting = z.strictObject({
  id: id('setting'),
  key: z.string().min(1).max(60),
  value: z.union([z.string(), z.number(), z.boolean()]),
  fromOn: Day,
  byName: z.string().max(40),
  at: Instant,
})
export type Setting = z.infer<typeof Setting>
