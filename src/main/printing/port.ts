import type { PaperAsk } from '../../shared/printing/paper'

/** The paper engine as handlers see it; `engine.ts` is the real one. */
export interface PaperPort {
  /** Renders papers to one PDF with the app's own page. A paper alone that cannot be laid out is refused. */
  renderPdf(ask: PaperAsk, watch?: Watch): Promise<DrawnPdf>
  printers(): Promise<readonly PrinterInfo[]>
  /** Hands a PDF to a printer. Rejects with a Refusal when there is none or it does not answer in time. */
  print(pdf: Uint8Array, options: PrintOptions): Promise<SpoolId>
  /** Which of these the system's own queue still holds. */
  waiting(spoolIds: readonly SpoolId[]): Promise<readonly SpoolId[]>
  /** Takes a job out of the system's own queue. */
  callOff(spoolId: SpoolId): Promise<void>
}

/** What the system's queue calls a job; empty where it does not say. */
export type SpoolId = string

/** For many papers at once: told how many are drawn, asked whether to go on. */
export interface Watch {
  onDrawn(done: number): void
  cancelled(): boolean
}

export interface DrawnPdf {
  readonly pdf: Uint8Array
  readonly heightMm: number
  /** Papers that are not in it, by place in what was asked. */
  readonly failed: readonly { readonly place: number; readonly reason: string }[]
}

export interface PrinterInfo {
  readonly name: string
  readonly description: string
  readonly isDefault: boolean
}

export interface PrintOptions {
  readonly printer: string
  readonly title: string
  readonly copies: number
  /** `A4`, `Custom.241x93mm`. */
  readonly media: string
  readonly widthMm: number
  readonly heightMm: number
  readonly tray: string
  readonly blackOnly: boolean
}
