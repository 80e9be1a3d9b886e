import type { ArrearsRow } from '../../shared/arrears/answers'
import { splitDebt } from '../../shared/arrears/plans'
import type { ArrearsStep, DeskStage } from '../../shared/arrears/schema'
import { addDays, addMonths, type Day, instantOf } from '../../shared/day'
import { raise } from '../approvals/engine'
import type { DemoEstate } from '../center/demo/estate'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { arrearsApprovals } from './approvals'
import { issueStep } from './issue'
import { addContact, deliver, overdueFenOf } from './records'
import { arrearsRows, rowOfDebtor } from './rows'

type Who = DemoEstate['manager']

const moment = (context: Context, day: Day, time: string, staff: Who): Context => {
  const at = instantOf(day, time)
  return {
    ...context,
    now: at < context.now ? at : context.now,
    today: day,
    staff: { id: staff.id, name: staff.name, role: staff.role },
  }
}

interface Story {
  readonly row: ArrearsRow
  /** How far the desk went. */
  readonly until: DeskStage | null
  readonly unserved: boolean
}

const ORDER: readonly DeskStage[] = ['first', 'second', 'visit', 'demand']
const goesOn = ({ until }: Story, stage: string): boolean =>
  until !== null && ORDER.indexOf(stage as DeskStage) <= ORDER.indexOf(until)

const HOW = [
  { how: 'signed', person: '本人', tracking: '' },
  { how: 'left', person: '', tracking: '' },
  { how: 'posted', person: '', tracking: 'EX20260088' },
  { how: 'refused', person: '物业保安 老李', tracking: '' },
] as const

const serve = (draft: Draft, step: ArrearsStep, place: number, carrier: Who, context: Context): void => {
  const way =
    step.stage === 'visit' || step.stage === 'demand' ? HOW[place % 2 === 0 ? 0 : 3] : HOW[place % HOW.length]
  if (!way) return
  deliver(draft, { stepIds: [step.id], ...way, on: context.today, carrier: carrier.name, note: '' }, context)
}

/** One day at the desk: each debtor's step that is due is issued, and served the day after. */
const oneDay = (
  draft: Draft,
  context: Context,
  demo: DemoEstate,
  stories: readonly Story[],
  day: Day,
): void => {
  for (const [place, story] of stories.entries()) {
    const clerk = demo.clerks[place % demo.clerks.length] ?? demo.manager
    const next = rowOfDebtor(draft, story.row, day)?.next
    if (!next || next.waits || next.dueOn > day || !goesOn(story, next.stage)) continue
    const stage = next.stage as DeskStage
    const step = issueStep(draft, story.row, stage, moment(context, day, '09:40', clerk))
    const last = story.unserved && stage === story.until
    const served = addDays(day, 1)
    if (last || served > context.today) continue
    const who = stage === 'visit' ? demo.supervisor : clerk
    serve(draft, step, place, who, moment(context, served, '15:20', who))
  }
}

const talk = (
  draft: Draft,
  context: Context,
  by: Who,
  row: ArrearsRow,
  said: Partial<Parameters<typeof addContact>[1]> & { readonly daysAgo: number },
): void => {
  const { daysAgo, ...more } = said
  const day = addDays(context.today, -daysAgo)
  const at = moment(context, day, '10:30', by)
  addContact(
    draft,
    {
      unitId: row.unitId,
      owedBy: row.owedBy,
      contactedAt: at.now,
      way: 'phone',
      person: row.ownerName.split('、')[0] ?? '',
      outcome: 'willPay',
      attitude: 'unknown',
      answer: '',
      promise: null,
      theirs: false,
      ...more,
    },
    at,
  )
}

const promise = (context: Context, row: ArrearsRow, inDays: number) => ({
  outcome: 'promised' as const,
  promise: { on: addDays(context.today, inDays), fen: row.overdueFen },
})

const agree = (draft: Draft, context: Context, demo: DemoEstate, row: ArrearsRow, daysAgo: number): void => {
  const day = addDays(context.today, -daysAgo)
  const at = moment(context, day, '11:10', demo.manager)
  const debtFen = overdueFenOf(draft, row, day)
  if (debtFen < 2) return
  const ask = {
    kind: 'arrearsPlan' as const,
    unitId: row.unitId,
    owedBy: row.owedBy,
    instalments: splitDebt(debtFen, 2).map((fen, place) => ({
      dueOn: addDays(addMonths(day, place), 20),
      fen,
    })),
  }
  const request = raise(
    draft,
    { ask, reason: '失业在家，申请分两期缴清' },
    { ...at, staff: demoStaff(demo.clerks[0] ?? demo.manager) },
  )
  const resultNo = arrearsApprovals.arrearsPlan.carryOut(
    draft,
    ask,
    { request, agreedByName: demo.manager.name },
    at,
  )
  const voice = {
    verdict: 'approved' as const,
    opinion: '情况属实，同意',
    at: at.now,
    forId: null,
    forName: '',
    company: null,
  }
  draft.approvals.update(request.id, {
    state: 'approved',
    resultNo,
    decisions: [{ ...voice, steps: request.chain.length, byId: demo.manager.id, byName: demo.manager.name }],
  })
}

const demoStaff = ({ id, name, role }: Who): NonNullable<Context['staff']> => ({ id, name, role })

const BACK = 100

/** Debtors at every stage: notices served and not, promises that are due, broken, a plan that is kept and one that is not. */
export const seedArrears = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const rows = [...arrearsRows(draft, context.today)]
    .filter((row) => row.overdueFen > 0 && row.ownerName !== '' && row.owedBy === '')
    .sort((a, b) =>
      a.oldestDueOn < b.oldestDueOn ? -1 : a.oldestDueOn > b.oldestDueOn ? 1 : b.overdueFen - a.overdueFen,
    )
    .slice(0, 22)
  const until = (place: number): DeskStage | null =>
    place < 8 ? 'demand' : place < 12 ? 'second' : place < 18 ? 'first' : null
  const stories = rows.map(
    (row, place): Story => ({
      row,
      until: until(place),
      unserved: place === 9 || place === 15 || place === 16,
    }),
  )
  for (let back = BACK; back >= 0; back -= 1)
    oneDay(draft, context, demo, stories, addDays(context.today, -back))
  const [clerk = demo.manager, other = demo.manager] = demo.clerks
  const at = (place: number) => rows[place]
  const row = (place: number, tell: (row: ArrearsRow) => void): void => {
    const found = at(place)
    if (found) tell(found)
  }
  row(2, (each) =>
    talk(draft, context, demo.supervisor, each, {
      daysAgo: 4,
      way: 'visit',
      outcome: 'refused',
      attitude: 'unwilling',
      answer: '称近期资金紧张，未说明何时缴',
    }),
  )
  row(8, (each) =>
    talk(draft, context, clerk, each, { daysAgo: 12, ...promise(context, each, -2), answer: '发工资后就缴' }),
  )
  row(10, (each) => talk(draft, context, other, each, { daysAgo: 6, ...promise(context, each, 0) }))
  row(11, (each) => talk(draft, context, clerk, each, { daysAgo: 3, ...promise(context, each, 9) }))
  row(12, (each) =>
    talk(draft, context, other, each, {
      daysAgo: 9,
      outcome: 'refused',
      attitude: 'dissatisfied',
      answer: '楼道灯坏了两周没修，修好再缴',
    }),
  )
  row(13, (each) =>
    talk(draft, context, clerk, each, { daysAgo: 2, outcome: 'notReached', answer: '两次无人接听' }),
  )
  row(14, (each) => agree(draft, context, demo, each, 6))
  row(17, (each) => agree(draft, context, demo, each, 24))
}
