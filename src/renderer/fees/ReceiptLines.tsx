import type { ReceiptPaper } from '../../shared/fees/papers'
import { formatFen, formatPrice, sumFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { Both } from './Both'
import { quantityText } from './quantity'
import type { PaperLine, SheetPage } from './ReceiptSheet'
import styles from './ReceiptSheet.module.css'

interface Props {
  readonly data: ReceiptPaper
  readonly page: SheetPage
}

const HEADS = ['item', 'period', 'price', 'quantity', 'amount'] as const

/** The table of a receipt: what is carried over, the lines, and the total in capitals and figures. */
export const ReceiptLines = ({ data, page }: Props) => (
  <table className={styles.lines}>
    <colgroup>
      {HEADS.map((head) => (
        <col key={head} className={styles[head]} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {HEADS.map((head) => (
          <th key={head}>
            <Both k={`fees.paper.${head}`} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {page.broughtFen > 0 && <Carried k="fees.paper.brought" fen={page.broughtFen} />}
      {page.lines.map((line) => (
        <Line key={`${line.item}${line.fromOn}${line.toOn}${line.amountFen}`} line={line} />
      ))}
      {page.page < page.pages ? (
        <Carried
          k="fees.paper.goesOn"
          fen={page.broughtFen + sumFen(page.lines.map((line) => line.amountFen))}
        />
      ) : (
        <tr className={styles.total}>
          <td colSpan={4}>
            <Both k="fees.paper.total" /> {data.capitals}
          </td>
          <td className={styles.number}>{`¥${formatFen(data.totalFen)}`}</td>
        </tr>
      )}
    </tbody>
  </table>
)

const Line = ({ line }: { readonly line: PaperLine }) => {
  const { t } = useWords()
  const oneDay = line.fromOn === line.toOn
  return (
    <tr>
      <td>
        {line.item} {line.itemEn !== '' && <small className={styles.small}>{line.itemEn}</small>}
      </td>
      <td>{oneDay ? line.fromOn : t('fees.paper.fromTo', { from: line.fromOn, to: line.toOn })}</td>
      <td className={styles.number}>{formatPrice(line.priceE4)}</td>
      <td className={styles.number}>{quantityText(line)}</td>
      <td className={styles.number}>{formatFen(line.amountFen)}</td>
    </tr>
  )
}

const Carried = ({ k, fen }: { readonly k: string; readonly fen: number }) => (
  <tr>
    <td colSpan={4}>
      <Both k={k} />
    </td>
    <td className={styles.number}>{formatFen(fen)}</td>
  </tr>
)
