import type { RefundSlip } from '../../../shared/fees/slips'
import { formatFen, sumFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import { Flow } from '../../printing/Flow'
import type { TableSection } from '../../printing/FlowTable'
import { Fact, Facts, Label, PaperHead, SealBox, Signs, Value } from '../../printing/parts'
import { ProofMark } from '../../proof/ProofMark'
import { ItemName } from './ItemName'
import styles from './paper.module.css'

const COPIES = ['fees.paper.copy.stub', 'fees.refundSlip.copy.payee', 'fees.paper.copy.accounting'] as const

const COLUMNS = [
  { id: 'item', head: 'fees.paper.item', width: 28 },
  { id: 'period', head: 'fees.paper.period', width: 27 },
  { id: 'taken', head: 'fees.refundSlip.taken', width: 15, align: 'number' },
  { id: 'deducted', head: 'fees.refundSlip.deducted', width: 14, align: 'number' },
  { id: 'amount', head: 'fees.refundSlip.amount', width: 16, align: 'number' },
] as const

/** 押金退还单, 退款单 (domain.md §4.5): their own number, the receipt they belong to, and the payee's signature. */
export const RefundPaper = ({ data }: { readonly data: RefundSlip }) => {
  const { t, day } = useWords()
  const table: TableSection = {
    columns: COLUMNS,
    rows: data.lines.map((line) => [
      <ItemName key="item" item={line.item} itemEn={line.itemEn} />,
      line.period ? t('fees.paper.fromTo', { from: day(line.period.fromOn), to: day(line.period.toOn) }) : '',
      formatFen(line.takenFen),
      line.deductedFen === 0 ? '' : formatFen(line.deductedFen),
      formatFen(line.amountFen),
    ]),
    totals: [
      [
        {
          span: 4,
          node: (
            <>
              <Label k="fees.refundSlip.total" /> <Value className={styles.capitals}>{data.capitals}</Value>
            </>
          ),
        },
        { node: <Value>¥{formatFen(data.totalFen)}</Value>, number: true },
      ],
    ],
    carried: (rows) => [formatFen(sumFen(data.lines.slice(0, rows).map((line) => line.amountFen)))],
  }
  return (
    <Flow
      copies={COPIES}
      head={
        <>
          <PaperHead
            centerName={data.centerName}
            title={data.leftFen === null ? 'fees.refundSlip.refund' : 'fees.refundSlip.deposit'}
            no={`No. ${data.no}`}
            scan={data.no}
          />
          <Facts>
            <Fact k="fees.refundSlip.receiptNo">{data.receiptNo}</Fact>
            <Fact k="fees.paper.payer" grow>
              {data.payer}
            </Fact>
            <Fact k="fees.paper.unit">{data.unitLabel}</Fact>
            <Fact k="fees.paper.date">{day(data.on)}</Fact>
          </Facts>
        </>
      }
      sections={[table]}
      every={(last) => <Ending data={data} last={last} />}
    />
  )
}

const Ending = ({ data, last }: { readonly data: RefundSlip; readonly last: boolean }) => (
  <div className={styles.ending}>
    <div>
      {last && <Details data={data} />}
      <Signs
        signs={[
          { k: 'fees.refundSlip.handledBy', name: data.byName },
          { k: 'fees.refundSlip.agreedBy', name: data.agreedByName },
          { k: 'fees.refundSlip.payeeSign' },
        ]}
      />
    </div>
    {last && <ProofMark qr={data.qr} sizeMm={20} />}
    <SealBox k="fees.paper.seal" />
  </div>
)

const Details = ({ data }: { readonly data: RefundSlip }) => {
  const { day, money } = useWords()
  return (
    <Facts>
      {data.method && (
        <Fact k="fees.refundSlip.paidBy">
          <Label k={`fees.method.${data.method}`} /> {data.reference}
        </Fact>
      )}
      {data.payee !== '' && <Fact k="fees.refundSlip.payee">{data.payee}</Fact>}
      {data.takenOn && <Fact k="fees.refundSlip.takenOn">{day(data.takenOn)}</Fact>}
      {data.leftFen !== null && data.leftFen > 0 && (
        <Fact k="fees.refundSlip.left">{money(data.leftFen)}</Fact>
      )}
      {data.proof && (
        <Fact k="fees.refundSlip.against">
          <Label k={`fees.refundSlip.proof.${data.proof}`} />
        </Fact>
      )}
      {data.approvalNo !== '' && <Fact k="fees.refundSlip.approvalNo">{data.approvalNo}</Fact>}
      {data.reason !== '' && (
        <Fact k="fees.refundSlip.reason" grow>
          {data.reason}
        </Fact>
      )}
    </Facts>
  )
}
