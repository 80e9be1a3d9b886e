import { useState } from 'react'
import { PAPER_PROFILES, type PaperKind } from '../../shared/papers'
import type { PrinterRow } from '../../shared/printing/contract'
import type { ProfileId } from '../../shared/printing/profiles'
import type { PaperChoice, PaperLanguage } from '../../shared/printing/schema'

export interface Choice {
  readonly profile: ProfileId
  readonly language: PaperLanguage
  readonly printer: string
  readonly copies: number
}

const firstPrinter = (chosen: PaperChoice | undefined, printers: readonly PrinterRow[]): string =>
  printers.find((printer) => printer.name === chosen?.printer)?.name ??
  printers.find((printer) => printer.isDefault)?.name ??
  printers[0]?.name ??
  ''

/** What a person may choose for one print, beginning with what the center has chosen for the kind. */
export const useChoice = (
  kind: PaperKind,
  chosen: PaperChoice | undefined,
  printers: readonly PrinterRow[],
): readonly [Choice, (change: Partial<Choice>) => void] => {
  const [choice, setChoice] = useState<Choice>({
    profile: chosen?.profile ?? PAPER_PROFILES[kind][0],
    language: chosen?.language ?? 'both',
    printer: firstPrinter(chosen, printers),
    copies: chosen?.copies ?? 1,
  })
  return [choice, (change) => setChoice((before) => ({ ...before, ...change }))]
}
