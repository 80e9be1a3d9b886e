import { Fragment } from 'react'
import type { ListedPrice, PriceList, PriceListLine } from '../../../shared/fees/priceList'
import type { FeeKind } from '../../../shared/fees/schema'
import { isMonthly } from '../../../shared/fees/scope'
import { formatArea, formatPrice } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import { Flow } from '../../printing/Flow'
import type { TableSection } from '../../printing/FlowTable'
import { Fact, Facts, Label, Note, PaperHead, SealBox, Signs } from '../../printing/parts'
import { rateText } from '../lateWords'
import { ItemName } from './ItemName'
import styles from './paper.module.css'

/** What is kept for somebody comes last. */
const KINDS: readonly FeeKind[] = ['income', 'agency', 'deposit']

const COLUMNS = [
  { id: 'item', head: 'fees.paper.item', width: 19 },
  { id: 'how', head: 'fees.field.formula', width: 19 },
  { id: 'scope', head: 'fees.field.scope', width: 12 },
  { id: 'price', head: 'fees.paper.price', width: 22 },
  { id: 'since', head: 'fees.priceList.since', width: 12 },
  { id: 'next', head: 'fees.priceList.next', width: 16 },
] as const

const How = ({ line }: { readonly line: PriceListLine }) => (
  <>
    <Label k={`fees.formula.${line.formula}`} />
    {isMonthly(line.formula) && (
      <div className={styles.under}>
        <Label k="fees.field.proration" /> · <Label k={`fees.proration.${line.proration}`} />
      </div>
    )}
  </>
)

const Scope = ({ uses }: Pick<PriceListLine, 'uses'>) =>
  uses.length === 0 ? (
    <Label k="fees.scope.all" />
  ) : (
    uses.map((use, place) => (
      <Fragment key={use}>
        {place > 0 && ' · '}
        <Label k={`estate.use.${use}`} />
      </Fragment>
    ))
  )

const Price = ({ line, price }: { readonly line: PriceListLine; readonly price: ListedPrice }) => {
  const per = isMonthly(line.formula) ? 'fees.per.month' : 'fees.per.each'
  return (
    <>
      <b data-value>{formatPrice(price.priceE4)}</b> <Label k={per} values={{ unit: line.unitName }} />
      {price.tiers.map((tier) => (
        <div key={tier.aboveCenti} className={styles.under}>
          <Label
            k={`fees.priceList.step.${line.tierBasis}`}
            values={{
              above: formatArea(tier.aboveCenti),
              unit: line.unitName,
              price: formatPrice(tier.priceE4),
            }}
          />
        </div>
      ))}
    </>
  )
}

const Late = ({ late }: Pick<PriceList, 'late'>) => {
  if (!late) return <Label k="fees.priceList.lateOff" />
  const rate = rateText(late.rateE6)
  return late.cap ? (
    <Label
      k="fees.priceList.lateCapped"
      values={{ rate, lpr: late.cap.lprBp / 100, times: late.cap.timesPercent / 100 }}
    />
  ) : (
    <Label k="fees.priceList.late" values={{ rate }} />
  )
}

const rowOf = (
  line: PriceListLine,
  late: PriceList['late'],
  day: (day: string) => string,
): TableSection['rows'][number] => [
  <ItemName key="item" {...line} />,
  <How key="how" line={line} />,
  <Scope key="scope" uses={line.uses} />,
  line.formula === 'lateFee' ? (
    <Late key="price" late={late} />
  ) : line.now ? (
    <Price key="price" line={line} price={line.now} />
  ) : (
    <Label key="price" k={line.next ? 'fees.priceList.notYet' : 'fees.priceList.byCost'} />
  ),
  line.now && day(line.now.fromOn),
  line.next && (
    <Fragment key="next">
      <Price line={line} price={line.next} />
      <div className={styles.under}>{day(line.next.fromOn)}</div>
    </Fragment>
  ),
]

/** 收费公示: one table for what the center earns, passes on and keeps for others; dated, sealed, to be hung out. */
export const PriceListPaper = ({ data }: { readonly data: PriceList }) => {
  const { day } = useWords()
  const kinds = KINDS.filter((kind) => data.lines.some((line) => line.kind === kind))
  return (
    <Flow
      note={data.siteName}
      head={<PaperHead centerName={data.centerName} title="fees.priceList.title" />}
      opening={
        <Facts>
          <Fact k="fees.field.site" grow>
            {data.siteName}
          </Fact>
          <Fact k="fees.priceList.on">{day(data.on)}</Fact>
          {data.centerPhone !== '' && <Fact k="fees.priceList.phone">{data.centerPhone}</Fact>}
        </Facts>
      }
      sections={kinds.map((kind) => ({
        title: <Label k={`fees.priceList.kind.${kind}`} />,
        columns: COLUMNS,
        rows: data.lines.filter((line) => line.kind === kind).map((line) => rowOf(line, data.late, day)),
      }))}
      tailFollows
      tail={
        <>
          <Note k="fees.priceList.note" />
          <div className={styles.ending}>
            <Signs signs={[{ k: 'fees.report.manager' }]} />
            <SealBox k="fees.notice.seal" />
          </div>
        </>
      }
    />
  )
}
