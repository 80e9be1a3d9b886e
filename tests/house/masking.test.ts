import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { View } from '../../src/main/collections'
import { AskKind } from '../../src/shared/approvalKinds'
import { VIEWS } from '../../src/shared/approvals/contract'
import { contract, type RouteName } from '../../src/shared/contract'
import { INSPECTION_VIEWS } from '../../src/shared/inspections/contract'
import { LinkKind } from '../../src/shared/keys/loanSchema'
import { MOVE_IN_VIEWS } from '../../src/shared/moveins/contract'
import { ticketOn } from '../../src/shared/moveins/rules'
import { PAPER_KINDS, PAPER_PROFILES } from '../../src/shared/papers'
import { Role } from '../../src/shared/permission'
import type { Route } from '../../src/shared/route'
import { TENANCY_VIEWS } from '../../src/shared/tenancies/contract'
import { TRANSFER_VIEWS } from '../../src/shared/transfers/contract'
import { UNIT_FILE_VIEWS } from '../../src/shared/unitfiles/contract'
import { type Desk, openDesk } from '../support/desk'

const routes = Object.entries(contract) as [RouteName, Route][]

const TODAY = '2026-11-23'
let desk: Desk
let secrets: ReadonlySet<string>
beforeAll(async () => {
  desk = await openDesk({ now: '2026-11-23T06:00:00.000Z' })
  await desk.done('center.tryDemo', {})
  secrets = new Set(personal(desk.view))
})
afterAll(() => desk.close())

/** Every number of the estate that a reply may not hold: telephones of all records. */
const personal = (view: View): readonly string[] =>
  [
    ...[...view.people.all()].flatMap((person) => person.phones),
    ...[...view.keyLoans.all()].map((loan) => loan.phone),
    ...[...view.visitorPasses.all()].map((pass) => pass.phone),
    ...[...view.workerPasses.all()].map((pass) => pass.foremanPhone),
    ...[...view.tours.all()].flatMap(({ plan }) => [
      plan.partyA.phone,
      ...plan.posts.map((post) => post.phone),
    ]),
  ].filter((phone) => phone.length >= 7)

/** What a text gives away: a phone on record, the shape of an identity number, a picture. */
const givenAway = (text: string): readonly string[] => [
  ...(text.match(/\d{7,}/g) ?? []).filter((figures) => secrets.has(figures)),
  ...(text.match(/(?<![0-9A-Za-z_])\d{17}[\dXx](?![0-9A-Za-z])/g) ?? []),
  ...(text.match(/data:image\/jpeg/g) ?? []),
]

const first = <T>(all: Iterable<T>): T => {
  for (const each of all) return each
  throw new Error('the demo lacks a record')
}

/** Values by the name of the field: enough to ask every question of the desk. */
const pools = (view: View): Readonly<Record<string, readonly unknown[]>> => ({
  unitId: [first(view.keyLoans.where('open', 'out')), first(view.workerPasses.all())].flatMap((record) =>
    'unitId' in record
      ? [record.unitId]
      : [view.keys.get(record.keyId)?.unitId ?? first(view.units.all()).id],
  ),
  keyId: [first(view.keyLoans.all()).keyId],
  loanId: [first(view.keyLoans.all()).id],
  cabinetId: [first(view.keyCabinets.all()).id],
  takeoverId: [first(view.keyTakeovers.all()).id],
  stocktakeId: [first(view.keyStocktakes.all()).id],
  linkKind: LinkKind.options,
  linkNo: [[...view.keyLoans.all()].find((loan) => loan.link)?.link?.no],
  pass: [first(view.workerPasses.all()).no],
  passId: [first(view.visitorPasses.all()).id, first(view.workerPasses.all()).id],
  tourId: [first(view.tours.all()).id],
  receiptId: [first(view.receipts.all()).id],
  billId: [first(view.bills.all()).id],
  siteId: [first(view.sites.all()).id],
  buildingId: [first(view.buildings.all()).id],
  intoId: [[...view.buildings.all()][1]?.id],
  relabel: [true],
  personId: [first(view.people.all()).id],
  keepId: [[...view.people.all()].find(({ kind }) => kind === 'person')?.id],
  goneId: [[...view.people.all()].filter(({ idNo }) => idNo === null).at(-1)?.id],
  fromIds: [[first(view.units.all()).id]],
  heir: [0],
  to: [[{ room: '1', label: '9-9-1', areaCenti: 100, innerAreaCenti: null, layout: '', use: 'home' }]],
  proofNo: [''],
  note: [''],
  onDay: ['2026-11-23'],
  depositId: [first(view.deposits.all()).id],
  category: ['leakRoof', null],
  foundOn: ['2026-11-23'],
  defectId: [first(view.defects.all()).id],
  defectIds: [[first(view.defects.all()).id]],
  moveInId: [first(view.moveIns.all()).id],
  batchId: [first(view.moveInBatches.all()).id],
  inspectionId: [first(view.inspections.all()).id],
  transferId: [first(view.transfers.all()).id],
  transferOn: ['2026-11-23'],
  tenancyId: [first(view.tenancies.all()).id],
  approvalId: [...view.approvals.all()].map((request) => request.id),
  subjectId: [...view.approvals.all()].map((request) => request.subjectId),
  view: [
    ...VIEWS,
    ...TENANCY_VIEWS,
    ...UNIT_FILE_VIEWS,
    ...TRANSFER_VIEWS,
    ...INSPECTION_VIEWS,
    ...MOVE_IN_VIEWS,
  ],
  sequence: [1, desk.sequence],
  recordId: [first(view.people.all()).id, first(view.keyLoans.all()).id, first(view.workerPasses.all()).id],
  kind: [...AskKind.options, 'coldWater', 'split', null],
  meterId: [first(view.meters.all()).id],
  fromOn: ['2026-10-01'],
  toOn: ['2026-11-23'],
  text: ['王', '138', '1'],
  search: ['', '王'],
  tag: [first(view.keys.all()).code],
  day: ['2026-11-23'],
  lastOn: ['2026-11-23'],
  fromMonth: ['2026-10'],
  toMonth: ['2026-11'],
  by: ['item', 'clerk'],
  code: [first(view.receipts.all()).no, 'home'],
  month: ['2026-11'],
  filter: [{}],
  subject: [first(view.attachments.all()).subject],
  attachmentId: [first(view.attachments.all()).id],
  ids: [[first(view.attachments.all()).id]],
})

/** Asked in tests of their own: they need more than a record of the demo. */
const ELSEWHERE = [
  'estate.previewPattern',
  'fees.previewRun',
  'fees.quoteBill',
  'fees.previewRun',
  'fees.quoteBill',
  'ledger.quotePrepay',
  'imports.open',
  'imports.preview',
  'meters.planImport',
  'printing.preview',
]

const inputsFor = (route: Route): readonly unknown[] => {
  const shape = (route.input as unknown as { shape?: Record<string, unknown> }).shape ?? {}
  const pool = pools(desk.view)
  let inputs: Record<string, unknown>[] = [{}]
  for (const name of Object.keys(shape)) {
    const values = pool[name]
    if (values) inputs = inputs.flatMap((input) => values.map((value) => ({ ...input, [name]: value })))
  }
  return inputs.filter((input) => route.input.safeParse(input).success)
}

/** The demo has no such record; its paper holds nothing its list does not. */
const NONE = 'none'

describe('no reply holds a number or a picture in clear', () => {
  const queries = routes.filter(([name, { kind }]) => kind === 'query' && !ELSEWHERE.includes(name))
  it.each(queries)('%s', async (name, route) => {
    const inputs = inputsFor(route)
    expect(inputs.length, `tell this test how to ask ${name}`).toBeGreaterThan(0)
    let answered = 0
    for (const role of Role.options) {
      desk.signIn(role)
      for (const input of inputs) {
        const reply = await desk.call(name, input as never)
        expect(givenAway(JSON.stringify(reply))).toEqual([])
        if (reply.ok) answered += 1
      }
    }
    expect(answered).toBeGreaterThan(0)
  })

  it('the preview of a paper neither', async () => {
    desk.signIn('manager')
    const subjects: Readonly<Record<string, string>> = {
      receipt: first(desk.view.receipts.all()).id,
      keyLoanSlip: first(desk.view.keyLoans.all()).id,
      keyIssue: first(desk.view.keyIssues.all()).id,
      keyCommission: first(desk.view.keyCommissions.all()).id,
      keyLabels: (await desk.done('keys.makeLabels', { keyIds: [first(desk.view.keys.all()).id] })).id,
      keyReminder: (await desk.done('keys.loans', { state: 'overdue' })).rows[0]?.loan.id ?? '',
      keyTakeover: first(desk.view.keyTakeovers.all()).id,
      keyStocktake: first(desk.view.keyStocktakes.all()).id,
      keyEmergency: (
        await desk.done('keys.emergencyList', {
          buildingId: first(desk.view.buildings.all()).id,
          reason: '水管爆裂',
        })
      ).id,
      runSheet: first(desk.view.tours.all()).id,
      visitorPass: first(desk.view.visitorPasses.all()).id,
      workerPass: first(desk.view.workerPasses.all()).id,
      rectification: first(desk.view.dispatches.all()).id,
      moveInNotice: first(desk.view.moveIns.all()).id,
      moveInSheet: [...desk.view.moveIns.all()].find(({ closed }) => closed)?.id ?? '',
      inspectionSheet: `${first(desk.view.inspections.all()).id}_1`,
      transferSheet: first(desk.view.transfers.all()).id,
      fileCover: first(desk.view.units.all()).id,
      fileIndex: first(desk.view.units.all()).id,
      moveOutSheet: [...desk.view.tenancies.all()].find(({ moveOut }) => moveOut)?.id ?? '',
      recoveryCode: (await desk.done('staff.renewRecovery', {})).recoveryId,
      auditSheet: await desk.done('audit.prepareSheet', {}),
      depositReceipt: first(desk.view.receipts.all()).id,
      depositReturnSlip: [...desk.view.depositReturns.all()][0]?.id ?? NONE,
      refundSlip: [...desk.view.refunds.all()][0]?.id ?? NONE,
      dayCloseSheet: [...desk.view.dayCloses.all()][0]?.id ?? NONE,
      paymentNotice: first(desk.view.bills.where('open', 'open')).unitId,
      arrearsNotice: first(desk.view.arrearsSteps.all()).id,
      collectionReport: '2026-10',
      publication: [...desk.view.publications.all()][0]?.id ?? NONE,
      accountStatement: `${first(desk.view.bills.where('open', 'open')).unitId}~2026-01-01~2026-12-31`,
      queueTicket: [...desk.view.moveIns.all()].find((each) => ticketOn(each, TODAY))?.id ?? NONE,
      buildingMap: `${first(desk.view.buildings.all()).id}~arrears`,
      priceList: first(desk.view.sites.all()).id,
      vehiclePass: first(desk.view.tours.all()).id,
      postTaskCard: first(desk.view.tours.all()).id,
      nameCards: [...desk.view.tours.all()].find(({ plan }) => plan.guests.length > 0)?.id ?? '',
    }
    for (const kind of PAPER_KINDS) {
      if (subjects[kind] === NONE) continue
      const id = subjects[kind] ?? first(desk.view.center.all()).id
      await desk.done('printing.preview', { kind, id, language: 'zh-CN', profile: PAPER_PROFILES[kind][0] })
      expect([kind, givenAway(JSON.stringify(desk.drawn.at(-1)))]).toEqual([kind, []])
    }
  })

  it('only these routes answer in clear, and the contract says so', () => {
    expect(routes.filter(([, route]) => route.clear).map(([name]) => name)).toEqual([
      'center.facts',
      'center.update',
      'people.unmask',
      'attachments.openSealed',
    ])
  })
})
