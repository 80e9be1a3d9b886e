import { z } from 'zod'
import { id } from '../id'
import { everyone, managers } from '../permission'
import { command, query } from '../route'
import {
  type Logo,
  type PaperChoice,
  PaperKindSchema,
  PaperLanguage,
  PaperSetup,
  type PrintJob,
  ProfileSchema,
  SubjectId,
} from './schema'

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

/** Of a job under way. */
export interface JobProgress {
  readonly jobId: PrintJob['id']
  readonly done: number
  readonly total: number
}

/** Many papers ordered at once, and which of them their own rules refused. */
export interface ManyOrdered {
  readonly job: PrintJob | null
  readonly refused: readonly { readonly id: string; readonly code: string }[]
}

const look = { language: PaperLanguage, profile: ProfileSchema }
const paper = { kind: PaperKindSchema, id: SubjectId, ...look }
const many = {
  kind: PaperKindSchema,
  ids: z.array(SubjectId).min(1, 'printing.chooseSome').max(2000),
  ...look,
}
const to = {
  printer: z.string().trim().min(1, 'printing.choosePrinter').max(120),
  copies: z.int().min(1).max(20),
}

export const printingContract = {
  'printing.preview': query<Preview>()(everyone, z.strictObject(paper)),
  'printing.printers': query<readonly PrinterRow[]>()(everyone, z.strictObject({})),
  'printing.print': command<PrintJob>()(everyone, z.strictObject({ ...paper, ...to })),
  'printing.savePdf': command<string | null>()(everyone, z.strictObject(paper)),
  'printing.printMany': command<ManyOrdered>()(everyone, z.strictObject({ ...many, ...to })),
  /** Asks where, then saves all of them in one PDF in the background. Null when the person declined. */
  'printing.saveMany': command<ManyOrdered | null>()(everyone, z.strictObject(many)),
  'printing.jobs': query<readonly PrintJob[]>()(everyone, z.strictObject({})),
  'printing.progress': query<readonly JobProgress[]>()(everyone, z.strictObject({})),
  /** Jobs that were handed over and that the system's own queue still holds. */
  'printing.waiting': query<readonly PrintJob['id'][]>()(everyone, z.strictObject({})),
  'printing.retry': command<PrintJob>()(
    everyone,
    z.strictObject({ jobId: id('job'), printer: z.string().trim().max(120) }),
  ),
  'printing.cancel': command<PrintJob>()(everyone, z.strictObject({ jobId: id('job') })),
  'printing.choices': query<readonly PaperChoice[]>()(everyone, z.strictObject({})),
  'printing.choose': command<PaperChoice>()(
    managers,
    z.strictObject({
      kind: PaperKindSchema,
      profile: ProfileSchema,
      printer: z.string().trim().max(120),
      copies: z.int().min(1).max(20),
      language: PaperLanguage.optional(),
      setup: PaperSetup.optional(),
    }),
  ),
  'printing.logo': query<Logo | null>()(everyone, z.strictObject({})),
  'printing.setLogo': command<Logo>()(
    managers,
    z.strictObject({
      image: z
        .string()
        .max(200_000, 'printing.logoTooLarge')
        .regex(/^(data:image\/png;base64,[A-Za-z0-9+/=]+)?$/, 'printing.logoNotPng'),
    }),
  ),
} as const
