import { createContext, useContext } from 'react'
import type { PrintMarks } from '../../shared/printing/paper'
import { type Profile, profileOf } from '../../shared/printing/profiles'
import { type PaperLanguage, type PaperSetup, PLAIN_SETUP } from '../../shared/printing/schema'

/** What a paper is drawn on and in, and what this print adds to its words. */
export interface Paper {
  readonly profile: Profile
  readonly language: PaperLanguage
  readonly setup: PaperSetup
  readonly marks: PrintMarks
  /** Of the first page; on a roll the whole of it. Margins of the size, or the center's own. */
  readonly margins: Profile['margins']
}

const NO_MARKS: PrintMarks = {
  reprint: 0,
  at: '1970-01-01T00:00:00.000Z',
  byName: '',
  voided: null,
  logo: '',
}
const A4 = profileOf('a4')

export const PaperContext = createContext<Paper>({
  profile: A4,
  language: 'zh-CN',
  setup: PLAIN_SETUP,
  marks: NO_MARKS,
  margins: A4.margins,
})

export const usePaper = (): Paper => useContext(PaperContext)

const mm = (tenths: number): number => tenths / 10

export const marginsOf = (profile: Profile, { margins }: PaperSetup): Profile['margins'] =>
  margins
    ? {
        top: mm(margins.top),
        right: mm(margins.right),
        bottom: mm(margins.bottom),
        left: mm(margins.left),
      }
    : profile.margins
