import type { PaperKind } from '../../../src/shared/papers'
import { moreArrearsNotices } from './notices'
import { moreSlips } from './passes'
import type { More } from './sample'
import { moreStatements } from './statement'
import { moreRunSheets } from './tours'

/** Papers in other states, where they look otherwise: drawn on their usual size. */
export const MORE: { readonly [K in PaperKind]?: More<K> } = {
  arrearsNotice: moreArrearsNotices,
  keyLoanSlip: moreSlips,
  accountStatement: moreStatements,
  runSheet: moreRunSheets,
}
