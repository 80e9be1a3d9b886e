import type { PaperKind } from '../../src/shared/papers'
import type { PrintMarks } from '../../src/shared/printing/paper'
import type { ProfileId } from '../../src/shared/printing/profiles'
import { type PaperSetup, PLAIN_SETUP } from '../../src/shared/printing/schema'
import { SAMPLES } from './samples/all'
import { receiptSamples } from './samples/receipt'
import { AT } from './samples/sample'

/** A paper put on its printer in a way that is not the usual one; drawn for the tests only. */
export interface SetUpPaper {
  readonly name: string
  readonly kind: PaperKind
  readonly profile: ProfileId
  readonly setup: PaperSetup
  readonly items: readonly { readonly data: unknown; readonly marks: PrintMarks }[]
}

export const MARKS: PrintMarks = { reprint: 0, at: AT, byName: '李静', voided: null, logo: '' }

const put = (
  name: string,
  kind: PaperKind,
  profile: ProfileId,
  setup: Partial<PaperSetup>,
  items: SetUpPaper['items'] = [{ data: SAMPLES[kind].typical.data, marks: MARKS }],
): SetUpPaper => ({ name, kind, profile, setup: { ...PLAIN_SETUP, ...setup }, items })

const voided = { at: AT, byName: '赵敏', reason: '写错付款人' }
const receipt = (change: object, marks: Partial<PrintMarks> = {}) => ({
  data: { ...receiptSamples.typical.data, ...change },
  marks: { ...MARKS, ...marks },
})
const numbered = (no: string) => receipt({ no })

export const SETUPS: readonly SetUpPaper[] = [
  put('plain', 'receipt', '241x93', {}),
  put('right-0.1', 'receipt', '241x93', { offsetX: 1 }),
  put('right-0.2', 'receipt', '241x93', { offsetX: 2 }),
  put('down-0.1', 'receipt', '241x93', { offsetY: 1 }),
  put('left-up', 'receipt', '241x93', { offsetX: -13, offsetY: -24 }),
  put('card', 'workerPass', 'card', {}),
  put('card-left', 'workerPass', 'card', { offsetX: -10, offsetY: 5 }),
  put('margins', 'arrearsNotice', 'a4', { margins: { top: 300, right: 250, bottom: 350, left: 400 } }),
  put('whole', 'receipt', '241x140', {}),
  put('data-only', 'receipt', '241x140', { fill: 'dataOnly' }),
  put('form-only', 'receipt', '241x140', { fill: 'formOnly' }),
  put('grey', 'arrearsNotice', 'a4', {}),
  put('black', 'arrearsNotice', 'a4', { blackOnly: true }),
  put('voided-copies', 'receipt', 'a5', {}, [receipt({ voided }, { voided })]),
  put('reprinted-copies', 'receipt', 'a5', {}, [receipt({}, { reprint: 3 })]),
  put('no-lines', 'receipt', '241x93', {}, [receipt({ lines: [] })]),
  // The second cannot be laid out: what it must say is not there.
  put('one-of-three-throws', 'receipt', '241x93', {}, [
    numbered('0000201'),
    { data: { ...receiptSamples.typical.data, lines: null }, marks: MARKS },
    numbered('0000203'),
  ]),
  put('bars', 'receipt', 'a5', {}, [numbered('0000205')]),
  put('bars-slip', 'keyLoanSlip', '241x140', {}),
]
