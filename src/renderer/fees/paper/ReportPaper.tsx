import type { CollectionReport } from '../../../shared/fees/slips'
import { formatFen, sumFen } from '../../../shared/money'
import { Flow, type Section } from '../../printing/Flow'
import type { TableSection } from '../../printing/FlowTable'
import { Fact, Facts, Label, PaperHead, Signs, Value } from '../../printing/parts'
import { ItemName } from './ItemName'
import styles from './paper.module.css'

const percent = (bp: number | null): string => (bp === null ? '—' : `${(bp / 100).toFixed(2)} %`)

const RATES = ['currentBp', 'recoveryBp', 'overallBp', 'householdsBp'] as const

const itemTable = ({ byItem }: CollectionReport): TableSection => ({
  title: <Label k="fees.report.byItem" />,
  columns: [
    { id: 'item', head: 'fees.paper.item', width: 37 },
    { id: 'due', head: 'fees.report.due', width: 17, align: 'number' },
    { id: 'paid', head: 'fees.report.paid', width: 17, align: 'number' },
    { id: 'open', head: 'fees.notice.open', width: 17, align: 'number' },
    { id: 'rate', head: 'fees.report.rate', width: 12, align: 'number' },
  ],
  rows: byItem.map((each) => [
    <ItemName key="item" {...each} />,
    formatFen(each.dueFen),
    formatFen(each.paidFen),
    formatFen(each.openFen),
    percent(each.dueFen === 0 ? null : Math.round((each.paidFen * 10_000) / each.dueFen)),
  ]),
  totals: [
    [
      { node: <Label k="fees.dayClose.total" /> },
      ...(['dueFen', 'paidFen', 'openFen'] as const).map((field) => ({
        node: <Value>{formatFen(sumFen(byItem.map((each) => each[field])))}</Value>,
        number: true,
      })),
      { node: '' },
    ],
  ],
})

const methodTable = ({ byMethod, receivedFen, capitals }: CollectionReport): TableSection => ({
  title: <Label k="fees.report.byMethod" />,
  columns: [
    { id: 'method', head: 'fees.dayClose.byMethod', width: 54 },
    { id: 'count', head: 'fees.dayClose.count', width: 18, align: 'number' },
    { id: 'fen', head: 'fees.paper.amount', width: 28, align: 'number' },
  ],
  rows: byMethod.map((each) => [
    <Label key="method" k={`fees.method.${each.method}`} />,
    each.count,
    formatFen(each.fen),
  ]),
  totals: [
    [
      {
        span: 2,
        node: (
          <>
            <Label k="fees.report.received" /> <Value className={styles.capitals}>{capitals}</Value>
          </>
        ),
      },
      { node: <Value>¥{formatFen(receivedFen)}</Value>, number: true },
    ],
  ],
})

const monthTable = ({ months }: CollectionReport): TableSection => ({
  title: <Label k="fees.report.byMonth" />,
  columns: [
    { id: 'month', head: 'fees.report.month', width: 28 },
    { id: 'due', head: 'fees.report.due', width: 26, align: 'number' },
    { id: 'received', head: 'fees.report.received', width: 26, align: 'number' },
    { id: 'rate', head: 'fees.report.currentBp', width: 20, align: 'number' },
  ],
  rows: months.map((each) => [
    each.month,
    formatFen(each.dueFen),
    formatFen(each.receivedFen),
    percent(each.currentBp),
  ]),
})

/** 月度收费报表: the rates of domain.md §4.8 in figures, then the tables they rest on. */
export const ReportPaper = ({ data }: { readonly data: CollectionReport }) => {
  const sections: readonly Section[] = [
    {
      block: (
        <div className={styles.rates}>
          {RATES.map((rate) => (
            <div key={rate} className={styles.rate}>
              <Label k={`fees.report.${rate}`} />
              <Value className={styles.figure}>{percent(data[rate])}</Value>
            </div>
          ))}
        </div>
      ),
    },
    itemTable(data),
    methodTable(data),
    monthTable(data),
  ]
  return (
    <Flow
      note={data.month}
      head={<PaperHead centerName={data.centerName} title="fees.report.title" no={data.month} />}
      opening={
        <Facts>
          <Fact k="fees.report.due">¥{formatFen(data.dueFen)}</Fact>
          <Fact k="fees.report.paid">¥{formatFen(data.paidOfDueFen)}</Fact>
          <Fact k="fees.report.old">¥{formatFen(data.oldArrearsFen)}</Fact>
          <Fact k="fees.report.recovered">¥{formatFen(data.recoveredFen)}</Fact>
          <Fact k="fees.report.households">
            {data.householdsPaid} / {data.householdsDue}
          </Fact>
          <Fact k="fees.report.target">{data.targetPercent} %</Fact>
          <Fact k="fees.report.receipts">{data.receipts}</Fact>
          <Fact k="fees.dayClose.voided">{data.voided}</Fact>
        </Facts>
      }
      sections={sections}
      tail={
        <Signs
          signs={[{ k: 'fees.report.madeBy' }, { k: 'fees.paper.accountant' }, { k: 'fees.report.manager' }]}
        />
      }
    />
  )
}
