import { expect, it } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import { OFFICE, openFees, SITE, tariffInput, unitOf } from '../fees/support'
import { codeOf, keyInput, lendInput } from './support'

const DEPOSIT = { kind: 'deposit', formula: 'each', unitName: '把', priceE4: 1_000_000 } as const
const REQUEST = 'request-00000001'

const lentByManager = async () => {
  const desk = await openFees([unitOf('1-101')])
  const key = await desk.done('keys.register', keyInput())
  const loan = await desk.done('keys.lend', lendInput(key.id))
  const take = (requestId = REQUEST) =>
    desk.call('keys.takeDeposit', { loanId: loan.id, requestId, method: 'cash' })
  return { desk, loan, take }
}

it('the deposit of a slip is what the rule asks, with a receipt, once; the slip and the return say so', async () => {
  const { desk, loan, take } = await lentByManager()
  const slip = async () => (await desk.done('keys.slip', { loanId: loan.id })).deposit
  expect(await slip()).toMatchObject({ askedFen: 10_000, depositId: null, heldFen: 0 })
  await desk.done('fees.addTariff', tariffInput({ ...DEPOSIT, name: '钥匙押金', siteId: SITE }))
  expect(codeOf(await take())).toBe('done')
  const [receipt] = [...desk.view.receipts.all()]
  expect(receipt).toMatchObject({
    totalFen: 10_000,
    unitId: null,
    unitLabel: loan.no,
    payer: '王师傅(宏达装饰)',
  })
  expect(await slip()).toMatchObject({ receiptNo: receipt?.no, heldFen: 10_000 })
  expect(codeOf(await take('request-00000002'))).toBe('keys.depositTaken')
  await desk.done('printing.preview', { kind: 'keyLoanSlip', id: loan.id, language: 'zh-CN', profile: 'a5' })
  expect(desk.drawn.at(-1)).toMatchObject({ depositFen: 10_000, depositNo: receipt?.no })
  await desk.close()
})

it('nothing is taken where no item has a price that makes it, nor of who leaves none', async () => {
  const { desk, take } = await lentByManager()
  expect(codeOf(await take())).toBe('keys.noDepositItem')
  await desk.done(
    'fees.addTariff',
    tariffInput({ ...DEPOSIT, name: '大押金', siteId: OFFICE, priceE4: 3_000_000 }),
  )
  expect(codeOf(await take())).toBe('keys.noDepositItem')
  expect(desk.view.receipts.count()).toBe(0)
  const key = await desk.done('keys.register', keyInput({ code: 'D-02' }))
  const own = await desk.done('keys.lend', lendInput(key.id, { borrowerType: 'staff' }))
  expect(
    codeOf(await desk.call('keys.takeDeposit', { loanId: own.id, requestId: REQUEST, method: 'cash' })),
  ).toBe('keys.noDepositAsked')
  await desk.close()
})

const withItem = async () => {
  const desk = await openFees([unitOf('1-101')])
  await desk.done('fees.addTariff', tariffInput({ ...DEPOSIT, name: '钥匙押金', siteId: SITE }))
  const key = await desk.done('keys.register', keyInput())
  const other = await desk.done('keys.register', keyInput({ code: 'D-02' }))
  return { desk, key, other }
}
const taking = { requestId: REQUEST, method: 'cash' } as const
const giving = {
  requestId: 'request-00000009',
  proof: 'original',
  proxyPapers: false,
  method: 'cash',
  reference: '',
} as const
const backInput = (loanId: Id<'keyloan'>, over: Partial<RouteInput<'keys.return'>> = {}) => ({
  loanId,
  broughtBy: '王师傅',
  checks: ['count' as const],
  note: '',
  ...over,
})

it('key and deposit are one act: one line of the journal, one slip, one receipt, however often it is asked', async () => {
  const { desk, key, other } = await withItem()
  const before = desk.sequence
  const ask = { lend: lendInput(key.id), deposit: taking }
  const [one, two] = await Promise.all([
    desk.done('keys.lendWithDeposit', ask),
    desk.done('keys.lendWithDeposit', ask),
  ])
  expect(two).toEqual(one)
  expect(one.deposit).toMatchObject({ amountFen: 10_000, purpose: { kind: 'keyLoan', id: one.loan.no } })
  expect([desk.view.keyLoans.count(), desk.view.receipts.count(), desk.view.deposits.count()]).toEqual([
    1, 1, 1,
  ])
  expect(desk.sequence - before).toBeLessThanOrEqual(2)
  await desk.restart()
  expect((await desk.done('keys.slip', { loanId: one.loan.id })).deposit).toMatchObject({ heldFen: 10_000 })
  // Another key under the same request is another act.
  expect(codeOf(await desk.call('keys.lendWithDeposit', { ...ask, lend: lendInput(other.id) }))).toBe(
    'fees.requestUsed',
  )
  await desk.close()
})

it('neither leaves when one cannot: no key without its deposit, no receipt for a key that stays', async () => {
  const desk = await openFees([unitOf('1-101')])
  const key = await desk.done('keys.register', keyInput())
  const ask = { lend: lendInput(key.id), deposit: taking }
  expect(codeOf(await desk.call('keys.lendWithDeposit', ask))).toBe('keys.noDepositItem')
  expect(desk.view.keys.get(key.id)?.status).toBe('inCabinet')
  expect(desk.view.keyMoves.where('key', key.id).map((move) => move.kind)).toEqual(['registered'])
  await desk.done('fees.addTariff', tariffInput({ ...DEPOSIT, name: '钥匙押金', siteId: SITE }))
  await desk.done('keys.lend', lendInput(key.id, { borrowerName: '李师傅', phone: '13900000002' }))
  expect(codeOf(await desk.call('keys.lendWithDeposit', ask))).toBe('keys.alreadyOut')
  expect(desk.view.receipts.count()).toBe(0)
  desk.signIn('supervisor')
  expect(codeOf(await desk.call('keys.lendWithDeposit', ask))).toBe('session.notAllowed')
  await desk.close()
})

it('back with the last key of the slip: keys and deposit in one act, once, the ledger agrees', async () => {
  const { desk, key, other } = await withItem()
  const { loan, deposit } = await desk.done('keys.lendWithDeposit', {
    lend: lendInput(key.id, { alsoKeyIds: [other.id] }),
    deposit: taking,
  })
  const second = desk.view.keyLoans.where('no', loan.no).find((line) => line.id !== loan.id)
  const alone = { back: backInput(loan.id), deposit: giving }
  expect(codeOf(await desk.callUnproved('keys.returnWithDeposit', alone))).toBe('session.confirmFirst')
  const early = await desk.call('keys.returnWithDeposit', alone)
  expect(early).toMatchObject({
    ok: false,
    problem: { code: 'keys.depositWaits', details: { codes: 'D-02' } },
  })
  expect(desk.view.keys.get(key.id)?.status).toBe('loaned')
  const atLedger = { ...giving, depositId: deposit.id, amountFen: 10_000, proxyName: '', remark: '' }
  expect(codeOf(await desk.call('ledger.returnDeposit', atLedger))).toBe('keys.depositWaits')

  const ask = { back: backInput(loan.id, { alsoLoanIds: [second?.id as Id<'keyloan'>] }), deposit: giving }
  const [one, two] = [
    await desk.done('keys.returnWithDeposit', ask),
    await desk.done('keys.returnWithDeposit', ask),
  ]
  expect(two.slip).toEqual(one.slip)
  expect(one.slip).toMatchObject({
    amountFen: 10_000,
    leftFen: 0,
    receiptNo: deposit.receiptNo,
    remark: loan.no,
  })
  expect(desk.view.depositReturns.count()).toBe(1)
  for (const id of [key.id, other.id]) expect(desk.view.keys.get(id)?.status).toBe('inCabinet')
  expect(await desk.done('ledger.deposit', { depositId: deposit.id })).toMatchObject({
    deposit: { returnedFen: 10_000 },
    returns: [{ no: one.slip.no }],
  })
  await desk.close()
})

it('who is not the borrower brings a letter; without it the key stays out too, and is taken back without the money', async () => {
  const { desk, key } = await withItem()
  const { loan } = await desk.done('keys.lendWithDeposit', { lend: lendInput(key.id), deposit: taking })
  const back = backInput(loan.id, { broughtBy: '小刘', note: '王师傅托交' })
  expect(codeOf(await desk.call('keys.returnWithDeposit', { back, deposit: giving }))).toBe(
    'fees.proxyPapersNeeded',
  )
  expect(desk.view.keys.get(key.id)?.status).toBe('loaned')
  await desk.done('keys.return', back)
  expect((await desk.done('keys.slip', { loanId: loan.id })).deposit.heldFen).toBe(10_000)
  await desk.close()
})

it('a lost key keeps the deposit until its loss is settled', async () => {
  const { desk, key } = await withItem()
  const { deposit } = await desk.done('keys.lendWithDeposit', { lend: lendInput(key.id), deposit: taking })
  await desk.done('keys.reportLost', { keyId: key.id, reason: '掉了' })
  const giveBack = { ...giving, depositId: deposit.id, amountFen: 10_000, proxyName: '', remark: '' }
  expect(codeOf(await desk.call('ledger.returnDeposit', giveBack))).toBe('keys.depositWaits')
  await desk.done('keys.found', { keyId: key.id, reason: '找到' })
  expect(codeOf(await desk.call('ledger.returnDeposit', giveBack))).toBe('done')
  await desk.close()
})
