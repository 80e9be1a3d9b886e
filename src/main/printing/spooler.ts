import { mediaOf, profileOf } from '../../shared/printing/profiles'
import type { PrintJob } from '../../shared/printing/schema'
import { Refusal } from '../../shared/problem'
import type { collections, View } from '../collections'
import type { Context } from '../context'
import { paperOf } from '../papers'
import type { FilePort } from '../ports'
import type { Database } from '../store/types'
import { askOf, type Print, setupOf } from './asking'
import type { DrawnPdf, PaperPort } from './port'
import type { PrintQueue } from './queue'

export interface SpoolerParts {
  readonly database: Database<typeof collections>
  readonly paper: PaperPort
  readonly files: Pick<FilePort, 'write'>
  readonly queue: PrintQueue
  /** A context in the name of whoever asked for the job. */
  readonly contextFor: (job: PrintJob) => Context
  readonly log: (message: string, error: unknown) => void
}

const LEFT_SHOWN = 50

/** What a job is made of, as it was ordered. */
const contentOf = (view: View, job: PrintJob, context: Context) => {
  const printOf = (subjectId: string, printNo: number): Print => ({
    issue: paperOf(view, job.kind, subjectId, context),
    printNo,
  })
  const first = printOf(job.subjectId, job.printNo)
  const rest = (job.items ?? []).slice(1).map((item) => printOf(item.subjectId, item.printNo))
  const prints: [Print, ...Print[]] = [first, ...rest]
  return { prints, ask: askOf(view, prints, { ...job, at: job.at }) }
}

const draw = async (
  { database, paper, contextFor, queue }: SpoolerParts,
  job: PrintJob,
): Promise<{ drawn: DrawnPdf; prints: readonly Print[] }> => {
  const { prints, ask } = await database.read((view) => contentOf(view, job, contextFor(job)))
  queue.note(job.id, 0, prints.length)
  const drawn = await paper.renderPdf(ask, {
    onDrawn: (done) => queue.note(job.id, done, prints.length),
    cancelled: () => database.view.printJobs.get(job.id)?.state !== 'queued',
  })
  return { drawn, prints }
}

const deliver = async (parts: SpoolerParts, job: PrintJob, drawn: DrawnPdf): Promise<Partial<PrintJob>> => {
  parts.queue.handOver(job.id)
  if (job.savePath !== undefined) {
    await parts.files.write(job.savePath, drawn.pdf)
    return {}
  }
  const { tray, blackOnly } = await parts.database.read((view) => setupOf(view, job.kind, job.subjectId))
  const spoolId = await parts.paper.print(drawn.pdf, {
    printer: job.printer,
    title: job.title,
    copies: job.copies,
    media: mediaOf(job.profile, drawn.heightMm),
    widthMm: profileOf(job.profile).widthMm,
    heightMm: drawn.heightMm,
    tray,
    blackOnly,
  })
  return spoolId === '' ? {} : { spoolId }
}

const send = async (parts: SpoolerParts, job: PrintJob): Promise<void> => {
  const { database, contextFor, log, queue } = parts
  const end = (change: Partial<PrintJob>): Promise<unknown> =>
    database.transact({ route: 'printing.sent', staffId: null, at: contextFor(job).now }, (draft) => {
      if (draft.printJobs.get(job.id)?.state === 'queued') draft.printJobs.update(job.id, change)
    })
  try {
    const { drawn, prints } = await draw(parts, job)
    if (database.view.printJobs.get(job.id)?.state !== 'queued') return
    const spooled = await deliver(parts, job, drawn)
    const left = drawn.failed.slice(0, LEFT_SHOWN).map(({ place }) => prints[place]?.issue.no ?? '')
    for (const { reason } of drawn.failed) log('a paper of many was not laid out', reason)
    await end({
      state: 'sent',
      reason: '',
      sentAt: contextFor(job).now,
      ...spooled,
      ...(left.length > 0 ? { left } : {}),
    })
  } catch (error) {
    log('a paper was not printed', error)
    const reason = error instanceof Refusal ? error.problem.code : 'printing.failed'
    await end({ state: 'failed', reason }).catch(() => undefined)
  } finally {
    queue.end(job.id)
  }
}

/**
 * Sends queued jobs one after another, away from whoever asked: a missing or stuck printer never blocks the desk. Runs
 * at start too, so that what a restart left behind is printed. Single papers do not wait for batches.
 */
export const startSpooler = (parts: SpoolerParts): void => {
  const { database } = parts
  const lane = (isMine: (job: PrintJob) => boolean): (() => Promise<void>) => {
    let running = false
    const next = (): PrintJob | undefined =>
      database.status.state === 'open'
        ? database.view.printJobs.where('state', 'queued').find(isMine)
        : undefined
    return async () => {
      if (running) return
      running = true
      try {
        for (let job = next(); job; job = next()) await send(parts, job)
      } finally {
        running = false
      }
    }
  }
  const lanes = [lane((job) => job.items === undefined), lane((job) => job.items !== undefined)]
  const work = (): void => {
    for (const each of lanes) void each()
  }
  database.onCommit((changed) => {
    if (changed.includes('printJobs')) work()
  })
  work()
}
