import { dayOf } from '../../shared/day'
import type { RunSheet } from '../../shared/tours/papers'
import { useWords } from '../i18n/useWords'
import { Flow, type Section } from '../printing/Flow'
import type { TableSection } from '../printing/FlowTable'
import { Label, PaperHead, Signs, useComma } from '../printing/parts'
import { ProofMark } from '../proof/ProofMark'
import { planRows, wideRows } from './planRows'

const FACT_COLUMNS = [
  { id: 'label', width: 20 },
  { id: 'value', width: 30 },
  { id: 'label2', width: 20 },
  { id: 'value2', width: 30 },
]

const WIDE_COLUMNS = [
  { id: 'label', width: 20 },
  { id: 'value', width: 80 },
]

const ROUTE_COLUMNS = [
  { id: 'at', head: 'tours.field.stopAt', width: 12, align: 'middle' },
  { id: 'place', head: 'tours.field.stop', width: 44 },
  { id: 'guide', head: 'tours.field.guide', width: 22 },
  { id: 'usher', head: 'tours.field.usher', width: 22 },
] as const

const POST_COLUMNS = [
  { id: 'post', head: 'tours.field.post', width: 16 },
  { id: 'person', head: 'tours.field.person', width: 14 },
  { id: 'phone', head: 'tours.field.phone', width: 16 },
  { id: 'arriveAt', head: 'tours.field.arriveAt', width: 12, align: 'middle' },
  { id: 'task', head: 'tours.field.task', width: 42 },
] as const

const CHECK_COLUMNS = [
  { id: 'post', head: 'tours.field.post', width: 17 },
  { id: 'person', head: 'tours.field.person', width: 18 },
  { id: 'item', head: 'tours.sheet.item', width: 35 },
  { id: 'ok', head: 'tours.sheet.ok', width: 10, align: 'middle' },
  { id: 'remark', head: 'tours.sheet.remark', width: 20 },
] as const

const useSections = (data: RunSheet): readonly Section[] => {
  const { day, instant } = useWords()
  const { plan, checks } = data
  const comma = useComma()
  const facts: TableSection = {
    columns: FACT_COLUMNS,
    facts: true,
    rows: planRows(plan, {
      day: day(dayOf(plan.startAt)),
      from: instant(plan.startAt, 'time'),
      to: instant(plan.endAt, 'time'),
    }),
  }
  const route: TableSection = {
    title: <Label k="tours.section.route" />,
    columns: ROUTE_COLUMNS,
    rows: plan.route.map((stop) => [instant(stop.at, 'time'), stop.place, stop.guide, stop.usher]),
  }
  const posts: TableSection = {
    title: <Label k="tours.section.posts" />,
    columns: POST_COLUMNS,
    rows: plan.posts.map((post) => [
      post.name,
      post.person,
      post.phone,
      instant(post.arriveAt, 'time'),
      post.task,
    ]),
  }
  const checkList: TableSection = {
    title: <Label k="tours.sheet.checkList" />,
    columns: CHECK_COLUMNS,
    rows: checks.map((check) => [
      check.post,
      check.person,
      <Label key="item" k={`tours.check.${check.item}`} />,
      check.state === 'open' ? '□' : <Label key="state" k={`tours.checkState.${check.state}`} />,
      check.remark,
    ]),
  }
  return [
    facts,
    { columns: WIDE_COLUMNS, facts: true, rows: wideRows(plan, comma) },
    ...(plan.route.length > 0 ? [route] : []),
    ...(plan.posts.length > 0 ? [posts] : []),
    ...(checks.length > 0 ? [checkList] : []),
  ]
}

/** What is struck across it: nothing on the sheet of now. */
const stampOf = ({ status, superseded, approvedAt }: RunSheet): string | undefined => {
  if (status === 'cancelled') return 'tours.sheet.cancelled'
  if (superseded) return 'tours.sheet.superseded'
  return approvedAt ? undefined : 'tours.sheet.draft'
}

/** 接待方案 (domain.md §9.3): the plan, its route and posts, and the check list of each post. */
export const RunSheetPaper = ({ data }: { readonly data: RunSheet }) => {
  const sections = useSections(data)
  const stamp = stampOf(data)
  return (
    <Flow
      note={data.no}
      stamp={
        stamp && (
          <span data-sentence={stamp === 'tours.sheet.draft' || undefined}>
            <Label k={stamp} />
          </span>
        )
      }
      head={
        <PaperHead
          centerName={data.centerName}
          title="tours.sheet.title"
          no={data.no}
          aside={
            <>
              <Label k="tours.sheet.versionOf" values={{ version: data.version }} />
              <ProofMark qr={data.qr} sizeMm={16} card />
            </>
          }
        />
      }
      sections={sections}
      tail={
        <Signs
          signs={[
            { k: 'tours.sheet.planned', name: data.plannedByName },
            { k: 'tours.sheet.approved', name: data.approvedByName },
            { k: 'tours.sheet.confirmed' },
          ]}
        />
      }
    />
  )
}
