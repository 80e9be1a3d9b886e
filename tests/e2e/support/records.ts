import type { Page } from '@playwright/test'
import { callDone } from './calls'

const the = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`The demo has no ${what}`)
  return found
}

/** A unit where somebody lives besides its owner, and one that nobody owns yet. */
const findUnits = async (page: Page) => {
  const { rows } = await callDone(page, 'estate.units', { pageSize: 200 })
  const vacant = (await callDone(page, 'estate.units', { occupancy: 'vacant', pageSize: 200 })).rows
  const ownerless = vacant.find(({ owners }) => owners === '')?.unit.id
  for (const { unit, owners } of rows) {
    if (owners === '') continue
    const { people } = await callDone(page, 'estate.unit', { unitId: unit.id })
    const last = people.at(-1)
    if (people.every(({ current }) => current) && last && last.tie.role !== 'owner')
      return { ownerless: the(ownerless, 'unit without an owner'), family: unit.id }
  }
  throw new Error('The demo has no unit with a family')
}

/** Records of the demo estate that show most of what their screens can show. */
export const findRecords = async (page: Page) => {
  const owing = the(
    (await callDone(page, 'arrears.list', { sort: { by: 'openFen', descending: true } })).rows[0],
    'unit that owes',
  )
  const receipts = await callDone(page, 'fees.receipts', { state: 'valid' })
  const loans = await callDone(page, 'keys.loans', { state: 'out' })
  const inCabinet = (await callDone(page, 'keys.list', { status: 'inCabinet' })).rows.filter(
    ({ key }) => key.lendable && key.unitId,
  )
  const kept = (await callDone(page, 'keys.list', { status: 'inCustody' })).rows[0]
  const cabinets = await callDone(page, 'keys.cabinets', {})
  const stocktakes = await callDone(page, 'keys.stocktakes', {})
  const takeovers = await callDone(page, 'keys.takeovers', {})
  const tours = (await callDone(page, 'tours.list', {})).rows
  const stage = (status: string) => tours.find((row) => row.tour.status === status)?.tour.id
  const workers = await callDone(page, 'passes.workers', {})
  const visitors = await callDone(page, 'passes.visitors', { state: 'inside' })
  const runs = await callDone(page, 'fees.runs', {})
  const waiting = (await callDone(page, 'approvals.list', { view: 'forMe', kind: 'waiver' })).rows
  const bills = (await callDone(page, 'fees.bills', { sort: { by: 'openFen', descending: true } })).rows
  const old = (
    await callDone(page, 'fees.receipts', { state: 'valid', sort: { by: 'at', descending: false } })
  ).rows
  const slips = (await callDone(page, 'ledger.corrections', { unpaidOnly: true })).rows
  const closes = (await callDone(page, 'ledger.dayCloses', {})).rows
  const deposits = (await callDone(page, 'ledger.deposits', {})).rows
  const leaving = (await callDone(page, 'tenancies.list', { view: 'leaving' })).rows
  const debtors = (await callDone(page, 'arrears.list', { pageSize: 200 })).rows
  const files = (await callDone(page, 'unitfiles.list', { view: 'incomplete' })).rows
  const sales = (await callDone(page, 'transfers.list', { view: 'open' })).rows
  const defects = (await callDone(page, 'defects.list', { view: 'all' })).rows
  const walks = (await callDone(page, 'inspections.list', { view: 'all' })).rows
  const walked = (state: string) =>
    the(walks.find((row) => row.state === state)?.inspection.id, `inspection ${state}`)
  const oldSale = (await callDone(page, 'transfers.list', { view: 'done' })).rows[0]?.transfer.unitId
  const [reshape] = (await callDone(page, 'reshapes.list', {})).rows
  const moving = (await callDone(page, 'moveins.list', { view: 'all' })).rows
  const family = (state: string) =>
    the(moving.find((row) => row.state === state)?.moveIn.id, `move-in ${state}`)
  const [moveInBatch] = await callDone(page, 'moveins.batches', {})
  return {
    movingIn: family('underWay'),
    movedIn: family('handedOver'),
    bookedFamily: family('booked'),
    moveInBatch: the(moveInBatch?.batch.id, 'move-in batch'),
    ...(await findUnits(page)),
    old: the(oldSale, 'unit that was sold'),
    splitAway: the(reshape?.from[0]?.unitId, 'unit that was split'),
    defect: the(
      defects.find((row) => row.defect.status === 'awaitingRecheck')?.defect.id,
      'defect to recheck',
    ),
    registered: the(
      defects.find((row) => row.defect.status === 'registered')?.defect.id,
      'defect to dispatch',
    ),
    walking: walked('underWay'),
    refusedWalk: walked('refused'),
    reservedWalk: walked('reserved'),
    signedTransfer: the(sales.find(({ state }) => state === 'signed')?.transfer.id, 'signed transfer'),
    filed: the(files.find((row) => row.location !== '' && !row.out)?.unitId, 'unit file that lacks papers'),
    leavingTenant: the(leaving.find((row) => row.tenancy.inspection)?.tenancy.id, 'tenant about to leave'),
    deposit: the(deposits[0]?.id, 'deposit held'),
    refund: the(slips[0]?.id, 'refund to be paid'),
    closedDay: the(closes[0]?.day, 'closed day'),
    request: the(waiting.find((row) => row.awaits !== 'company')?.request.id, 'request that waits'),
    atCompany: the(waiting.find((row) => row.awaits === 'company')?.request.id, 'request at the company'),
    bill: the(bills.find((bill) => bill.kind === 'income')?.id, 'open bill'),
    oldReceipt: the(old[0]?.id, 'receipt of an earlier day'),
    owing: owing.unitId,
    onLadder: the(
      debtors.find(({ standing, owedBy, plan }) => standing === 'visit' && owedBy === '' && !plan)?.unitId ??
        debtors.find(({ standing }) => standing === 'second')?.unitId,
      'debtor on the ladder',
    ),
    onPlan: the(debtors.find(({ plan }) => plan)?.unitId, 'payment plan'),
    promised: the(debtors.find(({ promise }) => promise?.state === 'broken')?.unitId, 'broken promise'),
    unserved: the(debtors.find(({ toServe }) => toServe.length > 0)?.unitId, 'notice to serve'),
    lent: the(loans.rows[0]?.loan.keyId, 'key that is out'),
    lentUnit: the(loans.rows.find((row) => row.unitId)?.unitId ?? undefined, 'unit whose key is out'),
    keptKey: the(kept?.key.id, 'key in custody'),
    custodyCabinet: the(cabinets.find(({ cabinet }) => cabinet.use === 'custody')?.cabinet.id, 'cabinet'),
    stocktake: the(stocktakes[0]?.stocktake.id, 'stock-take'),
    takeover: the(takeovers[0]?.takeover.id, 'takeover'),
    key: the(inCabinet[0]?.key, 'key in the cabinet'),
    receipt: the(receipts.rows[0]?.id, 'receipt'),
    run: the(runs[0]?.run.id, 'billing run'),
    tour: the(tours[0]?.tour.id, 'tour'),
    planned: stage('planning') ?? stage('awaitingPartyA') ?? stage('awaitingApproval'),
    prepared: stage('preparing'),
    ended: stage('ended'),
    worker: the(workers.rows.find((row) => row.pass.status === 'valid')?.pass.id, 'worker pass'),
    visitor: the(visitors.rows[0]?.pass.id, 'visitor inside'),
  }
}

export type Records = Awaited<ReturnType<typeof findRecords>>
