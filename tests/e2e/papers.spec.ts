import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { PAPER_KINDS, PAPER_PROFILES, type PaperKind } from '../../src/shared/papers'
import { profileOf } from '../../src/shared/printing/profiles'
import { barsIn } from '../papers/bars'
import { callDone } from './support/calls'
import { DEMO_PIN, demoIn, MANAGER, throughTheDoor } from './support/doors'
import { pdfFacts, pdfText } from './support/paper'
import { scan } from './support/scanner'
import { expect, test } from './support/test'

interface Subject {
  readonly id: string
  /** What must be on the paper. */
  readonly says: readonly string[]
}

type KeyPaper = Extract<PaperKind, `key${string}`>

/** The papers of the key desk: all but the slip, which the loans above bring. */
const keySubjects = async (
  page: Page,
): Promise<Readonly<Record<Exclude<KeyPaper, 'keyLoanSlip'>, Subject | undefined>>> => {
  const [issue] = (await callDone(page, 'keys.issues', {})).rows
  const [late] = (await callDone(page, 'keys.loans', { state: 'overdue' })).rows
  const [takeover] = await callDone(page, 'keys.takeovers', {})
  const [stocktake] = await callDone(page, 'keys.stocktakes', {})
  const [kept] = (await callDone(page, 'keys.list', { status: 'inCustody' })).rows
  const [key, other] = (await callDone(page, 'keys.list', { status: 'inCabinet' })).rows
  const [site] = await callDone(page, 'estate.tree', {})
  const file = kept && (await callDone(page, 'keys.file', { keyId: kept.key.id }))
  const labels =
    key && other && (await callDone(page, 'keys.makeLabels', { keyIds: [key.key.id, other.key.id] }))
  await callDone(page, 'staff.confirm', { pin: DEMO_PIN })
  const building = site?.buildings[0]?.building
  const emergency =
    building && (await callDone(page, 'keys.emergencyList', { buildingId: building.id, reason: '水管爆裂' }))
  return {
    keyIssue: issue && { id: issue.id, says: [issue.no, issue.receivedBy, issue.unitLabel] },
    keyCommission: file?.commission
      ? { id: file.commission.id, says: [file.commission.no, file.commission.ownerName] }
      : undefined,
    keyLabels: labels && { id: labels.id, says: [key.key.tag ?? '', key.key.slot] },
    keyReminder: late && {
      id: late.loan.id,
      says: [late.loan.no, late.loan.keyCode, late.loan.borrowerName],
    },
    keysOut: late && { id: 'now', says: [late.loan.keyCode, late.loan.borrowerName] },
    keyTakeover: takeover && {
      id: takeover.takeover.id,
      says: [takeover.takeover.no, takeover.takeover.fromParty],
    },
    keyStocktake: stocktake && { id: stocktake.stocktake.id, says: [stocktake.stocktake.no] },
    keyEmergency: emergency && { id: emergency.id, says: [emergency.no, '水管爆裂'] },
  }
}

const MONTH = '2026-10'

/** One record of the demo estate for each kind of paper. */
const subjectsIn = async (page: Page): Promise<Partial<Record<PaperKind, Subject | undefined>>> => {
  const [receipt] = (await callDone(page, 'fees.receipts', {})).rows
  const [row] = (await callDone(page, 'keys.loans', { state: 'all' })).rows
  const [tour] = (await callDone(page, 'tours.list', {})).rows
  const [visitor] = (await callDone(page, 'passes.visitors', {})).rows
  const [worker] = (await callDone(page, 'passes.workers', {})).rows
  const [filed] = (await callDone(page, 'unitfiles.list', { view: 'incomplete' })).rows.filter(
    ({ location }) => location !== '',
  )
  const [sold] = (await callDone(page, 'transfers.list', { view: 'open' })).rows
  const [sheet] = (await callDone(page, 'defects.dispatches', {})).rows
  const [walk] = (await callDone(page, 'inspections.list', { view: 'all' })).rows.filter(
    ({ state }) => state === 'reserved',
  )
  const [moved] = (await callDone(page, 'moveins.list', { view: 'done' })).rows
  const [gone] = (await callDone(page, 'tenancies.list', { view: 'left' })).rows
  const [published] = await callDone(page, 'ledger.publications', {})
  const [dunned] = (await callDone(page, 'arrears.list', {})).rows.filter(
    ({ standing }) => standing === 'first',
  )
  const notice = dunned && (await callDone(page, 'arrears.file', { unitId: dunned.unitId })).steps.at(0)?.step
  const [owing] = (await callDone(page, 'arrears.list', {})).rows.filter((each) => each.overdueFen > 0)
  await callDone(page, 'staff.confirm', { pin: DEMO_PIN })
  const code = await callDone(page, 'staff.renewRecovery', {})
  const center = await callDone(page, 'center.facts', {})
  const [site] = await callDone(page, 'estate.tree', {})
  const visit = tour && { id: tour.tour.id, says: [tour.tour.no, tour.tour.plan.visitors] }
  const owes = owing && { id: owing.unitId, says: [owing.unitLabel, owing.ownerName] }
  const building = site?.buildings[0]?.building
  const boards = await Promise.all(
    (await callDone(page, 'moveins.batches', {})).map(({ batch }) =>
      callDone(page, 'moveins.board', { batchId: batch.id }),
    ),
  )
  const [waiting] = boards.flatMap((board) => board.waiting)
  return {
    auditSheet: {
      id: await callDone(page, 'audit.prepareSheet', {}),
      says: [center.name, MANAGER],
    },
    privacyNotice: { id: center.id, says: [center.name, '90'] },
    guardSheet: { id: center.id, says: [center.name, 'SG-'] },
    // A label has no room for more than the name.
    testPage: { id: 'receipt', says: ['打印测试页'] },
    recoveryCode: { id: code.recoveryId, says: [code.code, MANAGER] },
    rectification: sheet && { id: sheet.dispatch.id, says: [sheet.dispatch.no, sheet.dispatch.partyName] },
    transferSheet: sold && { id: sold.transfer.id, says: [sold.transfer.no, sold.transfer.unitLabel] },
    fileCover: filed && { id: filed.unitId, says: [filed.no, filed.label] },
    fileIndex: filed && { id: filed.unitId, says: [`${filed.no}-01`, filed.label] },
    inspectionSheet: walk && {
      id: `${walk.inspection.id}_1`,
      says: [walk.inspection.no, walk.inspection.unitLabel, walk.inspection.ownerNames],
    },
    moveInNotice: moved && {
      id: moved.moveIn.id,
      says: [moved.moveIn.noticeNo, moved.moveIn.unitLabel, moved.moveIn.ownerNames],
    },
    moveInSheet: moved && {
      id: moved.moveIn.id,
      says: [moved.moveIn.no, moved.moveIn.unitLabel, moved.moveIn.ownerNames],
    },
    moveOutSheet: gone && {
      id: gone.tenancy.id,
      says: [gone.tenancy.moveOut?.no ?? '', gone.tenancy.unitLabel, gone.tenancy.tenantName],
    },
    receipt: receipt && {
      id: receipt.id,
      says: [receipt.no, receipt.capitals, receipt.payer, receipt.unitLabel],
    },
    ...(await keySubjects(page)),
    keyLoanSlip: row && { id: row.loan.id, says: [row.loan.no, row.loan.keyCode, row.loan.borrowerName] },
    runSheet: visit,
    postTaskCard: visit,
    vehiclePass: visit,
    nameCards: tour && { id: tour.tour.id, says: [tour.tour.plan.guests[0]?.name ?? ''] },
    paymentNotice: owes,
    arrearsNotice: notice && { id: notice.id, says: [notice.no, notice.debtorName, notice.unitLabel] },
    publication: published && { id: published.id, says: [published.no, published.centerName] },
    collectionReport: { id: MONTH, says: [MONTH] },
    accountStatement: owing && {
      id: `${owing.unitId}~2025-01-01~2026-12-31`,
      says: [owing.unitLabel, owing.ownerName],
    },
    buildingMap: building && { id: `${building.id}~arrears`, says: [building.name] },
    queueTicket: waiting && { id: waiting.moveIn.id, says: [waiting.number, waiting.moveIn.unitLabel] },
    priceList: site && { id: site.site.id, says: [site.site.name, '物业'] },
    visitorPass: visitor && { id: visitor.pass.id, says: [visitor.pass.no, visitor.pass.name] },
    workerPass: worker && {
      id: worker.pass.id,
      says: [worker.pass.no, worker.pass.name, worker.pass.unitLabel],
    },
  }
}

test('papers of the demo estate, in each size, say what their records say', async ({ launch }) => {
  test.setTimeout(300_000)
  const folder = await mkdtemp(join(tmpdir(), 'papers-wired-'))
  const desk = await launch(demoIn('zh-CN'))
  await throughTheDoor(desk, () => Promise.resolve())
  const subjects = await subjectsIn(desk.page)
  for (const kind of PAPER_KINDS)
    for (const profile of PAPER_PROFILES[kind]) {
      const subject = subjects[kind]
      if (!subject) continue
      await test.step(`${kind} ${profile}`, async () => {
        const ask = { kind, id: subject.id, language: 'both', profile } as const
        const preview = await callDone(desk.page, 'printing.preview', ask)
        const file = join(folder, `${kind}-${profile}.pdf`)
        await writeFile(file, Buffer.from(preview.pdfBase64, 'base64'))
        const text = (await pdfText(file)).replace(/\s+/g, '')
        for (const part of subject.says) expect(text).toContain(part.replace(/\s+/g, ''))
        const { widthMm, heightMm } = await pdfFacts(file)
        const size = profileOf(profile)
        expect(widthMm).toBe(Math.round(size.widthMm))
        if (size.heightMm !== null) expect(heightMm).toBe(Math.round(size.heightMm))
      })
    }
})

test('the number of a receipt, read as bars and scanned into the search box, opens the receipt', async ({
  launch,
}, info) => {
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  await throughTheDoor(desk, () => Promise.resolve())
  const [receipt] = (await callDone(page, 'fees.receipts', { state: 'valid' })).rows
  const [loan] = (await callDone(page, 'keys.loans', { state: 'out' })).rows
  const scanned = async (kind: PaperKind, id: string): Promise<readonly string[]> => {
    const preview = await callDone(page, 'printing.preview', { kind, id, language: 'both', profile: 'a5' })
    const file = info.outputPath(`${kind}.pdf`)
    await writeFile(file, Buffer.from(preview.pdfBase64, 'base64'))
    return [...(await barsIn(file))]
  }
  const [no = '', ...more] = await scanned('receipt', receipt?.id ?? '')
  expect([no, more]).toEqual([receipt?.no, []])
  await page.keyboard.press('Control+k')
  await scan(desk.app, no)
  await expect.poll(() => page.evaluate(() => location.href)).toContain(receipt?.id)
  const [slipNo = ''] = await scanned('keyLoanSlip', loan?.loan.id ?? '')
  expect(slipNo).toBe(loan?.loan.no)
  expect((await callDone(page, 'counter.search', { text: slipNo })).length).toBeGreaterThan(0)
})
