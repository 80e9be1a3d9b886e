import type { PaymentNotice } from '../../../shared/fees/slips'
import { formatFen, formatPrice, sumFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import { Flow } from '../../printing/Flow'
import type { TableSection } from '../../printing/FlowTable'
import { Fact, Facts, Label, PaperHead, SealBox, Signs, Value } from '../../printing/parts'
import { ItemName } from './ItemName'
import styles from './paper.module.css'
import { Quantity } from './Quantity'

const COLUMNS = [
  { id: 'item', head: 'fees.paper.item', width: 24 },
  { id: 'period', head: 'fees.paper.period', width: 26 },
  { id: 'price', head: 'fees.paper.price', width: 10.5, align: 'number' },
  { id: 'quantity', head: 'fees.paper.quantity', width: 12.5, align: 'number' },
  { id: 'due', head: 'fees.notice.dueOn', width: 12.5, align: 'middle' },
  { id: 'open', head: 'fees.notice.open', width: 14.5, align: 'number' },
] as const

/** The statement of a visit is signed in two copies (domain.md §4.7, 3). */
const COPIES = ['fees.notice.copy.center', 'fees.notice.copy.owner']
const NO_COPIES: readonly string[] = []

const linesOf = (
  { lines, lateFen, totalFen, capitals }: PaymentNotice,
  period: readonly string[],
  due: readonly string[],
): TableSection => ({
  columns: COLUMNS,
  rows: lines.map((line, place) => [
    <ItemName key="item" item={line.item} itemEn={line.itemEn} />,
    period[place],
    formatPrice(line.priceE4),
    <Quantity key="quantity" line={line} />,
    due[place],
    formatFen(line.openFen),
  ]),
  totals: [
    ...(lateFen > 0
      ? [
          [
            { span: 4, node: <Label k="fees.notice.late" /> },
            { span: 2, node: <Value>{formatFen(lateFen)}</Value>, number: true },
          ],
        ]
      : []),
    [
      {
        span: 4,
        node: (
          <>
            <Label k="fees.paper.total" /> <Value className={styles.capitals}>{capitals}</Value>
          </>
        ),
      },
      { span: 2, node: <Value>¥{formatFen(totalFen)}</Value>, number: true },
    ],
  ],
  carried: (rows) => [formatFen(sumFen(lines.slice(0, rows).map((line) => line.openFen)))],
})

/** 缴费通知单, 催缴通知单 (domain.md §4.7): what is owed, until when, whom to ask; and the slip of who received it. */
export const NoticePaper = ({ data }: { readonly data: PaymentNotice }) => {
  const { t, day } = useWords()
  const periods = data.lines.map((line) =>
    line.fromOn === line.toOn
      ? day(line.fromOn)
      : t('fees.paper.fromTo', { from: day(line.fromOn), to: day(line.toOn) }),
  )
  return (
    <Flow
      note={data.no}
      copies={data.stage === 'visit' ? COPIES : NO_COPIES}
      head={
        <PaperHead
          centerName={data.centerName}
          title={`fees.notice.title.${data.stage}`}
          {...(data.no === '' ? {} : { no: `No. ${data.no}` })}
        />
      }
      opening={
        <>
          <Facts>
            <Fact k="fees.paper.unit">{data.unitLabel}</Fact>
            <Fact k="fees.notice.to" grow>
              {data.ownerName}
            </Fact>
            <Fact k="fees.paper.date">{day(data.issuedOn)}</Fact>
          </Facts>
          <div className={styles.letter}>
            <p>
              <Label under k={`fees.notice.opening.${data.stage}`} values={{ unit: data.unitLabel }} />
            </p>
          </div>
        </>
      }
      sections={[
        linesOf(
          data,
          periods,
          data.lines.map((line) => day(line.dueOn)),
        ),
      ]}
      tailFollows
      tail={<Closing data={data} />}
    />
  )
}

/** By a day, within days from receipt, or by the day they write down themselves. */
const Deadline = ({ data }: { readonly data: PaymentNotice }) => {
  const { day } = useWords()
  if (data.stage === 'visit') return <Label under k="fees.notice.promise" />
  if (data.payWithinDays)
    return (
      <Label under k="fees.notice.payWithin" values={{ n: data.payWithinDays, phone: data.centerPhone }} />
    )
  return <Label under k="fees.notice.payBy" values={{ day: day(data.payByOn), phone: data.centerPhone }} />
}

const Closing = ({ data }: { readonly data: PaymentNotice }) => (
  <>
    <div className={styles.letter}>
      {data.lateFormula !== '' && (
        <p>
          <Label under k="fees.notice.lateFormula" values={{ formula: data.lateFormula }} />
        </p>
      )}
      <p>
        <Deadline data={data} />
      </p>
      {data.agreement !== '' && data.stage !== 'payment' && data.stage !== 'visit' && (
        <p>
          <Label
            under
            k={data.clause === '' ? 'fees.notice.agreement' : 'fees.notice.agreementClause'}
            values={{ agreement: data.agreement, clause: data.clause }}
          />
        </p>
      )}
      {data.centerAddress !== '' && (
        <p>
          <Label under k="fees.notice.place" values={{ address: data.centerAddress }} />
        </p>
      )}
    </div>
    <div className={styles.ending}>
      <Signs
        signs={[
          { k: 'fees.notice.by', name: data.byName },
          { k: data.stage === 'visit' ? 'fees.notice.confirmedBy' : 'fees.notice.receivedBy' },
          { k: 'fees.notice.receivedOn' },
        ]}
      />
      <SealBox k="fees.notice.seal" />
    </div>
  </>
)
