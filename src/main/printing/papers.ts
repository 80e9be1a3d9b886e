import type { TestPage } from '../../shared/printing/papers'
import { PLAIN_SETUP } from '../../shared/printing/schema'
import type { View } from '../collections'

/** The subject of a test page is the kind of paper it is put as. */
export const printingPapers = {
  testPage: (view: View, kind: string): TestPage => {
    const choice = view.paperChoices.get(`paper_${kind}`)
    const { offsetX, offsetY } = choice?.setup ?? PLAIN_SETUP
    return {
      centerName: [...view.center.all()][0]?.name ?? '',
      paper: kind,
      printer: choice?.printer ?? '',
      offsetX,
      offsetY,
    }
  },
} as const
