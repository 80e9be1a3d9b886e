import type { ReactNode } from 'react'
import type { CountedFen, DayCloseSheet } from '../../../shared/fees/slips'
import { formatFen, sumFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import { Flow, type Section } from '../../printing/Flow'
import type { FlowColumn, TableSection } from '../../printing/FlowTable'
import { Fact, Facts, Label, PaperHead, SealBox, Signs, Value } from '../../printing/parts'
import { ItemName } from './ItemName'
import styles from './paper.module.css'

const counted = (head: string): readonly FlowColumn[] => [
  { id: 'name', head, width: 56 },
  { id: 'count', head: 'fees.dayClose.count', width: 16, align: 'number' },
  { id: 'fen', head: 'fees.paper.amount', width: 28, align: 'number' },
]

const countedTable = (
  head: string,
  rows: readonly (readonly [ReactNode, CountedFen])[],
  totalFen: number,
): TableSection => ({
  columns: counted(head),
  rows: rows.map(([name, { count, fen }]) => [name, count, formatFen(fen)]),
  totals: [
    [
      { node: <Label k="fees.dayClose.total" /> },
      { node: <Value>{rows.reduce((sum, [, each]) => sum + each.count, 0)}</Value>, number: true },
      { node: <Value>¥{formatFen(totalFen)}</Value>, number: true },
    ],
  ],
})

const RUN_COLUMNS: readonly FlowColumn[] = [
  { id: 'run', head: 'fees.dayClose.run', width: 34 },
  { id: 'used', head: 'fees.dayClose.used', width: 10, align: 'number' },
  { id: 'valid', head: 'fees.dayClose.valid', width: 10, align: 'number' },
  { id: 'voided', head: 'fees.dayClose.voided', width: 26 },
  { id: 'missing', head: 'fees.dayClose.missing', width: 20 },
]

const NOTE_COLUMNS: readonly FlowColumn[] = [
  { id: 'note', head: 'fees.dayClose.note', width: 34, align: 'number' },
  { id: 'count', head: 'fees.dayClose.pieces', width: 26, align: 'number' },
  { id: 'fen', head: 'fees.paper.amount', width: 40, align: 'number' },
]

const noteTable = ({ notes, countedFen }: DayCloseSheet): TableSection => ({
  columns: NOTE_COLUMNS,
  rows: notes.map(({ noteFen, count }) => [formatFen(noteFen), count, formatFen(noteFen * count)]),
  totals: [
    [
      { span: 2, node: <Label k="fees.dayClose.counted" /> },
      { node: <Value>¥{formatFen(countedFen)}</Value>, number: true },
    ],
  ],
})

const sectionsOf = (data: DayCloseSheet): readonly Section[] => [
  {
    columns: RUN_COLUMNS,
    rows: data.runs.map((run) => [
      `${run.first} – ${run.last}`,
      run.used,
      run.valid,
      run.voided.join(' '),
      run.missing.join(' '),
    ]),
  },
  { block: <div style={{ height: '2.5mm' }} />, keep: true },
  countedTable(
    'fees.dayClose.byItem',
    data.byItem.map((each) => [<ItemName key={each.item} {...each} />, each] as const),
    data.totalFen,
  ),
  { block: <div style={{ height: '2.5mm' }} />, keep: true },
  countedTable(
    'fees.dayClose.byMethod',
    data.byMethod.map(
      (each) => [<Label key={each.method} k={`fees.method.${each.method}`} />, each] as const,
    ),
    sumFen(data.byMethod.map((each) => each.fen)),
  ),
  { block: <div style={{ height: '2.5mm' }} />, keep: true },
  countedTable(
    'fees.dayClose.byClerk',
    data.byClerk.map((each) => [each.name, each] as const),
    sumFen(data.byClerk.map((each) => each.fen)),
  ),
  { block: <div style={{ height: '2.5mm' }} />, keep: true },
  noteTable(data),
]

const DRAWER = ['openingFen', 'cashInFen', 'floatFen', 'handedInFen', 'expectedFen', 'countedFen'] as const

/** 日结单 / 交款单 (domain.md §4.10): numbers used, money by item, method and clerk, the drawer counted, both signatures. */
export const DayClosePaper = ({ data }: { readonly data: DayCloseSheet }) => {
  const { day } = useWords()
  return (
    <Flow
      note={data.no}
      head={<PaperHead centerName={data.centerName} title="fees.dayClose.title" no={`No. ${data.no}`} />}
      opening={
        <Facts>
          <Fact k="fees.dayClose.day">{day(data.day)}</Fact>
          <Fact k="fees.dayClose.total" grow>
            ¥{formatFen(data.totalFen)} {data.capitals}
          </Fact>
        </Facts>
      }
      sections={sectionsOf(data)}
      tail={<Drawer data={data} />}
    />
  )
}

const Drawer = ({ data }: { readonly data: DayCloseSheet }) => {
  const { money, instant } = useWords()
  const state = data.differenceFen < 0 ? 'short' : data.differenceFen > 0 ? 'over' : 'even'
  return (
    <>
      <Facts>
        {DRAWER.filter((field) => field !== 'handedInFen' || data.handedInFen > 0).map((field) => (
          <Fact key={field} k={`fees.dayClose.${field}`}>
            {money(data[field])}
          </Fact>
        ))}
        <Fact k="fees.dayClose.difference">
          <Label k={`fees.dayClose.${state}`} /> {money(Math.abs(data.differenceFen))}
        </Fact>
        {data.reason !== '' && <Fact k="fees.dayClose.reason">{data.reason}</Fact>}
        <Fact k="fees.dayClose.handIn">{money(data.handInFen)}</Fact>
        <Fact k="fees.dayClose.kept">{money(data.keptFen)}</Fact>
        {data.remark !== '' && <Fact k="fees.paper.remark">{data.remark}</Fact>}
      </Facts>
      <div className={styles.ending}>
        <Signs
          signs={[
            { k: 'fees.dayClose.by', name: data.byName },
            { k: 'fees.dayClose.receiver', name: data.receivedBy },
            { k: 'fees.dayClose.at', name: instant(data.at, 'full') },
          ]}
        />
        <SealBox k="fees.dayClose.seal" />
      </div>
    </>
  )
}
