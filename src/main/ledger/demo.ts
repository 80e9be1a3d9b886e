import { addDays, addToMonth, dayOf, firstOf, instantOf, monthOf, monthsBetween } from '../../shared/day'
import { LEGAL_TENDER } from '../../shared/fees/drawer'
import type { Receipt } from '../../shared/fees/schema'
import type { ExpenseKind } from '../../shared/ledger/expenses'
import type { DemoEstate } from '../center/demo/estate'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { makeRefund, payRefund } from '../fees/corrections'
import { deductDeposit, returnDeposit } from '../fees/deposits'
import { drawerOn } from '../fees/drawer'
import { takeNumber } from '../numbers'
import { reckonMonth } from './books/figures'
import { firstMonth } from './books/postings'
import { closeDay } from './closeDay'
import { publishMonths } from './publicationHandlers'

const FLOAT = 50_000
const FINANCE = '财务 王会计'

const moment = (context: Context, day: string, time: string, staff: DemoEstate['manager']): Context => ({
  ...context,
  now: instantOf(day, time),
  today: day,
  staff: { id: staff.id, name: staff.name, role: staff.role },
})

/** What lies in the drawer, note by note: the odd fen are nobody's coins. */
const notesFor = (fen: number) => {
  let rest = fen
  return LEGAL_TENDER.flatMap((noteFen) => {
    const count = Math.floor(rest / noteFen)
    rest -= count * noteFen
    return count > 0 ? [{ noteFen, count }] : []
  })
}

const closeOne = (draft: Draft, context: Context, demo: DemoEstate, day: string): void => {
  const clerk = demo.clerks[Number(day.slice(8)) % demo.clerks.length] ?? demo.manager
  const { expectedFen } = drawerOn(draft, day)
  const countedFen = Math.floor(expectedFen / 10) * 10
  const handInFen = Math.max(0, countedFen - FLOAT)
  closeDay(
    draft,
    {
      day,
      notes: notesFor(countedFen),
      reason: countedFen === expectedFen ? '' : '分币尾数',
      handInFen,
      receivedBy: handInFen > 0 ? FINANCE : '',
      remark: '',
    },
    moment(context, day, '17:40', clerk),
  )
}

/** Every day before today that took money was counted and closed. */
const closeDays = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const begin = firstMonth(draft)
  if (begin === null) return
  const first = firstOf(begin)
  draft.drawerMoves.insert({
    id: context.newId('drawermove'),
    no: takeNumber(draft, moment(context, first, '08:20', demo.manager), 'drawerMove'),
    kind: 'float',
    day: first,
    fen: FLOAT,
    withName: FINANCE,
    byId: demo.manager.id,
    byName: demo.manager.name,
    at: instantOf(first, '08:20'),
  })
  for (let day = first; day < context.today; day = addDays(day, 1))
    if (draft.receipts.countWhere('day', day) > 0 || day === first) closeOne(draft, context, demo, day)
}

/** All but the last two months are frozen; the last one is for whoever tries the demo to close. */
const closeMonths = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const begin = firstMonth(draft)
  const until = addToMonth(monthOf(context.today), -2)
  if (begin === null || begin > until) return
  for (const month of monthsBetween(firstOf(begin), firstOf(until))) {
    const at = moment(context, addDays(firstOf(addToMonth(month, 1)), 2), '10:00', demo.manager)
    draft.monthCloses.insert({
      id: context.newId('monthclose'),
      no: takeNumber(draft, at, 'monthClose'),
      month,
      lastOn: addDays(firstOf(addToMonth(month, 1)), -1),
      centerName: [...draft.center.all()][0]?.name ?? '',
      figures: reckonMonth(draft, month),
      byName: demo.manager.name,
      at: at.now,
    })
  }
}

const decided = (demo: DemoEstate, reason: string) => ({
  reason,
  approvalNo: '',
  askedByName: demo.clerks[0]?.name ?? '',
  agreedByName: demo.manager.name,
})

const whole = (receipt: Receipt) => ({
  receiptId: receipt.id,
  keepsCharge: false,
  lines: [{ line: 0, amountFen: receipt.lines[0]?.amountFen ?? 0, lastOn: null }],
})

/** One refund is paid, another waits; a deposit went back, of another something was kept. */
const correct = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const at = moment(context, context.today, '09:05', demo.manager)
  const now = { ...at, now: context.now < at.now ? context.now : at.now }
  const single = [...draft.receipts.all()].filter(
    (receipt) => !receipt.voided && receipt.lines.length === 1 && receipt.lines[0]?.kind === 'income',
  )
  const [first, second] = single.slice(-2)
  if (first && second) {
    const paid = makeRefund(draft, whole(first), decided(demo, '重复缴费'), now)
    payRefund(
      draft,
      { refundId: paid.id, method: 'transfer', reference: 'HK2026001', payee: first.payer },
      now,
    )
    makeRefund(draft, whole(second), decided(demo, '房屋已售，预交退回'), now)
  }
  const [back, kept] = draft.deposits.where('held', 'held')
  if (!back || !kept) return
  returnDeposit(
    draft,
    {
      requestId: context.newId('request'),
      depositId: back.id,
      amountFen: back.amountFen,
      proof: 'original',
      proxyName: '',
      proxyPapers: false,
      method: 'transfer',
      reference: 'HK2026002',
      remark: '',
    },
    now,
  )
  const part = Math.min(35_000, kept.amountFen)
  deductDeposit(
    draft,
    { ...decided(demo, '楼道墙面修补'), depositId: kept.id, amountFen: part, clause: '装修协议第 8 条' },
    now,
  )
}

const EXPENSES: readonly (readonly [ExpenseKind, string, number])[] = [
  ['cleaning', '保洁外包服务费', 1_860_000],
  ['security', '秩序维护服务费', 2_650_000],
  ['energy', '公共区域电费', 743_215],
  ['repairs', '3 栋电梯门机更换', 86_000],
  ['greening', '绿化养护', 420_000],
]

const spend = (draft: Draft, context: Context, demo: DemoEstate): void => {
  for (const back of [1, 0]) {
    const month = addToMonth(monthOf(context.today), -back)
    EXPENSES.forEach(([kind, what, amountFen], place) => {
      const on = `${month}-0${place + 1}`
      if (on > context.today) return
      const at = moment(context, on, '16:00', demo.manager)
      draft.expenses.insert({
        id: context.newId('expense'),
        no: takeNumber(draft, at, 'expense'),
        kind,
        what,
        amountFen: amountFen + back * 1300,
        on,
        voucherNo: `记-${month.slice(5)}-${20 + place}`,
        agreedBy: amountFen > 100_000 ? `公司批〔2026〕${60 + place} 号` : demo.manager.name,
        at: at.now,
        byName: demo.manager.name,
        voided: null,
      })
    })
  }
}

/** The months that are closed were hung out. */
const publish = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const months = [...draft.monthCloses.all()].map(({ month }) => month).sort()
  const [from] = months
  const to = months.at(-1)
  if (!from || !to) return
  const at = moment(context, addDays(firstOf(addToMonth(to, 1)), 7), '09:30', demo.manager)
  publishMonths(draft, from, to, at)
}

/** A book of numbers waits in the safe. */
const shelve = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const on = dayOf(instantOf(addDays(context.today, -20), '09:00'))
  draft.receiptBooks.insert({
    id: context.newId('receiptbook'),
    prefix: 'A',
    firstNumber: 1,
    lastNumber: 100,
    nextNumber: 1,
    holderId: null,
    holderName: '',
    moves: [
      {
        kind: 'received',
        on,
        at: instantOf(on, '09:00'),
        byName: demo.manager.name,
        person: '公司财务部',
        used: 0,
        note: '',
      },
    ],
  })
}

/** Days and months closed, corrections, expenses, a receipt book. Last of all: a closed day takes nothing more. */
export const seedLedger = (draft: Draft, context: Context, demo: DemoEstate): void => {
  closeDays(draft, context, demo)
  correct(draft, context, demo)
  spend(draft, context, demo)
  closeMonths(draft, context, demo)
  publish(draft, context, demo)
  shelve(draft, context, demo)
}
