import { expect, it } from 'vitest'
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
