import type { Instant } from '../day'
import type { ProfileId } from './profiles'
import type { PaperLanguage, PaperSetup } from './schema'

/** What a print adds to what the paper says. */
export interface PrintMarks {
  /** 0 for the first print; from 1 on which reprint this is, said on the paper. */
  readonly reprint: number
  readonly at: Instant
  readonly byName: string
  /** Struck across every page of every copy. */
  readonly voided: { readonly at: Instant; readonly byName: string; readonly reason: string } | null
  /** The center's mark as an address; empty when it has none. */
  readonly logo: string
}

export interface PaperItem {
  readonly data: unknown
  readonly marks: PrintMarks
}

/** One paper, or many of a kind in one document. */
export interface PaperAsk {
  readonly kind: string
  readonly language: PaperLanguage
  readonly profile: ProfileId
  readonly setup: PaperSetup
  readonly items: readonly PaperItem[]
}

/** What the page answers after drawing. */
export interface DrawnItems {
  /** Items that could not be laid out, by place in `items`. */
  readonly failed: readonly { readonly place: number; readonly reason: string }[]
  /** How long a roll must be; null on paper with pages. */
  readonly heightMm: number | null
}
