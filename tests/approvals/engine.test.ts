import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOf, waivedOf } from '../../src/shared/fees/allocation'
import { NOW } from '../fees/support'
import { codeOf } from '../keys/support'
import {
  answer,
  ask,
  firstBill,
  lateVoidOf,
  loanOf,
  type Office,
  openOffice,
  say,
  waiverOf,
  yesterdaysReceipt,
} from './support'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const stateOf = (id: string) => office.view.approvals.get(id)?.state
const billNow = async () => {
  const bill = office.view.bills.get((await firstBill(office)).id)
  if (!bill) throw new Error('no bill')
  return bill
}

describe('a waiver within the limit', () => {
  it('goes to the supervisor, then the manager, and only then takes anything off the bill', async () => {
    const bill = await firstBill(office)
    const request = await ask(office, waiverOf(bill.id, 5000))
    expect(request).toMatchObject({
      no: 'SP-202611-0001',
      chain: ['supervisor', 'manager'],
      limitFen: 20_000,
      amountFen: 5000,
      state: 'waiting',
    })
    office.as('supervisor')
    expect(await say(office, request.id)).toMatchObject({ ok: true, value: { state: 'waiting' } })
    expect(waivedOf(await billNow())).toBe(0)
    office.as('manager')
    expect(await say(office, request.id)).toMatchObject({
      ok: true,
      value: { state: 'approved', resultNo: 'JM-202611-0001' },
    })
    const after = await billNow()
    expect([after.amountFen, after.paidFen, waivedOf(after), openOf(after)]).toEqual([
      25_582, 0, 5000, 20_582,
    ])
    expect([...office.view.adjustments.all()]).toEqual([
      {
        id: expect.any(String),
        no: 'JM-202611-0001',
        billId: bill.id,
        unitLabel: '1-101',
        item: '物业服务费',
        amountFen: 5000,
        reason: '漏水补偿',
        approvalNo: 'SP-202611-0001',
        askedByName: 'clerk',
        agreedByName: 'manager',
        at: NOW,
      },
    ])
  })

  it('a manager decides at once when the supervisor is not there; the record shows one voice for both steps', async () => {
    const request = await ask(office, waiverOf((await firstBill(office)).id, 5000))
    office.as('manager')
    expect(await say(office, request.id)).toMatchObject({
      ok: true,
      value: { state: 'approved', decisions: [{ steps: 2, byName: 'manager' }] },
    })
  })

  it('refused: nothing taken off, the reason kept, and it can be asked again', async () => {
    const bill = await firstBill(office)
    const request = await ask(office, waiverOf(bill.id, 5000))
    office.as('supervisor')
    expect(codeOf(await say(office, request.id, { verdict: 'refused', opinion: '' }))).toBe(
      'approvals.sayWhy',
    )
    await say(office, request.id, { verdict: 'refused', opinion: '理由不足' })
    expect(stateOf(request.id)).toBe('refused')
    expect(openOf(await billNow())).toBe(25_582)
    office.as('manager')
    expect(codeOf(await say(office, request.id))).toBe('approvals.decidedAlready')
    office.as('clerk')
    expect((await ask(office, waiverOf(bill.id, 5000))).no).toBe('SP-202611-0002')
  })

  it('in whole: the bill is no longer open, and the rate counts less as due', async () => {
    const bill = await firstBill(office)
    const before = await office.call('dashboard.overview', {})
    office.as('manager')
    await office.done('center.setSetting', {
      key: 'approvals.waiverLimitFen',
      value: 30_000,
      fromOn: '2026-11-23',
    })
    const due = await office.done('dashboard.overview', {})
    office.as('clerk')
    const request = await ask(office, waiverOf(bill.id, 25_582))
    office.as('manager')
    await say(office, request.id)
    const after = await office.done('dashboard.overview', {})
    expect(before.ok).toBe(false)
    expect(after.monthDueFen).toBe(due.monthDueFen - 25_582)
    expect(after.openFen).toBe(due.openFen - 25_582)
    expect((await office.done('fees.account', { unitId: bill.unitId })).openFen).toBe(0)
    expect(await office.done('fees.bill', { billId: bill.id })).toMatchObject({
      bill: { amountFen: 25_582, waivedFen: 25_582 },
      adjustments: [{ no: 'JM-202611-0001' }],
    })
  })
})

describe('above the limit (P5: one fen more escalates)', () => {
  it('the center agrees, then the company answers, and only then it is carried out', async () => {
    const bill = await firstBill(office)
    const request = await ask(office, waiverOf(bill.id, 20_001))
    expect(request.chain).toEqual(['supervisor', 'manager', 'company'])
    office.as('manager')
    await say(office, request.id)
    expect(stateOf(request.id)).toBe('atCompany')
    expect(waivedOf(await billNow())).toBe(0)
    office.as('孙经理')
    expect(codeOf(await say(office, request.id))).toBe('approvals.atCompany')
    expect(codeOf(await answer(office, request.id, { answeredOn: '2026-11-22' }))).toBe(
      'approvals.answerTooEarly',
    )
    expect(codeOf(await answer(office, request.id, { answeredOn: '2026-11-24' }))).toBe(
      'approvals.answerTooEarly',
    )
    expect(await answer(office, request.id)).toMatchObject({
      ok: true,
      value: {
        state: 'approved',
        decisions: [{ steps: 2 }, { company: { person: '刘总', reference: '批〔2026〕88 号' } }],
      },
    })
    expect(waivedOf(await billNow())).toBe(20_001)
    expect([...office.view.adjustments.all()][0]?.agreedByName).toBe('刘总')
  })

  it('exactly the limit stays in the center; the limit of the day it was asked holds', async () => {
    const bill = await firstBill(office)
    const request = await ask(office, waiverOf(bill.id, 20_000))
    office.as('manager')
    await office.done('center.setSetting', {
      key: 'approvals.waiverLimitFen',
      value: 0,
      fromOn: '2026-11-23',
    })
    expect(await say(office, request.id)).toMatchObject({ ok: true, value: { state: 'approved' } })
  })

  it('the company refuses: recorded, nothing carried out', async () => {
    const request = await ask(office, waiverOf((await firstBill(office)).id, 20_001))
    office.as('manager')
    await say(office, request.id)
    expect(codeOf(await answer(office, request.id, { verdict: 'refused', opinion: '' }))).toBe(
      'approvals.sayWhy',
    )
    await answer(office, request.id, { verdict: 'refused', opinion: '按合同执行' })
    expect(stateOf(request.id)).toBe('refused')
    expect(waivedOf(await billNow())).toBe(0)
  })

  it('a manager who asked does not record the answer to it', async () => {
    office.as('manager')
    const request = await ask(office, waiverOf((await firstBill(office)).id, 20_001))
    office.as('孙经理')
    await say(office, request.id)
    office.as('manager')
    expect(codeOf(await answer(office, request.id))).toBe('approvals.ownRequest')
    office.as('clerk')
    expect(codeOf(await answer(office, request.id))).toBe('session.notAllowed')
  })
})

describe('a late void', () => {
  it('takes a manager; the receipt keeps its number, its bills are open again, its own day keeps its total', async () => {
    const receipt = await yesterdaysReceipt(office)
    const day = await office.done('fees.day', { day: '2026-11-22' })
    const request = await ask(office, lateVoidOf(receipt.id), '收重了')
    office.as('supervisor')
    expect(codeOf(await say(office, request.id))).toBe('approvals.notYourStep')
    office.as('manager')
    expect(await say(office, request.id)).toMatchObject({ ok: true, value: { resultNo: receipt.no } })
    expect(office.view.receipts.get(receipt.id)).toMatchObject({
      no: receipt.no,
      totalFen: receipt.totalFen,
      voided: { at: NOW, byName: 'manager', reason: '收重了 · SP-202611-0001' },
    })
    expect(openOf(await billNow())).toBe(25_582)
    const { totalFen, run } = await office.done('fees.day', { day: '2026-11-22' })
    expect([totalFen, run]).toEqual([day.totalFen, day.run])
    expect((await office.done('fees.day', { day: '2026-11-23' })).takenBack).toEqual([
      {
        id: receipt.id,
        no: receipt.no,
        issuedOn: '2026-11-22',
        totalFen: receipt.totalFen,
        reason: '收重了 · SP-202611-0001',
      },
    ])
  })

  it('is not asked for a receipt of today, without all copies, or voided already', async () => {
    const receipt = await yesterdaysReceipt(office)
    const code = async (copies: boolean) =>
      codeOf(await office.call('approvals.request', { ask: lateVoidOf(receipt.id, copies), reason: '写错' }))
    expect(await code(false)).toBe('fees.copiesNeeded')
    office.setNow('2026-11-22T08:00:00.000Z')
    expect(await code(true)).toBe('fees.voidYourself')
    await office.done('fees.voidReceipt', { receiptId: receipt.id, reason: '写错', allCopiesInHand: true })
    office.setNow(NOW)
    expect(await code(true)).toBe('fees.alreadyVoid')
  })
})

describe('a key kept overnight', () => {
  it('a clerk is refused, asks, and the supervisor’s consent makes the loan there and then', async () => {
    const what = loanOf(office)
    if (what.kind !== 'keyLoan') throw new Error('kind')
    expect(codeOf(await office.call('keys.lend', what.loan))).toBe('keys.overnightNeedsSupervisor')
    const request = await ask(office, what, '夜间返修')
    expect([...office.view.keyLoans.all()]).toEqual([])
    office.as('supervisor')
    expect(await say(office, request.id)).toMatchObject({ ok: true, value: { resultNo: 'YS-202611-0001' } })
    expect([...office.view.keyLoans.all()]).toMatchObject([
      { no: 'YS-202611-0001', lentByName: 'clerk', approvedByName: 'supervisor', borrowerName: '王师傅' },
    ])
    expect([...office.view.keys.all()][0]?.status).toBe('loaned')
  })

  it('more than one night is for the manager', async () => {
    const request = await ask(office, loanOf(office, { dueAt: '2026-11-25T09:30:00.000Z' }))
    office.as('supervisor')
    expect(codeOf(await say(office, request.id))).toBe('approvals.notYourStep')
    office.as('manager')
    expect(codeOf(await say(office, request.id))).toBe('done')
  })

  it('what the desk may do by itself, and what nobody may do, is not asked for', async () => {
    const code = async (dueAt: string) =>
      codeOf(await office.call('approvals.request', { ask: loanOf(office, { dueAt }), reason: '返修用' }))
    expect(await code('2026-11-23T09:30:00.000Z')).toBe('keys.noConsentNeeded')
    expect(await code('2026-11-30T09:30:00.000Z')).toBe('keys.dueTooLate')
  })
})

describe('when the facts have changed meanwhile', () => {
  it('agreeing refuses with the reason and writes nothing; the request is shown as overtaken and put away', async () => {
    const bill = await firstBill(office)
    const request = await ask(office, waiverOf(bill.id, 5000))
    expect(codeOf(await office.call('approvals.close', { approvalId: request.id }))).toBe(
      'approvals.stillPossible',
    )
    office.as('manager')
    await office.done('fees.voidBill', { billId: bill.id, reason: '开错了' })
    expect(codeOf(await say(office, request.id))).toBe('fees.billVoid')
    expect(office.view.approvals.get(request.id)).toMatchObject({ state: 'waiting', decisions: [] })
    expect(await office.done('approvals.file', { approvalId: request.id })).toMatchObject({
      obstacle: { code: 'fees.billVoid' },
      mayClose: true,
    })
    await office.done('approvals.close', { approvalId: request.id })
    expect(office.view.approvals.get(request.id)).toMatchObject({
      state: 'lapsed',
      closed: { byName: 'manager', note: 'fees.billVoid' },
    })
  })

  it('a key lent to somebody else in between stays with them', async () => {
    const what = loanOf(office)
    const request = await ask(office, what)
    if (what.kind !== 'keyLoan') throw new Error('kind')
    await office.done('keys.lend', { ...what.loan, borrowerName: '李工', dueAt: '2026-11-23T09:30:00.000Z' })
    office.as('supervisor')
    expect(codeOf(await say(office, request.id))).toBe('keys.alreadyOut')
    expect([...office.view.keyLoans.all()].map((loan) => loan.borrowerName)).toEqual(['李工'])
  })
})

describe('nobody twice, nobody for themselves', () => {
  it('the asker cannot decide, nor anybody in their name', async () => {
    office.as('manager')
    const request = await ask(office, waiverOf((await firstBill(office)).id, 5000))
    expect(codeOf(await say(office, request.id))).toBe('approvals.ownRequest')
    await office.done('approvals.delegate', {
      toId: office.ids.supervisor,
      fromOn: '2026-11-23',
      toOn: '2026-11-23',
      note: '',
    })
    office.as('supervisor')
    expect(codeOf(await say(office, request.id, { forId: office.ids.manager }))).toBe('approvals.ownRequest')
    office.as('孙经理')
    expect(codeOf(await say(office, request.id))).toBe('done')
  })

  it('two windows decide at once: one wins, the effect happens once', async () => {
    const request = await ask(office, waiverOf((await firstBill(office)).id, 5000))
    office.as('manager')
    const both = await Promise.all([say(office, request.id), say(office, request.id)])
    expect(both.map(codeOf)).toEqual(['done', 'approvals.decidedAlready'])
    expect([...office.view.adjustments.all()].map((each) => each.amountFen)).toEqual([5000])
  })

  it('an opinion that came in between must be read first', async () => {
    const request = await ask(office, waiverOf((await firstBill(office)).id, 5000))
    office.as('supervisor')
    await say(office, request.id)
    office.as('manager')
    expect(codeOf(await say(office, request.id, { seen: 0 }))).toBe('approvals.movedOn')
  })

  it('one request of a kind about a record at a time', async () => {
    const bill = await firstBill(office)
    await ask(office, waiverOf(bill.id, 5000))
    expect(
      codeOf(await office.call('approvals.request', { ask: waiverOf(bill.id, 1), reason: '再来' })),
    ).toBe('approvals.askedAlready')
  })

  it('only the asker withdraws, and only while it is open', async () => {
    const request = await ask(office, waiverOf((await firstBill(office)).id, 5000))
    const withdraw = () => office.call('approvals.withdraw', { approvalId: request.id, reason: '不用了' })
    office.as('林晓芸')
    expect(codeOf(await withdraw())).toBe('approvals.notYourRequest')
    office.as('clerk')
    expect(codeOf(await withdraw())).toBe('done')
    expect(codeOf(await withdraw())).toBe('approvals.decidedAlready')
    office.as('manager')
    expect(codeOf(await say(office, request.id))).toBe('approvals.decidedAlready')
  })

  it('who asks must leave somebody who can decide; a supervisor does not ask for what is not their work', async () => {
    const bill = await firstBill(office)
    await office.arrange((draft) => void draft.staff.update(office.ids.孙经理, { active: false }))
    office.as('manager')
    expect(
      codeOf(await office.call('approvals.request', { ask: waiverOf(bill.id, 1), reason: '减免' })),
    ).toBe('approvals.nobodyCanDecide')
    office.as('supervisor')
    expect(
      codeOf(await office.call('approvals.request', { ask: waiverOf(bill.id, 1), reason: '减免' })),
    ).toBe('session.notAllowed')
    expect([...office.view.approvals.all()]).toEqual([])
  })
})

describe('standing in', () => {
  it('a supervisor decides for the absent manager: both names are on it', async () => {
    const receipt = await yesterdaysReceipt(office)
    const request = await ask(office, lateVoidOf(receipt.id))
    office.as('manager')
    await office.done('approvals.delegate', {
      toId: office.ids.supervisor,
      fromOn: '2026-11-23',
      toOn: '2026-11-25',
      note: '出差',
    })
    office.as('supervisor')
    expect((await office.done('approvals.counts', {})).forMe).toBe(1)
    expect(await say(office, request.id, { forId: office.ids.manager })).toMatchObject({
      ok: true,
      value: { state: 'approved', decisions: [{ byName: 'supervisor', forName: 'manager' }] },
    })
  })

  it('ends with its last day, or when it is taken back, and cannot be passed on', async () => {
    office.as('manager')
    const days = { fromOn: '2026-11-23', toOn: '2026-11-23', note: '' }
    const lent = await office.done('approvals.delegate', { toId: office.ids.supervisor, ...days })
    office.as('supervisor')
    expect(codeOf(await office.call('approvals.delegate', { toId: office.ids.黄主管, ...days }))).toBe(
      'approvals.standsInAlready',
    )
    const request = await ask(office, loanOf(office, { dueAt: '2026-11-25T09:30:00.000Z' })).catch(() => null)
    expect(request?.byName).toBe('supervisor')
    office.as('孙经理')
    await office.done('approvals.endDelegation', { delegationId: lent.id })
    office.as('clerk')
    const bill = await firstBill(office)
    const waiver = await ask(office, waiverOf(bill.id, 100))
    office.as('supervisor')
    expect(codeOf(await say(office, waiver.id, { forId: office.ids.manager }))).toBe('approvals.noDelegation')
    expect((await office.done('approvals.delegations', {})).map((row) => row.state)).toEqual(['ended'])
  })
})

it('the tray, the own list and all requests; a restart loses nothing', async () => {
  const receipt = await yesterdaysReceipt(office, 'unit_1102')
  const first = await ask(office, waiverOf((await firstBill(office)).id, 5000))
  office.as('林晓芸')
  const second = await ask(office, lateVoidOf(receipt.id))
  const list = async (view: 'forMe' | 'mine' | 'all', search = '') =>
    (await office.done('approvals.list', { view, search })).rows.map((row) => row.request.no)
  expect(await list('mine')).toEqual([second.no])
  expect(await list('forMe')).toEqual([])
  expect(await list('all')).toEqual(expect.arrayContaining([first.no, second.no]))
  expect(await list('all', '1-102')).toEqual([second.no])
  office.as('supervisor')
  expect(await list('forMe')).toEqual([first.no])
  office.as('manager')
  expect(await list('forMe')).toEqual([first.no, second.no])
  expect((await office.done('counter.badges', {}))['/approvals']).toBe(2)
  await office.restart()
  expect(await list('forMe')).toEqual([first.no, second.no])
  expect((await office.done('counter.today', {})).filter((item) => item.kind === 'approval')).toHaveLength(2)
})
