import { addDays, addMonths, addToMonth, dayOf, diffDays, monthOf } from '../../src/shared/day'
import { changePerson, finish, putAway, signIn } from './support/acts'
import { callDone } from './support/calls'
import { shiftClock } from './support/clock'
import { demoIn, MANAGER } from './support/doors'
import { type Guide, open, openFrom, visit } from './support/going'
import { expect, test } from './support/test'
import { wordsIn } from './support/words'

const CLERK = '林晓芸'
const today = dayOf(new Date().toISOString())

test('after the demand the lawyer: asked by the manager’s colleague, agreed here, decided by the company, and the step is taken, in zh-CN', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  const guide: Guide = { page, words: wordsIn('zh-CN') }
  const { words } = guide
  const dialog = page.getByRole('dialog')
  await signIn(page, MANAGER)
  const supervisor = (await callDone(page, 'staff.list', {})).find(({ role }) => role === 'supervisor')
  const [row] = (await callDone(page, 'arrears.list', { stage: 'visit', pageSize: 200 })).rows.filter(
    ({ next, toServe }) => next?.stage === 'demand' && !next.waits && toServe.length === 0,
  )
  if (!row?.next) throw new Error('the demo has no debtor who was visited')
  const { unitId } = row
  const file = () => callDone(page, 'arrears.file', { unitId })

  const demandOn = row.next.earliestOn > today ? row.next.earliestOn : today
  const lawyerOn = addDays(addMonths(row.oldestDueOn, 6), 20)

  await test.step('the demand is issued on its day and signed for', async () => {
    await shiftClock(desk.app, diffDays(today, demandOn))
    await changePerson(page, MANAGER)
    const demand = await callDone(page, 'arrears.issue', { unitId, owedBy: '', stage: 'demand' })
    await callDone(page, 'arrears.deliver', {
      stepIds: [demand.id],
      how: 'signed',
      on: demandOn,
      carrier: CLERK,
      person: row.ownerName,
    })
    await shiftClock(desk.app, diffDays(today, lawyerOn))
  })

  await test.step('the supervisor asks; nothing is taken yet', async () => {
    await changePerson(page, supervisor?.name ?? '')
    await visit(guide, `/arrears?unit=${unitId}`)
    await openFrom(guide, 'arrears.more', 'arrears.legal.open.lawyer')
    await dialog.locator('textarea').last().fill('催告期满仍未缴纳')
    await page.screenshot({ path: info.outputPath('01-asked.png') })
    await finish(guide, 'approvals.ask')
    expect((await file()).row?.standing).toBe('demand')
  })

  await test.step('the manager agrees, and it waits for the company', async () => {
    await changePerson(page, MANAGER)
    const [waiting] = (await callDone(page, 'approvals.list', { view: 'forMe', kind: 'arrearsLegal' })).rows
    await visit(guide, `/approvals?view=forMe&request=${waiting?.request.id}`)
    await open(guide, 'approvals.approve.open')
    await finish(guide, 'approvals.approve.submit')
    expect((await file()).row?.standing).toBe('demand')
    await visit(guide, `/approvals?view=all&request=${waiting?.request.id}`)
    await open(guide, 'approvals.company.open')
    await dialog.getByLabel(words('approvals.field.companyPerson')).fill('法务 钱律师')
    await dialog.getByLabel(words('approvals.field.answeredOn')).fill(lawyerOn)
    await dialog.getByLabel(words('approvals.field.reference')).fill('公司批〔2026〕88 号')
    await page.screenshot({ path: info.outputPath('02-company.png') })
    await finish(guide, 'approvals.company.submit')
  })

  await test.step('the step stands in the file with its number and who agreed', async () => {
    const after = await file()
    expect(after.row).toMatchObject({ standing: 'lawyer', next: { stage: 'court' } })
    const step = after.steps[0]?.step
    expect(step).toMatchObject({ stage: 'lawyer', no: expect.stringMatching(/^CJ-\d{6}-\d{4}$/) })
    await visit(guide, `/arrears?unit=${unitId}`)
    await expect(page.getByRole('article', { name: step?.no ?? '' })).toContainText(
      words('arrears.stage.lawyer'),
    )
    await page.screenshot({ path: info.outputPath('03-lawyer.png') })
  })
})

test('an expense goes from the desk through manager and company into the books and the publication, which takes closed months only, in en', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const desk = await launch(demoIn('en'))
  const { page } = desk
  const guide: Guide = { page, words: wordsIn('en') }
  const { words } = guide
  const dialog = page.getByRole('dialog')
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) })
  await signIn(page, CLERK)

  await test.step('the clerk asks, by the voucher', async () => {
    await visit(guide, '/ledger/expenses')
    await open(guide, 'ledger.expense.add')
    await dialog.getByLabel(words('ledger.field.what')).fill('Pump of building 2, seal replaced')
    await dialog.getByLabel(words('ledger.field.amount')).fill('1,234.50')
    await dialog.getByLabel(words('ledger.field.voucher')).fill('FP-20261130-07')
    await dialog.locator('textarea').last().fill('The pump leaks')
    await picture('01-asked')
    await finish(guide, 'approvals.ask')
  })

  await test.step('above the limit: the manager agrees, the company answers, and it stands in the books', async () => {
    await changePerson(page, MANAGER)
    const [waiting] = (await callDone(page, 'approvals.list', { view: 'forMe', kind: 'expense' })).rows
    expect(waiting?.request).toMatchObject({ amountFen: 123_450, chain: ['manager', 'company'] })
    await visit(guide, `/approvals?view=forMe&request=${waiting?.request.id}`)
    await open(guide, 'approvals.approve.open')
    await finish(guide, 'approvals.approve.submit')
    const spent = async () => (await callDone(page, 'ledger.expenses', { month: monthOf(today) })).rows
    expect((await spent()).some(({ voucherNo }) => voucherNo === 'FP-20261130-07')).toBe(false)
    await visit(guide, `/approvals?view=all&request=${waiting?.request.id}`)
    await open(guide, 'approvals.company.open')
    await dialog.getByLabel(words('approvals.field.companyPerson')).fill('Ms Liu, finance')
    await dialog.getByLabel(words('approvals.field.reference')).fill('2026/88')
    await finish(guide, 'approvals.company.submit')
    expect(await spent()).toContainEqual(
      expect.objectContaining({ voucherNo: 'FP-20261130-07', amountFen: 123_450 }),
    )
    await visit(guide, '/ledger/expenses')
    await expect(page.getByText('Pump of building 2, seal replaced')).toBeVisible()
    await picture('02-in-the-books')
  })

  await test.step('the publication opens on the last closed month, never on the one that still runs', async () => {
    const [closed] = await callDone(page, 'ledger.months', {})
    const last = closed?.month ?? addToMonth(monthOf(today), -1)
    await expect(page.getByRole('group', { name: words('ledger.field.toMonth') })).toContainText(last)
    await page
      .getByRole('group', { name: words('ledger.field.toMonth') })
      .getByRole('button')
      .last()
      .click()
    const month = await callDone(page, 'ledger.publication', {
      fromMonth: monthOf(today),
      toMonth: monthOf(today),
    })
    expect(month.expense.some(({ kind, fen }) => kind === 'repairs' && fen >= 123_450)).toBe(true)
    await page.getByRole('button', { name: words('ledger.publication.publish'), exact: true }).click()
    await dialog.getByRole('button', { name: words('ledger.publication.publish'), exact: true }).click()
    await expect(dialog.getByRole('alert')).toContainText(addToMonth(last, 1))
    await picture('03-still-open')
    await page.keyboard.press('Escape')
    await page
      .getByRole('group', { name: words('ledger.field.toMonth') })
      .getByRole('button')
      .first()
      .click()
    const before = await callDone(page, 'ledger.publications', {})
    const standing = before.find((sheet) => !sheet.voided && sheet.fromMonth <= last && sheet.toMonth >= last)
    if (standing)
      await callDone(page, 'ledger.voidPublication', { publicationId: standing.id, reason: 'Printed anew' })
    await page.getByRole('button', { name: words('ledger.publication.publish'), exact: true }).click()
    await dialog.getByRole('button', { name: words('ledger.publication.publish'), exact: true }).click()
    await picture('04-publication')
    await putAway(guide)
    const [sheet] = await callDone(page, 'ledger.publications', {})
    expect(sheet).toMatchObject({ toMonth: last, voided: null })
    await picture('05-hung-out')
  })
})
