import type { AccountStatement } from '../../../shared/fees/statement'
import { formatFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import { Flow } from '../../printing/Flow'
import type { TableSection } from '../../printing/FlowTable'
import { Fact, Facts, Label, PaperHead, SealBox, Signs, Value } from '../../printing/parts'
import { ItemName } from './ItemName'
import styles from './paper.module.css'

const COLUMNS = [
  { id: 'on', head: 'fees.paper.date', width: 12 },
  { id: 'kind', head: 'fees.statement.kind', width: 20 },
  { id: 'item', head: 'fees.paper.item', width: 24.5 },
  { id: 'billed', head: 'fees.statement.billed', width: 14.5, align: 'number' },
  { id: 'taken', head: 'fees.statement.taken', width: 14.5, align: 'number' },
  { id: 'balance', head: 'fees.statement.balance', width: 14.5, align: 'number' },
] as const

const signed = (fen: number): string => (fen < 0 ? `-${formatFen(-fen)}` : formatFen(fen))

const tableOf = (data: AccountStatement, day: (day: string) => string): TableSection => ({
  columns: COLUMNS,
  rows: data.lines.map((line) => [
    day(line.on),
    <Kind key="kind" line={line} />,
    <Item key="item" line={line} />,
    line.fen > 0 ? formatFen(line.fen) : '',
    line.fen < 0 ? formatFen(-line.fen) : '',
    signed(line.balanceFen),
  ]),
  totals: [
    [
      { span: 3, node: <Label k="fees.dayClose.total" /> },
      { node: <Value>{formatFen(data.billedFen)}</Value>, number: true },
      { node: <Value>{formatFen(data.takenFen)}</Value>, number: true },
      { node: <Value>{signed(data.closingFen)}</Value>, number: true },
    ],
  ],
  carried: (rows) => {
    const before = data.lines.slice(0, rows)
    const of = (sign: 1 | -1): string =>
      formatFen(before.reduce((sum, { fen }) => (fen * sign > 0 ? sum + fen * sign : sum), 0))
    return [of(1), of(-1), signed(before.at(-1)?.balanceFen ?? data.openingFen)]
  },
})

/** What it is, and its number under it. */
const Kind = ({ line }: { readonly line: AccountStatement['lines'][number] }) => (
  <>
    <Label k={`fees.statement.move.${line.kind}`} />
    <div className={styles.under}>{line.no}</div>
  </>
)

const Item = ({ line }: { readonly line: AccountStatement['lines'][number] }) => {
  const { day } = useWords()
  return (
    <>
      <ItemName {...line} />
      {line.period && (
        <small className={styles.period}>
          {day(line.period.fromOn)} – {day(line.period.toOn)}
        </small>
      )}
    </>
  )
}

/** 对账单: what was owed, every bill and payment, what is owed now; to be confirmed by the owner. */
export const StatementPaper = ({ data }: { readonly data: AccountStatement }) => {
  const { t, day, money } = useWords()
  return (
    <Flow
      note={data.unitLabel}
      head={<PaperHead centerName={data.centerName} title="fees.statement.title" />}
      opening={
        <Facts>
          <Fact k="fees.paper.unit">{data.unitLabel}</Fact>
          <Fact k="fees.notice.to" grow>
            {data.ownerName}
          </Fact>
          <Fact k="fees.statement.period">
            {t('fees.paper.fromTo', { from: day(data.fromOn), to: day(data.toOn) })}
          </Fact>
          <Fact k="fees.statement.opening">{money(data.openingFen)}</Fact>
        </Facts>
      }
      sections={[tableOf(data, day)]}
      tailFollows
      tail={
        <>
          <div className={styles.letter}>
            <p>
              <Label k="fees.statement.closing" values={{ day: day(data.toOn) }} />{' '}
              <b>
                <Value>{money(data.closingFen)}</Value>
              </b>
            </p>
            <p>
              {data.centerPhone === '' ? (
                <Label under k="fees.statement.askHere" />
              ) : (
                <Label under k="fees.statement.ask" values={{ phone: data.centerPhone }} />
              )}
            </p>
          </div>
          <div className={styles.ending}>
            <Signs signs={[{ k: 'fees.statement.confirm' }, { k: 'fees.notice.receivedOn' }]} />
            <SealBox k="fees.notice.seal" />
          </div>
        </>
      }
    />
  )
}
