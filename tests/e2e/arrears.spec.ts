import { addDays, dayOf } from '../../src/shared/day'
import { changePerson, finish, putAway, signIn } from './support/acts'
import { callDone } from './support/calls'
import { demoIn, MANAGER } from './support/doors'
import { type Guide, open, openFrom, press, visit } from './support/going'
import { expect, test } from './support/test'
import { wordsIn } from './support/words'

const CLERK = '林晓芸'
const today = dayOf(new Date().toISOString())

test('overdue, noticed, served, promised, broken, a plan agreed by another, paid, and the ladder ends, in zh-CN', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  const guide: Guide = { page, words: wordsIn('zh-CN') }
  const { words } = guide
  let shot = 0
  const picture = async (name: string): Promise<void> => {
    shot += 1
    await page.screenshot({ path: info.outputPath(`${String(shot).padStart(2, '0')}-${name}.png`) })
  }
  const dialog = page.getByRole('dialog')
  await signIn(page, CLERK)
  const [row] = (await callDone(page, 'arrears.list', { stage: 'none', show: 'stepDue' })).rows
  const unitId = row?.unitId ?? ''
  const file = () => callDone(page, 'arrears.file', { unitId })

  await test.step('the first notice is issued and printed, numbered', async () => {
    await visit(guide, '/arrears')
    await picture('list')
    await visit(guide, `/arrears?unit=${unitId}`)
    await press(guide, 'arrears.take.first')
    await picture('notice')
    await putAway(guide)
    const { steps } = await file()
    expect(steps.map(({ step }) => step.no)).toEqual([expect.stringMatching(/^CJ-\d{6}-\d{4}$/)])
    await expect(page.getByRole('article', { name: steps[0]?.step.no ?? '' })).toContainText(
      words('arrears.notServed'),
    )
  })

  await test.step('it is signed for', async () => {
    await open(guide, 'arrears.deliver.open')
    await dialog.getByLabel(words('arrears.field.signer')).fill('本人')
    await picture('serve')
    await finish(guide, 'arrears.deliver.submit')
    expect((await file()).steps[0]?.step.deliveries).toMatchObject([{ how: 'signed', person: '本人' }])
  })

  await test.step('a call of some days ago ended with a promise for yesterday, which was not kept', async () => {
    await open(guide, 'arrears.contact.open')
    const days = dialog.getByLabel(/日期/)
    await days.first().fill(addDays(today, -4))
    await days.first().press('Tab')
    await dialog.getByLabel(words('arrears.field.promisedOn')).fill(addDays(today, -1))
    await dialog.getByLabel(words('arrears.field.promisedOn')).press('Tab')
    await picture('contact')
    await finish(guide, 'arrears.contact.submit')
    await visit(guide, '/today')
    await picture('today')
    const line = page.getByRole('row', { name: new RegExp(row?.unitLabel ?? '') }).filter({
      hasText: words('counter.today.promiseBroken'),
    })
    await line.click()
    await expect(page.getByRole('complementary')).toContainText(words('arrears.promise.state.broken'))
  })

  await test.step('a plan is asked for, and agreed by the manager', async () => {
    await visit(guide, `/arrears?unit=${unitId}`)
    await openFrom(guide, 'arrears.more', 'arrears.plan.open')
    await dialog.locator('textarea').last().fill('暂时失业，申请分两期')
    await picture('plan')
    await finish(guide, 'approvals.ask')
    await changePerson(page, MANAGER)
    const [waiting] = (await callDone(page, 'approvals.list', { view: 'forMe', kind: 'arrearsPlan' })).rows
    await visit(guide, `/approvals?view=forMe&request=${waiting?.request.id}`)
    await open(guide, 'approvals.approve.open')
    await finish(guide, 'approvals.approve.submit')
    const { plans } = await file()
    expect(plans).toMatchObject([
      { progress: { state: 'running' }, plan: { askedByName: CLERK, agreedByName: MANAGER } },
    ])
  })

  await test.step('all is paid, and the ladder has ended by itself', async () => {
    await changePerson(page, CLERK)
    await visit(guide, `/arrears?unit=${unitId}`)
    await picture('with-plan')
    await press(guide, 'arrears.collect')
    await page.getByText(words('fees.method.wechat'), { exact: true }).click()
    await page.keyboard.press('Control+Enter')
    await putAway(guide)
    await visit(guide, `/arrears?unit=${unitId}`)
    await picture('ended')
    await expect(page.getByRole('complementary')).toContainText(words('arrears.closed'))
    await expect(page.getByRole('complementary')).toContainText(words('arrears.plan.done'))
    expect(
      (await callDone(page, 'arrears.ofUnit', { unitId })).filter(({ standing }) => standing !== 'clear'),
    ).toEqual([])
  })
})

test('a building’s notices are issued in one go and one of them is served by letter box, in en', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const desk = await launch(demoIn('en'))
  const { page } = desk
  const guide: Guide = { page, words: wordsIn('en') }
  const { words } = guide
  await signIn(page, MANAGER)
  const before = (await callDone(page, 'arrears.previewIssue', { filter: {} })).byStage
  await visit(guide, '/arrears?show=stepDue')
  await open(guide, 'arrears.issue.many')
  await page.screenshot({ path: info.outputPath('issue.png') })
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Issue \d+ and print$/ })
    .click()
  await expect(page.getByRole('dialog', { name: words('printing.many.title') })).toBeVisible()
  await page.keyboard.press('Escape')
  const { counts } = await callDone(page, 'arrears.list', {})
  expect(counts.stepDue).toBe(0)
  expect(counts.toServe).toBeGreaterThanOrEqual(Object.values(before).reduce((sum, n) => sum + n, 0) - 3)
  const [row] = (await callDone(page, 'arrears.list', { show: 'toServe', stage: 'first' })).rows
  await visit(guide, `/arrears?unit=${row?.unitId}`)
  await open(guide, 'arrears.deliver.open')
  await page.getByRole('dialog').getByText(words('arrears.served.left'), { exact: true }).click()
  await finish(guide, 'arrears.deliver.submit')
  const { steps } = await callDone(page, 'arrears.file', { unitId: row?.unitId ?? '' })
  expect(steps[0]?.step.deliveries.at(-1)?.how).toBe('left')
})
