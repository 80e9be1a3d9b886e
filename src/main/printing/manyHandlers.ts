import { fileNameOf, type PaperKind } from '../../shared/papers'
import type { ManyOrdered, printingContract } from '../../shared/printing/contract'
import type { PrintJob } from '../../shared/printing/schema'
import { Refusal } from '../../shared/problem'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import { type HandlersOf, prepared } from '../handlers'
import { countPrint, paperOf, paperTitle } from '../papers'
import type { Issue } from './issued'

type Many = Pick<HandlersOf<typeof printingContract>, 'printing.printMany' | 'printing.saveMany'>
type Choice = Pick<PrintJob, 'language' | 'profile' | 'printer' | 'copies'>

/** One paper that its own rules refuse leaves the others alone. */
const paperOrCode = (draft: Draft, kind: PaperKind, id: string, context: Context): Issue | string => {
  try {
    return paperOf(draft, kind, id, context)
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code
    throw error
  }
}

type Item = NonNullable<PrintJob['items']>[number]

/** Numbers and freezes each paper and makes one job of them all. */
const order = (
  draft: Draft,
  { kind, ids, ...choice }: { readonly kind: PaperKind; readonly ids: readonly string[] } & Choice,
  context: Context,
  extra: Partial<PrintJob> = {},
): ManyOrdered => {
  const jobId = context.newId('job')
  const items: Item[] = []
  const refused: { id: string; code: string }[] = []
  let title = ''
  for (const id of new Set(ids)) {
    const issue = paperOrCode(draft, kind, id, context)
    if (typeof issue === 'string') refused.push({ id, code: issue })
    else {
      title ||= paperTitle(issue)
      items.push({ subjectId: issue.subjectId, printNo: countPrint(draft, context, issue, jobId) })
    }
  }
  const [first] = items
  if (!first) return { job: null, refused }
  const job = draft.printJobs.insert({
    id: jobId,
    kind,
    subjectId: first.subjectId,
    title,
    ...choice,
    printNo: first.printNo,
    state: 'queued',
    reason: '',
    at: context.now,
    byName: actor(context).name,
    items,
    ...extra,
  })
  return { job, refused }
}

export const manyHandlers: Many = {
  'printing.printMany': (draft, input, context) => order(draft, input, context),

  'printing.saveMany': prepared({
    prepare: (_view, { kind, ids }, context) =>
      context.ports.files.chooseTarget(`${fileNameOf(`${kind}-${context.today}`)}-x${ids.length}.pdf`),
    commit: (draft, input, savePath: string | null, context) =>
      savePath === null ? null : order(draft, { ...input, printer: '', copies: 1 }, context, { savePath }),
  }),
}
