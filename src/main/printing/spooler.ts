import { PROFILES } from '../../shared/printing/profiles'
import type { PrintJob } from '../../shared/printing/schema'
import { Refusal } from '../../shared/problem'
import type { collections } from '../collections'
import type { Context } from '../context'
import { paperData } from '../papers'
import type { Database } from '../store/types'
import type { PaperPort } from './port'

interface Parts {
  readonly database: Database<typeof collections>
  readonly paper: PaperPort
  /** A context in the name of whoever asked for the job. */
  readonly contextFor: (job: PrintJob) => Context
  readonly log: (message: string, error: unknown) => void
}

/**
 * Sends queued jobs one after another, away from whoever asked: a missing or stuck printer never blocks the desk. Runs
 * at start too, so that what a restart left behind is printed.
 */
export const startSpooler = ({ database, paper, contextFor, log }: Parts): void => {
  let running = false
  const end = (job: PrintJob, state: 'sent' | 'failed', reason: string): Promise<unknown> =>
    database.transact({ route: 'printing.sent', staffId: null, at: contextFor(job).now }, (draft) => {
      if (draft.printJobs.get(job.id)?.state === 'queued') draft.printJobs.update(job.id, { state, reason })
    })
  const send = async (job: PrintJob): Promise<void> => {
    try {
      const data = paperData(database.view, job.kind, job.subjectId, contextFor(job), job.printNo)
      const pdf = await paper.renderPdf({
        kind: job.kind,
        data,
        language: job.language,
        profile: job.profile,
      })
      const { widthMm, heightMm } = PROFILES[job.profile]
      await paper.print(pdf, { printer: job.printer, copies: job.copies, widthMm, heightMm })
      await end(job, 'sent', '')
    } catch (error) {
      log('a paper was not printed', error)
      await end(job, 'failed', error instanceof Refusal ? error.problem.code : 'printing.failed').catch(
        () => undefined,
      )
    }
  }
  const work = async (): Promise<void> => {
    if (running) return
    running = true
    try {
      for (let job = next(); job; job = next()) await send(job)
    } finally {
      running = false
    }
  }
  const next = (): PrintJob | undefined =>
    database.status.state === 'open' ? database.view.printJobs.where('state', 'queued')[0] : undefined
  database.onCommit((changed) => {
    if (changed.includes('printJobs')) void work()
  })
  void work()
}
