import { z } from 'zod'

/** 兼任职责: what a colleague may be charged with beside their role. */
export const Duty = z.enum(['collectsFees', 'keepsKeys', 'issuesPasses'])
export type Duty = z.infer<typeof Duty>

/** Whoever was never told otherwise has them all: a center that names no duties works as before. */
export const dutiesOf = (staff: { readonly duties?: readonly Duty[] | undefined }): readonly Duty[] =>
  staff.duties ?? Duty.options
