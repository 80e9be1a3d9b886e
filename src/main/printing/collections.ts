import { IssuedPaper, Logo, PaperChoice, PrintJob } from '../../shared/printing/schema'
import { collection } from '../store/types'

export const printingCollections = {
  printJobs: collection<PrintJob>()({
    schema: PrintJob,
    indexes: { state: (job) => job.state },
    partition: (job) => job.at.slice(0, 7),
  }),
  paperChoices: collection<PaperChoice>()({ schema: PaperChoice, indexes: {} }),
  issuedPapers: collection<IssuedPaper>()({
    schema: IssuedPaper,
    indexes: { subject: (paper) => paper.subjectId },
    partition: (paper) => paper.issuedAt.slice(0, 7),
  }),
  logos: collection<Logo>()({ schema: Logo, indexes: {} }),
} as const
