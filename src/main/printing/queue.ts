import type { JobProgress } from '../../shared/printing/contract'
import type { PrintJob } from '../../shared/printing/schema'

/** What is known of jobs only while they are under way: how far they have come, and whether they can still be called off. */
export interface PrintQueue {
  readonly underWay: readonly JobProgress[]
  note(jobId: PrintJob['id'], done: number, total: number): void
  /** From here on the printer has it. */
  handOver(jobId: PrintJob['id']): void
  isHandedOver(jobId: PrintJob['id']): boolean
  end(jobId: PrintJob['id']): void
}

export const newPrintQueue = (): PrintQueue => {
  const progress = new Map<PrintJob['id'], JobProgress>()
  const handed = new Set<PrintJob['id']>()
  return {
    get underWay() {
      return [...progress.values()]
    },
    note: (jobId, done, total) => void progress.set(jobId, { jobId, done, total }),
    handOver: (jobId) => void handed.add(jobId),
    isHandedOver: (jobId) => handed.has(jobId),
    end: (jobId) => {
      progress.delete(jobId)
      handed.delete(jobId)
    },
  }
}
