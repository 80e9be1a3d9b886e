import { z } from 'zod'

declare const kind: unique symbol

/** An id that says what it names: `key_…`. The brand keeps a unit's id out of a person's field. */
export type Id<K extends string> = string & { readonly [kind]: K }

/** Schema of an id of one kind. Accepts letters and digits after the prefix only, at most 40 of them. */
export const id = <K extends string>(prefix: K) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z]{1,40}$`))
    .transform((text) => text as Id<K>)

export type SiteId = Id<'site'>
export type BuildingId = Id<'building'>
export type UnitId = Id<'unit'>
export type PersonId = Id<'person'>
export type StaffId = Id<'staff'>
