import { dayOf } from '../../shared/day'
import type { RunSheet } from '../../shared/tours/papers'
import { useWords } from '../i18n/useWords'
import { Flow, type Section } from '../printing/Flow'
import type { TableSection } from '../printing/FlowTable'
import { Label, PaperHead, Signs } from '../printing/parts'
import { ProofMark } from '../proof/ProofMark'
import { planRows, wideRows } from './planRows'

const FACT_COLUMNS = [
  { id: 'label', width: 16 },
  { id: 'value', width: 34 },
  { id: 'label2', width: 16 },
  { id: 'value2', width: 34 },
]

const WIDE_COLUMNS = [
  { id: 'label', width: 16 },
  { id: 'value', width: 84 },
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
  { id: 'person', head: 'tours.field.person', width: 15 },
  { id: 'item', head: 'tours.sheet.item', width: 36 },
  { id: 'ok', head: 'tours.sheet.ok', width: 10, align: 'middle' },
  { id: 'remark', head: 'tours.sheet.remark', width: 22 },
] as const

const useSections = (data: RunSheet): readonly Section[] => {
  const { t, instant } = useWords()
  const { plan, checks } = data
  const facts: TableSection = {
    columns: FACT_COLUMNS,
    facts: true,
    rows: planRows(plan, t, {
      day: dayOf(plan.startAt),
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
    { columns: WIDE_COLUMNS, facts: true, rows: wideRows(plan, t) },
    ...(plan.route.length > 0 ? [route] : []),
    ...(plan.posts.length > 0 ? [posts] : []),
    ...(checks.length > 0 ? [checkList] : []),
  ]
}

/** 接待方案 (domain.md §9.3): the plan, its route and posts, and the check list of each post. */
export const RunSheetPaper = ({ data }: { readonly data: RunSheet }) => {
  const sections = useSections(data)
  const draft = data.approvedAt ? undefined : <Label k="tours.sheet.draft" />
  return (
    <Flow
      note={data.no}
      stamp={data.status === 'cancelled' ? <Label k="tours.sheet.cancelled" /> : draft}
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
