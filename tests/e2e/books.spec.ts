import { addToMonth, dayOf, monthOf } from '../../src/shared/day'
import { LEGAL_TENDER } from '../../src/shared/fees/drawer'
import { formatFen } from '../../src/shared/money'
import { changePerson, finish, putAway, signIn } from './support/acts'
import { callDone, callRoute } from './support/calls'
import { demoIn, MANAGER } from './support/doors'
import { type Guide, open, openFrom, press, visit } from './support/going'
import { expect, test } from './support/test'
import { LANGUAGES, wordsIn } from './support/words'

const CLERK = '林晓芸'
for (const language of LANGUAGES)
  test(`the month is run, paid in three ways, voided, refunded, the day closed 0.10 short and the month closed, in ${language}`, async ({
    launch,
  }, info) => {
    test.setTimeout(240_000)
    const desk = await launch(demoIn(language))
    const { page } = desk
    const guide: Guide = { page, words: wordsIn(language) }
    const { words } = guide
    const today = dayOf(new Date().toISOString())
    let shot = 0
    const picture = async (name: string): Promise<void> => {
      shot += 1
      await page.screenshot({ path: info.outputPath(`${String(shot).padStart(2, '0')}-${name}.png`) })
    }

    await test.step('the next month is run', async () => {
      await signIn(page, CLERK)
      const [site] = await callDone(page, 'estate.tree', {})
      const tariffs = (await callDone(page, 'fees.tariffs', {})).filter(
        ({ tariff }) => tariff.siteId === site?.site.id && tariff.formula === 'areaMonthly',
      )
      const ask = {
        siteId: site?.site.id ?? '',
        month: addToMonth(monthOf(today), 1),
        tariffIds: tariffs.map(({ tariff }) => tariff.id),
      }
      const preview = await callDone(page, 'fees.previewRun', ask)
      const run = await callDone(page, 'fees.postRun', { ...ask, fingerprint: preview.fingerprint })
      expect(run.totalFen).toBe(preview.totalFen)
      await visit(guide, '/fees/runs')
      await expect(page.getByText(run.no)).toBeVisible()
      await picture('run')
    })

    const owing = (await callDone(page, 'arrears.list', { sort: { by: 'openFen', descending: true } }))
      .rows[3]
    const unitId = owing?.unitId ?? ''

    await test.step('cash with change, by the keyboard', async () => {
      await visit(guide, `/fees/collect/${unitId}`)
      await page.getByText(words('fees.method.cash'), { exact: true }).click()
      await page.getByLabel(words('fees.collect.received')).fill('20000')
      await picture('cash')
      await page.keyboard.press('Control+Enter')
      await putAway(guide)
    })

    await test.step('a casual payer by card, a prepayment by transfer', async () => {
      await visit(guide, '/fees')
      await open(guide, 'fees.casual.open')
      await page.keyboard.press('ArrowDown')
      await page.getByRole('option').last().click()
      await page
        .getByRole('dialog')
        .getByRole('textbox', { name: words('fees.field.payer') })
        .fill('Müller-Lüdenscheidt, Karl-Heinz')
      await page.getByRole('dialog').getByText('POS', { exact: true }).click()
      await picture('casual')
      await page.keyboard.press('Control+Enter')
      await putAway(guide)
      await visit(guide, `/fees/collect/${unitId}`)
      await open(guide, 'fees.prepay.open')
      await page.getByRole('dialog').getByText(words('fees.method.transfer'), { exact: true }).click()
      await picture('prepay')
      await page.keyboard.press('Control+Enter')
      await putAway(guide)
    })

    const newest = (await callDone(page, 'fees.receipts', { fromOn: today, toOn: today })).rows
    const [prepaid, casual] = newest

    await test.step('the casual receipt is voided, its number kept', async () => {
      await visit(guide, `/fees/receipts?receipt=${casual?.id}`)
      await open(guide, 'fees.voidReceipt.open')
      await page.getByRole('dialog').getByRole('textbox').first().fill('刷卡失败')
      await page.getByLabel(words('fees.voidReceipt.copies')).check()
      await finish(guide, 'fees.voidReceipt.open')
      await picture('void')
      expect((await callDone(page, 'fees.receipt', { receiptId: casual?.id ?? '' })).voided?.reason).toBe(
        '刷卡失败',
      )
    })

    await test.step('a month of the prepayment is asked back, the manager agrees, finance pays', async () => {
      await visit(guide, `/fees/receipts?receipt=${prepaid?.id}`)
      await openFrom(guide, 'fees.more', 'fees.refund.open')
      await page.getByRole('dialog').getByRole('checkbox').last().check()
      await page.getByRole('dialog').locator('textarea').last().fill('退一个月')
      await picture('refund-asked')
      await finish(guide, 'approvals.ask')
      await changePerson(page, MANAGER)
      const waiting = (await callDone(page, 'approvals.list', { view: 'forMe', kind: 'refund' })).rows
      await visit(guide, `/approvals?view=forMe&request=${waiting[0]?.request.id}`)
      await open(guide, 'approvals.approve.open')
      await picture('refund-approve')
      await finish(guide, 'approvals.approve.submit')
      const [slip] = (await callDone(page, 'ledger.corrections', { unpaidOnly: true })).rows
      await visit(guide, `/ledger/corrections?slip=${slip?.id}`)
      await open(guide, 'ledger.payRefund.open')
      await page.getByLabel(words('ledger.payRefund.signed')).check()
      await finish(guide, 'ledger.payRefund.submit')
      await picture('refund-paid')
    })

    await test.step('the day is closed 0.10 short, and takes nothing more', async () => {
      await visit(guide, '/ledger/day')
      const { drawer } = await callDone(page, 'ledger.day', { day: today })
      await open(guide, 'ledger.closeDay.open')
      let rest = Math.floor((drawer.expectedFen - 10) / 10) * 10
      const noteField = (note: number) =>
        page
          .getByRole('dialog')
          .getByLabel(new RegExp(`^${note % 100 === 0 ? note / 100 : formatFen(note)} `))
      for (const note of LEGAL_TENDER) {
        const count = Math.floor(rest / note)
        rest -= count * note
        if (count > 0) await noteField(note).fill(String(count))
      }
      await page.getByRole('dialog').locator('textarea').first().fill('找零差一角')
      await page.getByLabel(words('ledger.field.receivedBy')).fill('财务 王会计')
      await picture('close-day')
      await finish(guide, 'ledger.closeDay.submit')
      await expect(page.getByText(words('ledger.day.closed'), { exact: true })).toBeVisible()
      await picture('day-closed')
      const { close } = await callDone(page, 'ledger.day', { day: today })
      expect(close?.differenceFen).toBeLessThanOrEqual(-10)
      expect(close?.differenceFen).toBeGreaterThan(-20)
      const late = await callRoute(page, 'fees.voidReceipt', {
        receiptId: prepaid?.id ?? '',
        reason: '写错了',
        allCopiesInHand: true,
      })
      expect(late.ok).toBe(false)
    })

    await test.step('the month before is closed, and its figures are frozen', async () => {
      await visit(guide, '/ledger/months')
      await picture('month')
      await open(guide, 'ledger.months.open')
      await finish(guide, 'ledger.months.open')
      await press(guide, 'ledger.months.report')
      await putAway(guide)
      await picture('month-closed')
      const month = addToMonth(monthOf(today), -1)
      const state = await callDone(page, 'ledger.month', { month })
      expect(state.close?.figures).toEqual(state.figures)
      expect(state.figures.accounts.reduce((sum, row) => sum + row.closingFen, 0)).toBe(0)
    })
  })
