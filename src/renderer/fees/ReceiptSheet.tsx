import type { ReceiptPaper } from '../../shared/fees/papers'
import { formatFen, formatPrice, sumFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import type { TableSection } from '../printing/FlowTable'
import { Fact, Facts, Label, PaperHead, SealBox, Signs, Value } from '../printing/parts'
import { ProofMark } from '../proof/ProofMark'
import { ItemName } from './paper/ItemName'
import { Quantity } from './paper/Quantity'
import styles from './ReceiptSheet.module.css'

type PaperLine = ReceiptPaper['lines'][number]

const COPIES = ['fees.paper.copy.stub', 'fees.paper.copy.customer', 'fees.paper.copy.accounting'] as const

const COLUMNS = [
  { id: 'item', head: 'fees.paper.item', width: 33 },
  { id: 'period', head: 'fees.paper.period', width: 27 },
  { id: 'price', head: 'fees.paper.price', width: 11, align: 'number' },
  { id: 'quantity', head: 'fees.paper.quantity', width: 13, align: 'number' },
  { id: 'amount', head: 'fees.paper.amount', width: 16, align: 'number' },
] as const

const linesFen = (lines: readonly PaperLine[]): number => sumFen(lines.map((line) => line.amountFen))

/**
 * 收据 (domain.md §4.9, §16). Multipart paper takes one impression for its three parts and names them all; on plain
 * paper every copy is a sheet of its own. Words and figures come from one integer.
 */
export const ReceiptSheet = ({ data }: { readonly data: ReceiptPaper }) => {
  const { t, day } = useWords()
  const deposits = data.lines.length > 0 && data.lines.every((line) => line.kind === 'deposit')
  const title = deposits ? 'fees.paper.depositTitle' : 'fees.paper.title'
  const table: TableSection = {
    columns: COLUMNS,
    rows: data.lines.map((line) => [
      <ItemName key="item" item={line.item} itemEn={line.itemEn} />,
      line.fromOn === line.toOn
        ? day(line.fromOn)
        : t('fees.paper.fromTo', { from: day(line.fromOn), to: day(line.toOn) }),
      formatPrice(line.priceE4),
      <Quantity key="quantity" line={line} />,
      formatFen(line.amountFen),
    ]),
    totals: [
      [
        {
          span: 4,
          node: (
            <>
              <Label k="fees.paper.total" /> <Value className={styles.capitals}>{data.capitals}</Value>
            </>
          ),
        },
        { node: <Value>¥{formatFen(data.totalFen)}</Value>, number: true },
      ],
    ],
    carried: (rows) => [formatFen(linesFen(data.lines.slice(0, rows)))],
  }
  return (
    <Flow
      copies={COPIES}
      head={
        <>
          <PaperHead centerName={data.centerName} title={title} no={`No. ${data.no}`} scan={data.no} />
          <Facts>
            <Fact k="fees.paper.payer" grow>
              {data.payer}
            </Fact>
            <Fact k="fees.paper.unit">{data.unitLabel}</Fact>
            <Fact k="fees.paper.date">{day(data.issuedOn)}</Fact>
          </Facts>
        </>
      }
      sections={[table]}
      every={(last) => <Ending data={data} last={last} />}
    />
  )
}

/** How it was paid, remarks, who signs, where the seal goes. */
const Ending = ({ data, last }: { readonly data: ReceiptPaper; readonly last: boolean }) => {
  const deposit = data.lines.some((line) => line.kind === 'deposit')
  const { voided } = data
  return (
    <div className={styles.ending}>
      <div className={styles.words}>
        {last && (
          <Fact k="fees.paper.paidBy" grow>
            <Methods data={data} />
          </Fact>
        )}
        {last && (data.remark !== '' || deposit || voided) && (
          <Fact k="fees.paper.remark" grow>
            <span className={styles.remarks}>
              {data.remark !== '' && <span>{data.remark}</span>}
              {deposit && <Label k="fees.paper.depositNote" />}
              {voided && (
                <Label k="fees.paper.voided" values={{ by: voided.byName, reason: voided.reason }} />
              )}
            </span>
          </Fact>
        )}
        <div className={styles.signs}>
          <Signs
            signs={[
              { k: 'fees.paper.cashier', name: data.byName },
              { k: 'fees.paper.accountant' },
              { k: 'fees.paper.payerSign' },
            ]}
          />
        </div>
      </div>
      {last && <ProofMark qr={data.qr} sizeMm={20} />}
      <SealBox k="fees.paper.seal" />
    </div>
  )
}

const Methods = ({ data }: { readonly data: ReceiptPaper }) => {
  const { money } = useWords()
  return (
    <span className={styles.methods}>
      {data.payments.map((payment) => (
        <span key={payment.method + payment.reference}>
          <Label k={`fees.method.${payment.method}`} /> {money(payment.amountFen)}
          {payment.reference !== '' && ` (${payment.reference})`}
        </span>
      ))}
      {data.changeFen > 0 && (
        <Label
          k="fees.paper.change"
          values={{ received: money(data.cashReceivedFen), change: money(data.changeFen) }}
        />
      )}
    </span>
  )
}
