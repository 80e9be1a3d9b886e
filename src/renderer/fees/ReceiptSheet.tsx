import type { ReceiptPaper } from '../../shared/fees/papers'
import type { ReceiptLine } from '../../shared/fees/schema'
import { formatArea, formatFen, formatPrice, sumFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { PaperPage, usePaperSize } from '../printing/PaperPage'
import styles from './ReceiptSheet.module.css'

/** How many lines fit a page of the lower sizes; the rest goes on, with what was carried. */
const LINES_BY_HEIGHT = (heightMm: number): number => (heightMm < 100 ? 5 : heightMm < 150 ? 11 : 26)

const paged = (lines: readonly ReceiptLine[], perPage: number): readonly (readonly ReceiptLine[])[] => {
  const pages: ReceiptLine[][] = []
  for (let start = 0; start < lines.length; start += perPage) pages.push(lines.slice(start, start + perPage))
  return pages
}

const COPIES = ['stub', 'customer', 'accounting'] as const

/** 收据 (domain.md §4.9): every copy carries the same frozen data; figures and capitals come from one integer. */
export const ReceiptSheet = ({ data }: { readonly data: ReceiptPaper }) => {
  const { heightMm, dotMatrix } = usePaperSize()
  const pages = paged(data.receipt.lines, LINES_BY_HEIGHT(heightMm))
  const copies = dotMatrix ? [null] : COPIES
  return copies.flatMap((copy) =>
    pages.map((lines, place) => (
      <ReceiptPage
        key={`${copy}${place}`}
        data={data}
        copy={copy}
        lines={lines}
        page={place + 1}
        pages={pages.length}
        carriedFen={sumFen(pages.slice(0, place).flat().map((line) => line.amountFen))}
      />
    )),
  )
}

interface PageProps {
  readonly data: ReceiptPaper
  /** Null on multipart paper: the copies differ by their sheet, not by their print. */
  readonly copy: (typeof COPIES)[number] | null
  readonly lines: readonly ReceiptLine[]
  readonly page: number
  readonly pages: number
  readonly carriedFen: number
}

const ReceiptPage = ({ data, copy, lines, page, pages, carriedFen }: PageProps) => {
  const { t } = useWords()
  const { receipt } = data
  const last = page === pages
  const hasDeposit = receipt.lines.some((line) => line.kind === 'deposit')
  return (
    <PaperPage
      stamp={receipt.voided ? t('fees.paper.void') : undefined}
      foot={{
        page,
        pages,
        at: data.printedAt,
        by: data.printedByName,
        note: data.printNo > 1 ? t('fees.paper.reprint', { n: data.printNo - 1 }) : t('fees.paper.original'),
      }}
    >
      <header className={styles.head}>
        <span className={styles.copy}>{copy ? t(`fees.paper.copy.${copy}`) : t('fees.paper.copy.all')}</span>
        <h1 className={styles.title}>{t('fees.paper.title', { center: receipt.centerName })}</h1>
        <span className={styles.no}>{t('fees.paper.no', { no: receipt.no })}</span>
      </header>
      <div className={styles.facts}>
        <span>{t('fees.paper.payer', { payer: receipt.payer })}</span>
        <span>{t('fees.paper.unit', { unit: receipt.unitLabel })}</span>
        <span>{t('fees.paper.date', { day: receipt.issuedOn })}</span>
      </div>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th className={styles.item}>{t('fees.paper.item')}</th>
            <th>{t('fees.paper.period')}</th>
            <th className={styles.number}>{t('fees.paper.price')}</th>
            <th className={styles.number}>{t('fees.paper.quantity')}</th>
            <th className={styles.number}>{t('fees.paper.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {carriedFen > 0 && (
            <tr>
              <td colSpan={4}>{t('fees.paper.carried')}</td>
              <td className={styles.number}>{formatFen(carriedFen)}</td>
            </tr>
          )}
          {lines.map((line) => (
            <tr key={line.billId}>
              <td className={styles.item}>{data.itemsEn[line.item] ? t('fees.paper.itemBoth', { item: line.item, en: data.itemsEn[line.item] }) : line.item}</td>
              <td>{t('fees.paper.fromTo', { from: line.fromOn, to: line.toOn })}</td>
              <td className={styles.number}>{formatPrice(line.priceE4)}</td>
              <td className={styles.number}>{formatArea(line.quantityCenti)}</td>
              <td className={styles.number}>{formatFen(line.amountFen)}</td>
            </tr>
          ))}
          {last ? (
            <tr className={styles.total}>
              <td colSpan={4}>{t('fees.paper.total', { capitals: receipt.capitals })}</td>
              <td className={styles.number}>¥{formatFen(receipt.totalFen)}</td>
            </tr>
          ) : (
            <tr>
              <td colSpan={4}>{t('fees.paper.goesOn')}</td>
              <td className={styles.number}>{formatFen(carriedFen + sumFen(lines.map((line) => line.amountFen)))}</td>
            </tr>
          )}
        </tbody>
      </table>
      {last && (
        <div className={styles.facts}>
          <span>
            {t('fees.paper.paidBy', {
              methods: receipt.payments
                .map((payment) => t('fees.paper.method', { method: t(`fees.method.${payment.method}`), amount: formatFen(payment.amountFen) }))
                .join(t('fees.listComma')),
            })}
          </span>
          <span>{hasDeposit ? t('fees.paper.depositNote') : receipt.remark}</span>
        </div>
      )}
      <div className={styles.signs}>
        <span>{t('fees.paper.cashier', { name: receipt.byName })}</span>
        <span>{t('fees.paper.payerSign')}</span>
        <span>{t('fees.paper.seal')}</span>
      </div>
    </PaperPage>
  )
}
