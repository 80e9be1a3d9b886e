/** The paper engine as handlers see it; `engine.ts` is the real one. */
export interface PaperPort {
  /** Renders a paper to PDF with the app's own page. */
  renderPdf(request: PaperRequest): Promise<Uint8Array>
  printers(): Promise<readonly PrinterInfo[]>
  /** Hands a PDF to a printer. Rejects with a Refusal when there is none or it does not answer in time. */
  print(pdf: Uint8Array, options: PrintOptions): Promise<void>
}

export interface PaperRequest {
  readonly kind: string
  readonly data: unknown
  readonly language: 'zh-CN' | 'en'
  readonly profile: string
}

export interface PrinterInfo {
  readonly name: string
  readonly description: string
  readonly isDefault: boolean
}

export interface PrintOptions {
  readonly printer: string
  readonly copies: number
  readonly widthMm: number
  readonly heightMm: number
}
