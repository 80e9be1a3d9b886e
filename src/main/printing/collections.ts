import { PaperChoice, PrintJob } from '../../shared/printing/schema'
import { collection } from '../store/types'

export const printingCollections = {
  printJobs: collection<PrintJob>()({
    schema: PrintJob,
    indexes: { state: (job) => job.state },
    partition: (job) => job.at.slice(0, 7),
  }),
  paperChoices: collection<PaperChoice>()({ schema: PaperChoice, indexes: {} }),
} as const
