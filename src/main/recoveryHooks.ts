import type { Draft, View } from './collections'
import type { Context } from './context'
import { openWithCode, wrapForCode } from './privacy/recovery'

/**
 * Told every new recovery code before it is committed, while it is still known in clear. May take its time (a key is
 * derived slowly); what it answers is written in the very commit that makes the code valid.
 */
export type OnCode = (code: string, view: View, context: Context) => Promise<(draft: Draft) => void>

/** Who else must know a new recovery code: one line each. */
export const recoveryHooks: readonly OnCode[] = [wrapForCode]

/** Who can do more on this PC as soon as the valid code was typed: one line each. */
export const codeTyped: readonly ((code: string, view: View, context: Context) => Promise<unknown>)[] = [
  openWithCode,
]
