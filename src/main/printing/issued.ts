import { FROZEN_BESIDE, KEPT_BY_RECORD, type PaperKind, STILL_LIVE } from '../../shared/papers'
import type { PrintMarks } from '../../shared/printing/paper'
import type { IssuedPaper, PrintJob } from '../../shared/printing/schema'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'

/** A paper as its source says it now. */
export interface Issue {
  readonly kind: PaperKind
  readonly subjectId: string
  readonly no: string
  readonly data: unknown
}

type Words = Readonly<Record<string, unknown>>

const idOf = (kind: PaperKind, subjectId: string): string => `issued_${kind}_${subjectId}`
const liveOf = (kind: PaperKind): readonly string[] => ['voided', ...(STILL_LIVE[kind] ?? [])]

const without = (data: Words, names: readonly string[]): Words =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)))

/** Of a paper whose record keeps its words only what that record lacks; null when it lacks nothing. */
const frozenPart = (kind: PaperKind, data: Words): Words | null => {
  if (!KEPT_BY_RECORD.has(kind)) return without(data, liveOf(kind))
  const beside = FROZEN_BESIDE[kind]
  return beside ? Object.fromEntries(beside.map((name) => [name, data[name]])) : null
}

export const issuedOf = (view: View, kind: PaperKind, subjectId: string): IssuedPaper | undefined =>
  view.issuedPapers.get(idOf(kind, subjectId))

export const logoNow = (view: View): string | null => [...view.logos.all()].at(-1)?.id ?? null

const imageOf = (view: View, logoId: string | null): string => (logoId && view.logos.get(logoId)?.image) || ''

/**
 * Freezes the words of a numbered paper. Called by the command that issues it, or else by its first print; a second
 * time it changes nothing.
 */
export const issuePaper = (draft: Draft, context: Context, issue: Issue): IssuedPaper => {
  const { kind, subjectId, no } = issue
  const known = issuedOf(draft, kind, subjectId)
  if (known) return known
  return draft.issuedPapers.insert({
    id: idOf(kind, subjectId),
    kind,
    subjectId,
    no,
    data: frozenPart(kind, issue.data as Words),
    logoId: logoNow(draft) as IssuedPaper['logoId'],
    issuedAt: context.now,
    byName: actor(context).name,
    prints: [],
  })
}

/** What a paper says: frozen words where it was issued, with what has become of it since. */
export const wordsOf = (view: View, kind: PaperKind, subjectId: string, now: unknown): unknown => {
  const frozen = issuedOf(view, kind, subjectId)?.data
  if (!frozen) return now
  if (KEPT_BY_RECORD.has(kind)) return { ...(now as Words), ...frozen }
  const live = liveOf(kind)
  return {
    ...frozen,
    ...Object.fromEntries(Object.entries(now as Words).filter(([name]) => live.includes(name))),
  }
}

/** How often it was printed so far. Papers without a number are never counted. */
export const printsOf = (view: View, kind: PaperKind, subjectId: string): number =>
  issuedOf(view, kind, subjectId)?.prints.at(-1)?.no ?? 0

/** Writes down one more print, which is number `no`, inside the commit that orders it (domain.md §4.9: 补打(n)). */
export const notePrint = (
  draft: Draft,
  context: Context,
  issue: Issue,
  no: number,
  jobId: PrintJob['id'] | null,
): void => {
  const paper = issuePaper(draft, context, issue)
  const print = { no, at: context.now, byName: actor(context).name, jobId }
  draft.issuedPapers.update(paper.id, { prints: [...paper.prints, print] })
}

/** A print that was called off before it left the desk is not counted, unless a later one already says so. */
export const uncountPrint = (draft: Draft, kind: PaperKind, subjectId: string, jobId: string): boolean => {
  const paper = issuedOf(draft, kind, subjectId)
  if (paper?.prints.at(-1)?.jobId !== jobId) return false
  draft.issuedPapers.update(paper.id, { prints: paper.prints.slice(0, -1) })
  return true
}

/** What a print adds to the words. */
export const marksOf = (
  view: View,
  issue: Issue,
  print: { readonly printNo: number; readonly at: string; readonly byName: string },
): PrintMarks => {
  const paper = issuedOf(view, issue.kind, issue.subjectId)
  const voided = (issue.data as { voided?: PrintMarks['voided'] } | null)?.voided ?? null
  return {
    reprint: print.printNo - 1,
    at: print.at,
    byName: print.byName,
    voided,
    logo: imageOf(view, paper ? paper.logoId : logoNow(view)),
  }
}
