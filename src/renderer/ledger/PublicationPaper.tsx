import type { PublishedSheet } from '../../shared/ledger/publications'
import { formatFen } from '../../shared/money'
import { ItemName } from '../fees/paper/ItemName'
import styles from '../fees/paper/paper.module.css'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import type { TableSection } from '../printing/FlowTable'
import { Fact, Facts, Label, PaperHead, SealBox, Signs, Value } from '../printing/parts'

const COLUMNS = (head: string) =>
  [
    { id: 'item', head, width: 70 },
    { id: 'fen', head: 'ledger.field.amount', width: 30, align: 'number' },
  ] as const

const totalRow = (label: string, fen: number) => [
  [{ node: <Label k={label} /> }, { node: <Value>{formatFen(fen)}</Value>, number: true }],
]

const incomeOf = ({ income, incomeFen }: PublishedSheet): TableSection => ({
  title: <Label k="ledger.publication.incomeBy" />,
  columns: COLUMNS('ledger.publication.incomeItem'),
  rows: income.map(({ item, itemEn, fen }) => [
    <ItemName key="item" item={item} itemEn={itemEn === item ? '' : itemEn} />,
    formatFen(fen),
  ]),
  totals: totalRow('ledger.publication.income', incomeFen),
})

const expenseOf = ({ expense, expenseFen }: PublishedSheet): TableSection => ({
  title: <Label k="ledger.publication.expenseBy" />,
  columns: COLUMNS('ledger.publication.expenseItem'),
  rows: expense.map(({ kind, fen }) => [
    <Label key="kind" k={`ledger.expenseKind.${kind}`} />,
    formatFen(fen),
  ]),
  totals: totalRow('ledger.publication.expense', expenseFen),
})

/** 收支公示 (domain.md §13.7): income and expense by item and what is left; no household is named. */
export const PublicationPaper = ({ data }: { readonly data: PublishedSheet }) => {
  const { day } = useWords()
  return (
    <Flow
      note={data.no}
      head={<PaperHead centerName={data.centerName} title="ledger.publication.paper" no={`No. ${data.no}`} />}
      opening={
        <Facts>
          <Fact k="ledger.publication.months" grow>
            {data.fromMonth} – {data.toMonth}
          </Fact>
          <Fact k="ledger.publication.on">{day(data.on)}</Fact>
        </Facts>
      }
      sections={[incomeOf(data), expenseOf(data)]}
      tailFollows
      tail={
        <>
          <Facts>
            <Fact k="ledger.publication.balance" grow>
              ¥{formatFen(data.balanceFen)}
            </Fact>
          </Facts>
          <div className={styles.ending}>
            <Signs
              signs={[{ k: 'ledger.publication.by', name: data.byName }, { k: 'ledger.publication.checked' }]}
            />
            <SealBox k="fees.notice.seal" />
          </div>
        </>
      }
    />
  )
}
