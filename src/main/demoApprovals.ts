import { addDays, dayOf, instantOf } from '../shared/day'
import { openOf } from '../shared/fees/allocation'
import type { Bill, Receipt } from '../shared/fees/schema'
import type { Staff } from '../shared/staff/schema'
import { decide, raise } from './approvals/engine'
import type { DemoEstate } from './center/demo/estate'
import type { Draft } from './collections'
import type { Context } from './context'

const by = (context: Context, at: string, { id, name, role }: Staff): Context => ({
  ...context,
  now: at,
  today: dayOf(at),
  staff: { id, name, role },
})

const hoursAgo = (context: Context, hours: number): string =>
  new Date(Date.parse(context.now) - hours * 3_600_000).toISOString()

/** Old bills with enough left open, of as many units. */
const oldDebts = (draft: Draft, context: Context, leastFen: number): readonly Bill[] => {
  const seen = new Set<string>()
  return draft.bills.where('open', 'open').filter((bill) => {
    const fits =
      bill.kind === 'income' && openOf(bill) >= leastFen && bill.dueOn < addDays(context.today, -40)
    if (!fits || seen.has(bill.unitId)) return false
    seen.add(bill.unitId)
    return true
  })
}

const standingReceipts = (draft: Draft, day: string): readonly Receipt[] =>
  draft.receipts.where('day', day).filter((receipt) => !receipt.voided)

const seedWaivers = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const [first, second, third] = oldDebts(draft, context, 21_000)
  const [clerk, other = clerk] = demo.clerks
  if (!first || !second || !third || !clerk || !other) return
  const voice = { verdict: 'approved' as const, forId: null }
  const before = instantOf(addDays(context.today, -3), '10:20')
  const done = raise(
    draft,
    { ask: { kind: 'waiver', billId: first.id, amountFen: 6000 }, reason: '楼上漏水维修占用房屋，协商减免' },
    by(context, before, clerk),
  )
  const step = (at: string, staff: Staff, opinion: string, seen: number, approvalId = done.id) =>
    decide(draft, { ...voice, approvalId, opinion, seen }, by(context, at, staff))
  step(instantOf(addDays(context.today, -3), '14:05'), demo.supervisor, '情况属实，已到现场核实', 0)
  step(instantOf(addDays(context.today, -2), '09:10'), demo.manager, '同意', 1)
  const large = raise(
    draft,
    { ask: { kind: 'waiver', billId: second.id, amountFen: 20_500 }, reason: '空置备案滞后，补减两个月' },
    by(context, instantOf(addDays(context.today, -2), '11:30'), other),
  )
  step(instantOf(addDays(context.today, -1), '09:40'), demo.manager, '同意，上报公司', 0, large.id)
  raise(
    draft,
    { ask: { kind: 'waiver', billId: third.id, amountFen: 8000 }, reason: '电梯停运一周，按公示方案减免' },
    by(context, hoursAgo(context, 3), clerk),
  )
}

const seedVoids = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const [clerk] = demo.clerks
  const day = [-2, -3, -4, -5, -6, -7]
    .map((back) => addDays(context.today, back))
    .find((each) => standingReceipts(draft, each).length > 1)
  const [first, second] = day ? standingReceipts(draft, day) : []
  if (!day || !first || !second || !clerk) return
  const next = addDays(day, 1)
  const refused = raise(
    draft,
    { ask: { kind: 'lateVoid', receiptId: first.id, allCopiesInHand: true }, reason: '业主要求改开单位抬头' },
    by(context, instantOf(next, '09:25'), clerk),
  )
  decide(
    draft,
    {
      approvalId: refused.id,
      verdict: 'refused',
      opinion: '抬头可在发票上更改，收据不作废',
      forId: null,
      seen: 0,
    },
    by(context, instantOf(next, '10:15'), demo.manager),
  )
  raise(
    draft,
    {
      ask: { kind: 'lateVoid', receiptId: second.id, allCopiesInHand: true },
      reason: '收错房号，业主已交回收据',
    },
    by(context, hoursAgo(context, 2), clerk),
  )
}

const seedLoan = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const key = draft.keys
    .where('status', 'inCabinet')
    .find((each) => each.lendable && each.setType !== 'B' && !each.custody)
  const clerk = demo.clerks.at(-1)
  if (!key || !clerk) return
  raise(
    draft,
    {
      ask: {
        kind: 'keyLoan',
        loan: {
          keyId: key.id,
          borrowerType: 'builder',
          borrowerName: '马师傅',
          borrowerOrg: '恒信防水',
          phone: '13900000066',
          purpose: 'rectification',
          purposeNote: '卫生间闭水试验，须留过夜',
          link: { kind: 'defect', id: null, no: 'ZG-0087' },
          ownerConsent: null,
          dueAt: instantOf(addDays(context.today, 1), '17:30'),
        },
      },
      reason: '闭水试验 24 小时，次日复验后归还',
    },
    by(context, hoursAgo(context, 1), clerk),
  )
}

/** Some wait for each post, one is at the company, some are decided. */
export const seedApprovals = (draft: Draft, context: Context, demo: DemoEstate): void => {
  seedWaivers(draft, context, demo)
  seedVoids(draft, context, demo)
  seedLoan(draft, context, demo)
}
