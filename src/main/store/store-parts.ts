import type { Limits } from './limits'
import type { Manifest, SegmentEntry } from './manifest'
import type { Loading } from './opening'
import type { Reserve } from './reserve'
import type { JournalEnd } from './segment-end'
import type { Tables } from './tables'
import type { StoreNotice } from './types'

/** What opening hands to the open store. */
export interface Parts extends Loading {
  readonly limits: Limits
  readonly reserve: Reserve
  readonly tables: Tables
  readonly manifest: Manifest
  readonly end: JournalEnd
  readonly finished?: Readonly<Record<string, SegmentEntry>>
  readonly notices: StoreNotice[]
  readonly release: () => Promise<void>
}
