import type { Day } from '../../shared/day'
import type { PurgeSample } from '../../shared/privacy/contract'
import type { Draft, View } from '../collections'

/** What an area does with its own records that are over their period (domain.md §6.4). */
export interface Purging {
  /** One line for each record that would lose its personal columns; `cutoff` is the first day that is still kept. */
  readonly due: (view: View, cutoff: Day) => readonly PurgeSample[]
  /** Takes the personal columns out of what `due` names; what was sealed goes to `sealed`. Answers how many records. */
  readonly take: (draft: Draft, cutoff: Day, sealed: string[]) => number
}
