import fc from 'fast-check'
import { addDays, addToMonth, instantOf, lastOf } from '../../src/shared/day'
import { openOf } from '../../src/shared/fees/allocation'
import { heldOf } from '../../src/shared/fees/deposits'
import type { PayMethod, Tariff } from '../../src/shared/fees/schema'
import { bill, collectInput } from '../fees/support'
import type { Desk } from '../support/desk'
import { agreed, spotBill } from './support'

const KINDS = [
  'run',
  'runAhead',
  'spot',
  'spot',
  'deposit',
  'pay',
  'pay',
  'pay',
  'pay',
  'payAll',
  'payAll',
  'prepay',
  'direct',
  'voidReceipt',
  'voidBill',
  'waive',
  'rate',
  'correct',
  'correct',
  'late',
  'runLate',
  'clockBack',
  'clockBack',
  'refund',
  'refund',
  'refundCut',
  'payRefund',
  'move',
  'move',
  'writeOff',
  'returnDeposit',
  'deduct',
  'count',
  'handIn',
  'closeDay',
  'nextDay',
  'nextDay',
  'nextMonth',
  'closeMonth',
] as const

/** Every kind as likely as it stands in the list: small cases first would mean the same few acts again and again. */
export const act = fc.noBias(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    n: fc.nat(50),
    part: fc.integer({ min: 1, max: 100 }),
    method: fc.constantFrom<PayMethod>('cash', 'wechat', 'pos'),
  }),
)
type Act = {
  readonly kind: (typeof KINDS)[number]
  readonly n: number
  readonly part: number
  readonly method: PayMethod
}

const pick = <T>(from: readonly T[], place: number): T | undefined => from[place % Math.max(1, from.length)]

export interface World {
  readonly desk: Desk
  today: string
  readonly fee: Tariff
  readonly lateFee: Tariff
  readonly card: Tariff
  readonly deposit: Tariff
  serial: number
}

const UNITS = ['unit_1101', 'unit_1102', 'unit_1103']

const setDay = (world: World, day: string): void => {
  world.today = day
  world.desk.setNow(instantOf(day, '10:00'))
}

/** What is tried while the PC's clock is wrong. */
const WITHOUT_CLOCK = KINDS.filter((kind) => !/^(next|clock|close)/.test(kind))

const withClockBack = async (world: World, day: string, one: Act): Promise<void> => {
  const { today } = world
  setDay(world, day)
  await perform(world, one).finally(() => setDay(world, today))
}

/** One act at the desk, done or refused; nothing is asserted of it. */
export const perform = async (world: World, { kind, n, part, method }: Act): Promise<unknown> => {
  const { desk, today } = world
  world.serial += 1
  const requestId = `always-request-${world.serial}`
  const month = today.slice(0, 7)
  const unitId = pick(UNITS, n) ?? ''
  const receipt = pick([...desk.view.receipts.all()], n)
  const owed = pick([...desk.view.bills.where('open', 'open')], n)
  const deposit = pick([...desk.view.deposits.where('held', 'held')], n)
  const paying = (fen: number) => ({
    requestId,
    payer: '张三',
    payments: [{ method, amountFen: fen, reference: '' }],
    cashReceivedFen: 0,
    remark: '',
  })
  const lines = receipt
    ? [{ line: n % receipt.lines.length, amountFen: 0, lastOn: null as string | null }]
    : []
  const [asked] = lines
  const paid = asked ? receipt?.lines[asked.line] : undefined
  if (asked && paid) asked.amountFen = Math.max(1, Math.floor((paid.amountFen * part) / 100))
  switch (kind) {
    case 'run':
      return bill(desk, month, world.fee)
    case 'runAhead':
      return bill(desk, addToMonth(month, 1), world.fee)
    case 'spot':
      return spotBill(desk, unitId, world.card, today)
    case 'deposit':
      return spotBill(desk, unitId, world.deposit, today)
    case 'pay':
    case 'payAll': {
      const share = kind === 'payAll' ? 100 : part
      const fen = owed ? Math.max(1, Math.floor((openOf(owed) * share) / 100)) : 0
      return (
        owed &&
        desk.call('fees.collect', { ...collectInput(owed.unitId, [{ id: owed.id, fen }]), ...paying(fen) })
      )
    }
    case 'prepay': {
      const ask = { unitId, tariffId: world.fee.id, months: 1 + (n % 3) }
      const { totalFen } = await desk.done('ledger.quotePrepay', ask)
      return desk.call('ledger.prepay', { ...ask, ...paying(totalFen), totalFen })
    }
    case 'direct':
      return desk.call('ledger.collectDirect', {
        party: 'casual',
        partyId: null,
        label: '',
        lines: [{ tariffId: (n % 4 === 0 ? world.deposit : world.card).id, quantity: 1 }],
        ...paying(n % 4 === 0 ? 200_000 : 2000),
      })
    case 'voidReceipt': {
      if (!receipt) return undefined
      if (receipt.issuedOn !== today)
        return agreed(desk, { kind: 'lateVoid', receiptId: receipt.id, allCopiesInHand: true })
      return desk.call('fees.voidReceipt', { receiptId: receipt.id, reason: '写错', allCopiesInHand: true })
    }
    case 'voidBill':
      return owed && desk.call('fees.voidBill', { billId: owed.id, reason: '出错了' })
    case 'waive':
      return (
        owed &&
        agreed(desk, {
          kind: 'waiver',
          billId: owed.id,
          amountFen: Math.max(1, Math.floor(openOf(owed) / 3)),
        })
      )
    case 'rate': {
      const rate = { kind: 'feeRate', unitId, tariffId: world.fee.id, why: 'vacant', payer: '' } as const
      const fromOn = `${addToMonth(month, 1 + (n % 5))}-11`
      return agreed(desk, { ...rate, percent: part - 1, fromOn, toOn: addDays(fromOn, 50) } as never)
    }
    case 'correct': {
      const wrong = pick([...desk.view.bills.all()], n)
      const rightFen = wrong ? Math.max(1, Math.floor((wrong.amountFen * part * 2) / 100)) : 0
      return wrong && desk.call('fees.correctBill', { billId: wrong.id, rightFen, reason: '面积写错' })
    }
    case 'late':
      return desk.call('fees.chargeLate', { unitId })
    case 'runLate':
      return bill(desk, month, world.lateFee)
    case 'clockBack':
      return withClockBack(world, addDays(today, -1 - n), {
        kind: pick(WITHOUT_CLOCK, n + part) ?? 'run',
        n,
        part,
        method,
      })
    case 'refund':
      return (
        receipt && agreed(desk, { kind: 'refund', receiptId: receipt.id, lines, keepsCharge: n % 2 === 0 })
      )
    case 'refundCut': {
      const lastOn = addDays(today, (n % 40) - 10)
      const unused = await desk.done('ledger.unused', { unitId, lastOn })
      const [first] = unused.lines
      const back = unused.lines
        .filter((each) => each.receiptId === first?.receiptId)
        .map((each) => ({ line: each.line, amountFen: each.unusedFen, lastOn }))
      return (
        first && agreed(desk, { kind: 'refund', receiptId: first.receiptId, lines: back, keepsCharge: false })
      )
    }
    case 'payRefund': {
      const refund = pick([...desk.view.refunds.where('unpaid', 'unpaid')], n)
      const out = n % 2 === 0 ? 'cash' : 'transfer'
      return (
        refund &&
        desk.call('ledger.payRefund', { refundId: refund.id, method: out, reference: '', payee: '张三' })
      )
    }
    case 'move': {
      const fen = asked && owed ? Math.min(asked.amountFen, openOf(owed)) : 0
      if (!receipt || !owed || !asked || fen === 0) return undefined
      const to = [{ billId: owed.id, amountFen: fen }]
      const from = [{ ...asked, amountFen: fen }]
      return agreed(desk, {
        kind: 'moveMoney',
        receiptId: receipt.id,
        lines: from,
        keepsCharge: n % 2 === 0,
        to,
      })
    }
    case 'writeOff':
      return owed && n % 3 === 0 && writeOff(desk, owed.id, today)
    case 'returnDeposit':
      return (
        deposit &&
        desk.call('ledger.returnDeposit', {
          requestId,
          depositId: deposit.id,
          amountFen: Math.max(1, Math.floor((heldOf(deposit) * part) / 100)),
          proof: 'original',
          proxyName: '',
          proxyPapers: false,
          method: n % 2 === 0 ? 'cash' : 'transfer',
          reference: '',
          remark: '',
        })
      )
    case 'deduct':
      return (
        deposit &&
        agreed(desk, {
          kind: 'depositDeduction',
          depositId: deposit.id,
          amountFen: 100 * part,
          clause: '第 8 条',
        })
      )
    case 'count':
      return desk.call('ledger.countDrawer', {
        notes: [{ noteFen: 10_000, count: n }],
        reason: '点钞',
        toId: null,
      })
    case 'handIn':
      return desk.call('ledger.handIn', { fen: 100 * part, withName: '财务' })
    case 'closeDay': {
      const state = await desk.done('ledger.day', { day: today })
      const day = state.earlierOpen ?? today
      return desk.call('ledger.closeDay', {
        day,
        notes: [{ noteFen: 10_000, count: n }],
        reason: '实点',
        handInFen: Math.floor((10_000 * n * part) / 100),
        receivedBy: '财务',
        remark: '',
      })
    }
    case 'nextDay':
      return setDay(world, addDays(today, 1))
    case 'nextMonth':
      return setDay(world, addDays(lastOf(month), 1 + (n % 5)))
    default:
      return desk.call('ledger.closeMonth', { month: addToMonth(month, -1) })
  }
}

const writeOff = async (desk: Desk, billId: string, answeredOn: string): Promise<unknown> => {
  const asked = await agreed(desk, { kind: 'badDebt', billId })
  desk.signIn('manager', '孙经理')
  const reply = await desk.call('approvals.recordCompany', {
    approvalId: asked.id,
    verdict: 'approved',
    person: '刘总',
    answeredOn,
    reference: '批 1 号',
    opinion: '同意',
  })
  desk.signIn('manager')
  return reply
}
