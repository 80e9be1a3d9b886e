import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'

/** Keys of units, of owners who left them, those lent for rectification, and those of public places (domain.md §1.1 B, E). */
export const CabinetUse = z.enum(['units', 'custody', 'repair', 'public'])
export type CabinetUse = z.infer<typeof CabinetUse>

export const LARGEST_CABINET = 200

/** 钥匙柜. Its hooks are numbered `code-row-hook`, each row and hook with two figures. */
export const KeyCabinet = z.strictObject({
  id: id('keycabinet'),
  code: z.string().regex(/^[A-Z0-9]{1,6}$/),
  name: z.string().min(1).max(40),
  use: CabinetUse,
  place: z.string().max(80),
  rows: z.int().min(1).max(20),
  columns: z.int().min(1).max(20),
  /** 保管人: who answers for what hangs in it. */
  keeperId: id('staff').nullable(),
  keeperName: z.string(),
  createdAt: Instant,
})
export type KeyCabinet = z.infer<typeof KeyCabinet>

/** 挂钩: holds one key or set. */
export const KeyHook = z.strictObject({
  id: id('keyhook'),
  cabinetId: id('keycabinet'),
  no: z.string().min(1).max(30),
  row: z.int().min(1).max(20),
  column: z.int().min(1).max(20),
  /** Broken or kept free, and why; empty: in use. */
  closed: z.string().max(60),
})
export type KeyHook = z.infer<typeof KeyHook>
