import type { PaperKind } from '../../shared/papers'
import type { PaperAsk } from '../../shared/printing/paper'
import type { ProfileId } from '../../shared/printing/profiles'
import { type PaperLanguage, type PaperSetup, PLAIN_SETUP } from '../../shared/printing/schema'
import type { View } from '../collections'
import { type Issue, marksOf } from './issued'

/** How this center puts a kind of paper on its printer. A test page is put as the paper it tests. */
export const setupOf = (view: View, kind: PaperKind, subjectId: string): PaperSetup =>
  view.paperChoices.get(`paper_${kind === 'testPage' ? subjectId : kind}`)?.setup ?? PLAIN_SETUP

export interface Print {
  readonly issue: Issue
  readonly printNo: number
}

interface How {
  readonly language: PaperLanguage
  readonly profile: ProfileId
  readonly at: string
  readonly byName: string
}

/** What the paper engine is asked: words, marks and set-up of each paper. */
export const askOf = (view: View, prints: readonly [Print, ...Print[]], how: How): PaperAsk => {
  const [{ issue }] = prints
  return {
    kind: issue.kind,
    language: how.language,
    profile: how.profile,
    setup: setupOf(view, issue.kind, issue.subjectId),
    items: prints.map((print) => ({
      data: print.issue.data,
      marks: marksOf(view, print.issue, { printNo: print.printNo, at: how.at, byName: how.byName }),
    })),
  }
}
