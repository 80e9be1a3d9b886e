import { z } from 'zod'
import { everyone, managers } from '../permission'
import { command, query } from '../route'
import { type PaperChoice, PaperKindSchema, PaperLanguage, type PrintJob, ProfileSchema } from './schema'

export interface Preview {
  readonly pdfBase64: string
  readonly title: string
  readonly printNo: number
}

export interface PrinterRow {
  readonly name: string
  readonly description: string
  readonly isDefault: boolean
}

const paper = {
  kind: PaperKindSchema,
  id: z.string().min(1).max(60),
  language: PaperLanguage,
  profile: ProfileSchema,
}

export const printingContract = {
  'printing.preview': query<Preview>()(everyone, z.strictObject(paper)),
  'printing.printers': query<readonly PrinterRow[]>()(everyone, z.strictObject({})),
  'printing.print': command<PrintJob>()(
    everyone,
    z.strictObject({
      ...paper,
      printer: z.string().trim().min(1, 'printing.choosePrinter').max(120),
      copies: z.int().min(1).max(20),
    }),
  ),
  'printing.savePdf': command<string | null>()(everyone, z.strictObject(paper)),
  'printing.jobs': query<readonly PrintJob[]>()(everyone, z.strictObject({})),
  'printing.retry': command<PrintJob>()(
    everyone,
    z.strictObject({
      jobId: z.string().regex(/^job_[0-9a-z]+$/),
      printer: z.string().trim().min(1).max(120),
    }),
  ),
  'printing.cancel': command<PrintJob>()(
    everyone,
    z.strictObject({ jobId: z.string().regex(/^job_[0-9a-z]+$/) }),
  ),
  'printing.choices': query<readonly PaperChoice[]>()(everyone, z.strictObject({})),
  'printing.choose': command<PaperChoice>()(
    managers,
    z.strictObject({
      kind: PaperKindSchema,
      profile: ProfileSchema,
      printer: z.string().trim().max(120),
      copies: z.int().min(1).max(20),
    }),
  ),
} as const
