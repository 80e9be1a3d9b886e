import type { Ask } from '../../shared/approvalKinds'
import type { Fact, Past } from '../../shared/approvals/contract'
import type { ApprovalRequest, StepRole } from '../../shared/approvals/schema'
import type { Problem } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'

/** What a request is about, as it is when it is asked. */
export interface Subject {
  readonly id: string
  /** In the desk's own terms: number, name, room. */
  readonly title: string
  readonly unitLabel: string
  readonly amountFen: number | null
}

export interface Chain {
  readonly steps: readonly StepRole[]
  readonly limitFen: number | null
}

/** A request that everybody has agreed to, and who had the last word. */
export interface Agreed {
  readonly request: ApprovalRequest
  readonly agreedByName: string
}

/** All that an area must say to have something approved. Queries see a view; only `carryOut` writes. */
export interface ApprovalKind<A extends Ask> {
  /** What is kept of what was typed, where the window was shown less than there is. */
  complete?(view: View, ask: A): A
  /** Refuses when the record is not there. */
  subject(view: View, ask: A, context: Context): Subject
  chain(view: View, ask: A, amountFen: number | null, context: Context): Chain
  /** The area's own rules, looked at anew: when it is asked, when it is shown, and when it is decided. */
  obstacle(view: View, ask: A, context: Context): Problem | undefined
  facts(view: View, ask: A): readonly Fact[]
  /** Newest first. */
  past(view: View, ask: A): readonly Past[]
  path(ask: A): string
  /** Does it, in the transaction of the last voice. Answers the number of what came of it. */
  carryOut(draft: Draft, ask: A, agreed: Agreed, context: Context): string
}
