import type { ReceiptPaper } from '../../shared/fees/papers'
import { sumFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { PaperPage, usePaperSize } from '../printing/PaperPage'
import { ProofMark } from '../proof/ProofMark'
import { Both } from './Both'
import { ReceiptLines } from './ReceiptLines'
import styles from './ReceiptSheet.module.css'

export type PaperLine = ReceiptPaper['lines'][number]

export interface SheetPage {
  readonly lines: readonly PaperLine[]
  readonly page: number
  readonly pages: number
  /** What the pages before come to; 0 on the first. */
  readonly broughtFen: number
}

/** A page that goes on gives one line to what it brings along. */
const pagesOf = (lines: readonly PaperLine[], perPage: number): readonly SheetPage[] => {
  const parts: PaperLine[][] = [lines.slice(0, perPage)]
  for (let start = perPage; start < lines.length; start += perPage - 1)
    parts.push(lines.slice(start, start + perPage - 1))
  return parts.map((part, place) => ({
    lines: part,
    page: place + 1,
    pages: parts.length,
    broughtFen: sumFen(parts.slice(0, place).flatMap((before) => before.map((line) => line.amountFen))),
  }))
}

const COPIES = ['stub', 'customer', 'accounting'] as const
type Copy = (typeof COPIES)[number]

const LINES_ON_THIRD = 5
const LINES_ON_A5 = 11

/**
 * 收据 (domain.md §4.9, §16). Multipart paper takes one impression for its three parts and names them all; on plain
 * paper every copy is a sheet of its own. Words and figures come from one integer.
 */
export const ReceiptSheet = ({ data }: { readonly data: ReceiptPaper }) => {
  const { heightMm, dotMatrix } = usePaperSize()
  const pages = pagesOf(data.lines, heightMm < 100 ? LINES_ON_THIRD : LINES_ON_A5)
  const copies: readonly (Copy | null)[] = dotMatrix ? [null] : COPIES
  return copies.map((copy) =>
    pages.map((page) => <ReceiptPage key={`${copy}${page.page}`} data={data} copy={copy} page={page} />),
  )
}

interface PageProps {
  readonly data: ReceiptPaper
  readonly copy: Copy | null
  readonly page: SheetPage
}

const ReceiptPage = ({ data, copy, page }: PageProps) => {
  const { t } = useWords()
  const last = page.page === page.pages
  return (
    <PaperPage
      stamp={data.voided ? t('fees.paper.voidMark') : undefined}
      foot={{
        page: page.page,
        pages: page.pages,
        at: data.printedAt,
        by: data.printedByName,
        note: copy ? t(`fees.paper.copy.${copy}`) : t('fees.paper.copy.all'),
      }}
    >
      <header className={styles.head}>
        <div className={styles.side}>
          {data.reprint > 0 && (
            <span className={styles.reprint}>{t('fees.paper.reprint', { n: data.reprint })}</span>
          )}
        </div>
        <div className={styles.name}>
          <h1 className={styles.center}>{data.centerName}</h1>
          <Both className={styles.title} k="fees.paper.title" />
        </div>
        <div className={styles.no}>{t('fees.paper.no', { no: data.no })}</div>
      </header>
      <div className={styles.facts}>
        <Fact k="fees.paper.payer" value={data.payer} wide />
        <Fact k="fees.paper.unit" value={data.unitLabel} />
        <Fact k="fees.paper.date" value={data.issuedOn} />
      </div>
      <ReceiptLines data={data} page={page} />
      <Ending data={data} last={last} />
    </PaperPage>
  )
}

const Fact = ({
  k,
  value,
  wide,
}: {
  readonly k: string
  readonly value: string
  readonly wide?: boolean
}) => (
  <span className={wide ? styles.wide : styles.fact}>
    <Both k={k} />
    <b className={styles.value}>{value}</b>
  </span>
)

/** How it was paid, remarks, who signs, where the seal goes. */
const Ending = ({ data, last }: { readonly data: ReceiptPaper; readonly last: boolean }) => {
  const { t } = useWords()
  const deposit = data.lines.some((line) => line.kind === 'deposit')
  const remarks = [
    data.remark,
    deposit ? t('fees.paper.depositNote') : '',
    data.voided ? t('fees.paper.voided', { by: data.voided.byName, reason: data.voided.reason }) : '',
  ]
  const remark = remarks.filter(Boolean).join(t('fees.paper.between'))
  return (
    <div className={styles.ending}>
      <div className={styles.words}>
        {last && (
          <div className={styles.line}>
            <Both k="fees.paper.paidBy" />
            <Methods data={data} />
          </div>
        )}
        {last && remark !== '' && (
          <div className={styles.line}>
            <Both k="fees.paper.remark" />
            <span className={styles.remark}>{remark}</span>
          </div>
        )}
        <div className={styles.signs}>
          <span>
            <Both k="fees.paper.cashier" /> {data.byName}
          </span>
          <Both k="fees.paper.accountant" />
          <Both k="fees.paper.payerSign" />
        </div>
      </div>
      {last && <ProofMark qr={data.qr} sizeMm={20} />}
      <div className={styles.seal}>
        <Both k="fees.paper.seal" />
      </div>
    </div>
  )
}

const Methods = ({ data }: { readonly data: ReceiptPaper }) => {
  const { t, money } = useWords()
  const methods = data.payments.map((payment) => {
    const facts = {
      method: t(`fees.method.${payment.method}`),
      amount: money(payment.amountFen),
      reference: payment.reference,
    }
    return payment.reference === '' ? t('fees.paper.method', facts) : t('fees.paper.methodWith', facts)
  })
  const change =
    data.changeFen > 0
      ? [t('fees.paper.change', { received: money(data.cashReceivedFen), change: money(data.changeFen) })]
      : []
  return <span>{[...methods, ...change].join(t('fees.paper.between'))}</span>
}
