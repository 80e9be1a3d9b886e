import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Id } from '../../src/shared/id'
import { colleague } from '../approvals/support'
import { bill, openFees, tariffInput, unitOf } from '../fees/support'
import type { Desk } from '../support/desk'

let desk: Desk
const on = (day: string): void => desk.setNow(`${day}T02:00:00.000Z`)
const code = async (reply: ReturnType<Desk['call']>): Promise<string> => {
  const answer = await reply
  return answer.ok ? 'done' : answer.problem.code
}

beforeEach(async () => {
  desk = await openFees([unitOf('1-101')], '2026-09-02T02:00:00.000Z')
  await bill(desk, '2026-09', await desk.done('fees.addTariff', tariffInput()))
  await desk.arrange((draft) => {
    draft.staff.insert(colleague('staff_boss' as Id<'staff'>, '孙经理', 'manager'))
  })
})
afterEach(() => desk.close())

const ask = (amountFen: number, voucherNo: string) => ({
  ask: {
    kind: 'expense' as const,
    category: 'repairs' as const,
    what: '门机更换',
    amountFen,
    on: '2026-09-10',
    voucherNo,
  },
  reason: '3 栋电梯门机损坏',
})
const agree = (approvalId: Id<'approval'>) =>
  desk.done('approvals.decide', { approvalId, verdict: 'approved', opinion: '', forId: null, seen: 0 })

/** An expense within the manager's limit, agreed by another person. */
const spend = async () => {
  on('2026-09-10')
  desk.signIn('clerk')
  const request = await desk.done('approvals.request', ask(86_000, '记-09-21'))
  expect(request.chain).toEqual(['manager'])
  expect(await desk.done('ledger.expenses', {})).toMatchObject({ total: 0 })
  desk.signIn('manager')
  await agree(request.id)
  return request
}

it('an expense is in the books once another person has agreed, by its voucher, once', async () => {
  const request = await spend()
  const { rows } = await desk.done('ledger.expenses', {})
  expect(rows).toMatchObject([
    {
      no: 'ZC-202609-0001',
      amountFen: 86_000,
      voucherNo: '记-09-21',
      approvalNo: request.no,
      byName: 'clerk',
      agreedBy: 'manager',
    },
  ])
  desk.signIn('clerk')
  expect(await code(desk.call('approvals.request', ask(1, '记-09-21')))).toBe('ledger.voucherTwice')
})

it('above the limit it is for the company as well, and never for who asked', async () => {
  on('2026-09-10')
  desk.signIn('manager')
  const request = await desk.done('approvals.request', ask(100_001, '记-09-22'))
  expect(request.chain).toEqual(['manager', 'company'])
  expect(
    await code(
      desk.call('approvals.decide', {
        approvalId: request.id,
        verdict: 'approved',
        opinion: '',
        forId: null,
        seen: 0,
      }),
    ),
  ).toBe('approvals.ownRequest')
})

it('what is published keeps its number and figures, covers closed months, each once', async () => {
  await spend()
  on('2026-10-08')
  const months = { fromMonth: '2026-09', toMonth: '2026-09' }
  expect(await code(desk.call('ledger.publish', months))).toBe('ledger.publishOpenMonth')
  await desk.done('ledger.closeMonth', { month: '2026-09' })
  const sheet = await desk.done('ledger.publish', months)
  expect(sheet).toMatchObject({
    no: 'GS-202610-0001',
    income: [{ item: '物业服务费', fen: 25_582 }],
    expense: [{ kind: 'repairs', fen: 86_000 }],
    incomeFen: 25_582,
    expenseFen: 86_000,
    balanceFen: -60_418,
  })
  expect(await code(desk.call('ledger.publish', months))).toBe('ledger.publishedAlready')
  await desk.done('printing.preview', { kind: 'publication', id: sheet.id, language: 'zh-CN', profile: 'a4' })
  expect(desk.drawn.at(-1)).toMatchObject({ no: sheet.no, balanceFen: -60_418 })
  await desk.done('ledger.voidPublication', { publicationId: sheet.id, reason: '漏列一项' })
  expect((await desk.done('ledger.publish', months)).no).toBe('GS-202610-0002')
  desk.signIn('clerk')
  expect(
    (await desk.done('ledger.publications', {})).map(({ no, voided }) => [no, voided?.reason ?? '']),
  ).toEqual([
    ['GS-202610-0002', ''],
    ['GS-202610-0001', '漏列一项'],
  ])
})
