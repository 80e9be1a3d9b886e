import { timingSafeEqual } from 'node:crypto'
import type { Recovery, Staff } from '../../shared/staff/schema'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import type { Ports } from '../ports'

type Vault = Ports['vault']

/** Records that decide who gets in: each carries a mark under the center's data key, which the folder does not hold. */
interface Marked {
  readonly id: string
  readonly mark?: string | undefined
}
type Table = 'staff' | 'recoveries'

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  )
}

const markOf = (view: View, vault: Vault, table: Table, { mark: _, ...record }: Marked): string | null =>
  vault.mark(view, `${table}|${record.id}`, JSON.stringify(inOrder(record)))

/** Whether a record is as this program wrote it. Without the key (another PC) nobody can tell: then it counts as whole. */
export const isWhole = (view: View, vault: Vault, table: Table, record: Marked): boolean => {
  const expected = markOf(view, vault, table, record)
  if (expected === null) return true
  if (record.mark === undefined) return !vault.marksExpected
  const [one, other] = [Buffer.from(expected), Buffer.from(record.mark)]
  return one.length === other.length && timingSafeEqual(one, other)
}

export const recoveryWhole = (view: View, vault: Vault): boolean =>
  view.recoveries.where('state', 'valid').every((each) => isWhole(view, vault, 'recoveries', each))

export const stampStaff = (draft: Draft, vault: Vault, staff: Staff): Staff => {
  const mark = markOf(draft, vault, 'staff', staff)
  return mark === null ? staff : draft.staff.update(staff.id, { mark })
}

export const stampRecovery = (draft: Draft, vault: Vault, recovery: Recovery): Recovery => {
  const mark = markOf(draft, vault, 'recoveries', recovery)
  return mark === null ? recovery : draft.recoveries.update(recovery.id, { mark })
}

/** All of them, or those without a mark: for records from before there were marks, or freed by the recovery code. */
export const stampAll = (draft: Draft, vault: Vault, which: 'all' | 'missing'): void => {
  const due = (record: Marked): boolean => which === 'all' || record.mark === undefined
  for (const staff of [...draft.staff.all()]) if (due(staff)) stampStaff(draft, vault, staff)
  for (const recovery of [...draft.recoveries.all()]) if (due(recovery)) stampRecovery(draft, vault, recovery)
}

type Change<R> = { readonly [K in keyof R]?: R[K] | undefined }

/** Changes a colleague. A record that was not whole stays so: only a new PIN from a manager or the code makes it whole. */
export const changeStaff = (draft: Draft, { ports }: Context, id: string, change: Change<Staff>): Staff => {
  const before = draft.staff.get(id)
  const whole = before !== undefined && isWhole(draft, ports.vault, 'staff', before)
  const after = draft.staff.update(id, change)
  return whole ? stampStaff(draft, ports.vault, after) : after
}

/** Gives a colleague a new PIN: from here on the record counts as it stands. */
export const renewStaff = (draft: Draft, { ports }: Context, id: string, change: Change<Staff>): Staff =>
  stampStaff(draft, ports.vault, draft.staff.update(id, change))

export const changeRecovery = (
  draft: Draft,
  { ports }: Context,
  id: string,
  change: Change<Recovery>,
): Recovery => {
  const before = draft.recoveries.get(id)
  const whole = before !== undefined && isWhole(draft, ports.vault, 'recoveries', before)
  const after = draft.recoveries.update(id, change)
  return whole ? stampRecovery(draft, ports.vault, after) : after
}
