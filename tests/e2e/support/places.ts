import { dayOf } from '../../../src/shared/day'
import { callDone } from './calls'
import {
  choose,
  clickCell,
  clickRow,
  type Guide,
  keys,
  open,
  openFrom,
  openFromLast,
  openMarked,
  press,
  preview,
  showTab,
  visit,
} from './going'
import type { Records } from './records'

/** A screen or dialog of the desk, and the way there. */
export interface Place {
  readonly name: string
  readonly go: (guide: Guide) => Promise<void>
}

type Step = (guide: Guide) => Promise<void>

/** An address, then what is pressed on it. */
const at = (name: string, address: string, ...steps: readonly Step[]): Place => ({
  name,
  go: async (guide) => {
    await visit(guide, address)
    for (const step of steps) await step(guide)
  },
})

const opens =
  (key: string): Step =>
  (guide) =>
    open(guide, key)
const opensFrom =
  (menu: string, item: string): Step =>
  (guide) =>
    openFrom(guide, menu, item)
const presses =
  (key: string): Step =>
  (guide) =>
    press(guide, key)
const chooses =
  (key: string): Step =>
  (guide) =>
    choose(guide, key)
const previews =
  (key: string): Step =>
  (guide) =>
    preview(guide, key)
const tab =
  (key: string): Step =>
  (guide) =>
    showTab(guide, key)
const types =
  (...pressed: readonly string[]): Step =>
  (guide) =>
    keys(guide, ...pressed)
const row: Step = (guide) => clickRow(guide)
/** The pictures of the first reading that has some. */
const photographed: Step = (guide) => openMarked(guide, '[data-photos]:not([data-photos="0"])')
/** Opens the first paper a menu offers. */
const pickFirst =
  (menu: string): Step =>
  async (guide) => {
    await press(guide, menu)
    await guide.page.getByRole('menuitem').first().click()
    await guide.page.locator('[data-pages]').waitFor()
  }
/** The row of a kind of paper, among the jobs that may stand above it. */
const paper =
  (kind: string): Step =>
  (guide) =>
    clickCell(guide, `printing.kind.${kind}`)

const files = (the: Records): readonly Place[] => [
  at('today', '/today'),
  at('counter', '/counter'),
  at('unit-card', `/counter/${the.owing}`),
  at('unit-card-old', `/counter/${the.old}`),
  at('unit-file-old', `/units/${the.old}`),
  at('unit-card-key-out', `/counter/${the.lentUnit}`),
  at('files-units', '/files'),
  at('files-people', '/files?view=people'),
  at('building-map', '/buildings'),
  at('building-map-print', '/buildings', previews('buildingMap.print')),
  at('building-map-arrears', '/buildings?by=arrears'),
  at('building-map-work', '/buildings?by=work'),
  at('building-map-defects', '/buildings?by=defects'),
  at('duplicates', '/duplicates'),
  at('duplicates-merge', '/duplicates', row),
  at('units-pattern', '/files', opensFrom('estate.more', 'estate.pattern.title')),
  at('buildings-relabel', '/files', opensFrom('estate.more', 'estate.relabel.title')),
  at('unit-owners', `/units/${the.ownerless}`, opens('people.owners.title')),
  at('unit-owners-correct', `/units/${the.owing}`, opens('people.owners.correct')),
  at('reshapes', '/reshapes'),
  at('reshapes-split', '/reshapes', opens('reshapes.open')),
  at('reshapes-undo', '/reshapes', opens('reshapes.undo.open')),
  at('reshapes-owing', `/reshapes?new=1&unit=${the.owing}`),
  at('unit-split-away', `/units/${the.splitAway}`),
  at('unit-instruction', `/units/${the.owing}`, opens('estate.instruction.add')),
  at('unit-add', '/files', opens('estate.addUnit.title')),
  at('site-add', '/files', opensFrom('estate.more', 'estate.addSite.title')),
  at('unit-file', `/units/${the.owing}`),
  at('unit-change', `/units/${the.owing}`, opens('estate.change')),
  at('person-add', `/units/${the.owing}`, opens('people.add.title')),
  at('person-end', `/units/${the.family}`, (guide) => openFromLast(guide, 'people.more', 'people.end.open')),
  at('person-reveal', `/units/${the.owing}`, opensFrom('people.more', 'people.unmask.open')),
  at('imports', '/imports'),
]

const keyPlaces = (the: Records): readonly Place[] => [
  at('keys', '/keys'),
  at('keys-cabinet-custody', `/keys?view=cabinets&cabinet=${the.custodyCabinet}`),
  at('keys-register', '/keys?view=register'),
  at('keys-curfew', '/keys?view=curfew'),
  at('keys-bookings', '/keys?view=bookings'),
  at('keys-losses', '/keys?view=losses'),
  at('keys-issues', '/keys?view=issues'),
  at('keys-stocktakes', '/keys?view=stocktakes'),
  at('keys-stocktake', `/keys?view=stocktakes&stocktake=${the.stocktake}`),
  at('keys-takeovers', '/keys?view=takeovers'),
  at('keys-takeover', `/keys?view=takeovers&takeover=${the.takeover}`),
  at('keys-figures', '/keys?view=figures'),
  at('key-custody', `/keys?view=register&key=${the.keptKey}`),
  at('key-loss-close', '/keys?view=losses', opens('keys.loss.close')),
  at('key-loss-charge', '/keys?view=losses', chooses('keys.all'), opens('keys.charge.open')),
  at('key-stocktake-start', '/keys?view=stocktakes', opens('keys.count.start')),
  at(
    'key-stocktake-explain',
    `/keys?view=stocktakes&stocktake=${the.stocktake}`,
    opens('keys.count.explain'),
  ),
  at('key-takeover-start', '/keys?view=takeovers', opens('keys.takeover.start')),
  at('key-takeover-building', `/keys?view=takeovers&takeover=${the.takeover}`, opens('keys.takeover.list')),
  at('key-takeover-paste', `/keys?view=takeovers&takeover=${the.takeover}`, opens('keys.takeover.paste')),
  at('key-rule', '/keys?view=figures', opens('keys.rule.change')),
  at('key-emergency', '/keys?view=figures', opens('keys.emergency.open')),
  at('key-cabinet-add', '/keys', opens('keys.cabinet.add')),
  at('key-issue', `/keys?key=${the.key.id}`, opensFrom('keys.more', 'keys.issueToOwner.open')),
  at('key-custody-take', `/keys?key=${the.key.id}`, opensFrom('keys.more', 'keys.takeIntoCustody.open')),
  at('key-book', `/keys?key=${the.key.id}`, opensFrom('keys.more', 'keys.book.open')),
  at('key-call', `/keys?key=${the.lent}`, opens('keys.call.open')),
  at('key-borrower', `/keys?key=${the.lent}`, opens('keys.borrower.open')),
  at('keys-out', '/keys?view=out'),
  at('keys-overdue', '/keys?view=overdue'),
  at('keys-returned', '/keys?view=returned'),
  at('key-panel', `/keys?view=register&key=${the.lent}`),
  at('key-register', '/keys', opens('keys.register.open')),
  at('key-desk', '/keys', opens('keys.desk.open')),
  at('key-lend', `/keys?key=${the.key.id}`, opens('keys.lend.open')),
  at('key-return', `/keys?key=${the.lent}`, opens('keys.return.open')),
  at('key-change', `/keys?key=${the.key.id}`, opensFrom('keys.more', 'keys.change.open')),
  at('key-lost', `/keys?key=${the.key.id}`, opensFrom('keys.more', 'keys.reportLost.open')),
  at('key-slip', `/keys?key=${the.lent}`, previews('keys.slip.print')),
]

const feePlaces = (the: Records): readonly Place[] => [
  at('fees', '/fees'),
  at('fees-collect', `/fees/collect/${the.owing}`),
  at('fees-bills', '/fees/bills'),
  at('fees-bill', '/fees/bills', row),
  at('fees-bill-add', '/fees/bills', opens('fees.addBill.open')),
  at('fees-runs', '/fees/runs'),
  at('fees-run-preview', '/fees/runs', presses('fees.run.preview')),
  at('fees-receipts', '/fees/receipts'),
  at('fees-receipt', `/fees/receipts?receipt=${the.receipt}`),
  at('fees-day', '/fees/day'),
  at('fees-statement', `/fees/statement?unit=${the.owing}`),
  at('fees-tariffs', '/fees/tariffs'),
  at('fees-tariff', '/fees/tariffs', row),
  at('fees-tariff-add', '/fees/tariffs', opens('fees.tariff.add')),
  at('fees-price', '/fees/tariffs', row, opens('fees.price.open')),
  at('fees-price-list', '/fees/tariffs', pickFirst('fees.priceList.print')),
  at('fees-correct', `/fees/bills?bill=${the.bill}`, opensFrom('fees.more', 'fees.correct.open')),
  at('fees-costs', '/fees/costs'),
  at('fees-cost-add', '/fees/costs', opens('fees.cost.add')),
  at('fees-rates', '/fees/rates'),
  at('fees-rate-ask', '/fees/rates', opens('fees.rate.ask')),
  at('fees-rate-end', '/fees/rates', opens('fees.rate.end')),
  at('fees-meters', '/fees/meters'),
  at('fees-meter', '/fees/meters', row),
  at('fees-meter-photos', '/fees/meters', photographed),
  at('fees-meter-add', '/fees/meters', opens('meters.add.open')),
  at('fees-meter-import', '/fees/meters', opens('meters.import.open')),
]

const arrearsPlaces = (the: Records): readonly Place[] => {
  const file = (unitId: string): string => `/arrears?unit=${unitId}`
  return [
    at('arrears', '/arrears'),
    at('arrears-ages', '/arrears?view=ages'),
    at('arrears-figures', '/arrears?view=figures'),
    at('arrears-to-serve', '/arrears?show=toServe'),
    at('arrears-file', file(the.onLadder)),
    at('arrears-file-plan', file(the.onPlan)),
    at('arrears-file-promise', file(the.promised)),
    at('arrears-issue-many', '/arrears', opens('arrears.issue.many')),
    at('arrears-contact', file(the.onLadder), opens('arrears.contact.open')),
    at('arrears-deliver', file(the.unserved), opens('arrears.deliver.open')),
    at('arrears-plan', file(the.onLadder), opensFrom('arrears.more', 'arrears.plan.open')),
    at('unit-card-arrears', `/counter/${the.promised}`),
  ]
}

const ledgerPlaces = (the: Records): readonly Place[] => [
  at('ledger-day', '/ledger/day'),
  at('ledger-day-close', '/ledger/day', opens('ledger.closeDay.open')),
  at('ledger-day-closed', `/ledger/day?day=${the.closedDay}`),
  at('ledger-count', '/ledger/day', opensFrom('ledger.day.drawer', 'ledger.count.title')),
  at('ledger-corrections', '/ledger/corrections'),
  at('ledger-refund', `/ledger/corrections?slip=${the.refund}`),
  at('ledger-refund-pay', `/ledger/corrections?slip=${the.refund}`, opens('ledger.payRefund.open')),
  at('ledger-books', '/ledger/receiptBooks'),
  at('ledger-book-receive', '/ledger/receiptBooks', opens('ledger.books.receive')),
  at('ledger-reports', '/ledger/reports'),
  at('ledger-months', '/ledger/months'),
  at('ledger-expenses', '/ledger/expenses'),
  at('ledger-expense-add', '/ledger/expenses', opens('ledger.expense.add')),
  at('fees-prepay', `/fees/collect/${the.owing}`, opens('fees.prepay.open')),
  at('fees-casual', '/fees', opens('fees.casual.open')),
  at('fees-refund', `/fees/receipts?receipt=${the.oldReceipt}`, opensFrom('fees.more', 'fees.refund.open')),
  at('fees-invoice', `/fees/receipts?receipt=${the.oldReceipt}`, opensFrom('fees.more', 'fees.invoice.open')),
  at('ledger-deposits', '/ledger/deposits'),
  at('ledger-deposit', `/ledger/deposits?deposit=${the.deposit}`),
  at('ledger-deposit-return', `/ledger/deposits?deposit=${the.deposit}`, opens('ledger.returnDeposit.open')),
  at('ledger-deposit-deduct', `/ledger/deposits?deposit=${the.deposit}`, opens('ledger.deduct.open')),
]

const tourPlaces = (the: Records): readonly Place[] => [
  at('tours', '/tours'),
  at('tour', `/tours/${the.tour}`, tab('tours.tab.plan')),
  at('tour-history', `/tours/${the.tour}`, tab('tours.tab.history')),
  at('tour-new', '/tours/new'),
  ...(the.planned
    ? [
        at('tour-change', `/tours/${the.planned}/plan`),
        at('tour-cancel', `/tours/${the.planned}`, opensFrom('tours.more', 'tours.act.cancel')),
      ]
    : []),
  ...(the.prepared ? [at('tour-checks', `/tours/${the.prepared}`, tab('tours.tab.checks'))] : []),
  ...(the.ended ? [at('tour-summary', `/tours/${the.ended}`, opens('tours.act.summarise'))] : []),
  at('tour-sheet', `/tours/${the.tour}`, previews('tours.sheet.print')),
]

const passPlaces = (the: Records): readonly Place[] => [
  at('visitors', '/passes'),
  at('workers', '/passes?view=workers'),
  at('visitor', `/passes?view=visitors&pass=${the.visitor}`),
  at('visitor-leaves', `/passes?view=visitors&pass=${the.visitor}`, opens('passes.leave.open')),
  at('visitor-pass', `/passes?view=visitors&pass=${the.visitor}`, previews('passes.print')),
  at('worker', `/passes?view=workers&pass=${the.worker}`),
  at(
    'worker-extend',
    `/passes?view=workers&pass=${the.worker}`,
    opensFrom('passes.more', 'passes.extend.open'),
  ),
  at('visitor-admit', '/passes', opens('passes.admit.open')),
  at('worker-issue', '/passes', opens('passes.issue.open')),
]

const approvalPlaces = (the: Records): readonly Place[] => [
  at('approvals', '/approvals'),
  at('approvals-mine', '/approvals?view=mine'),
  at('approvals-all', '/approvals?view=all'),
  at('approvals-stand-ins', '/approvals?view=delegations'),
  at('approval', `/approvals?view=forMe&request=${the.request}`),
  at('approval-approve', `/approvals?view=forMe&request=${the.request}`, opens('approvals.approve.open')),
  at('approval-company', `/approvals?view=forMe&request=${the.atCompany}`, opens('approvals.company.open')),
  at('approval-stand-in', '/approvals', opens('approvals.delegation.open')),
  at('fees-waiver', `/fees/bills?bill=${the.bill}`, opens('fees.waive.open')),
  at('fees-late-void', `/fees/receipts?receipt=${the.oldReceipt}`, opens('fees.lateVoid.open')),
]

const tenancyPlaces = (the: Records): readonly Place[] => [
  at('tenants', '/tenancies'),
  at('tenants-leaving', '/tenancies?view=leaving'),
  at('tenant', `/tenancies?view=leaving&tenancy=${the.leavingTenant}`),
  at('tenant-leaves', `/tenancies?tenancy=${the.leavingTenant}`, opens('tenancies.act.moveOut')),
  at('tenant-register', '/tenancies', opens('tenancies.register.open')),
]

const unitFilePlaces = (the: Records): readonly Place[] => [
  at('unit-files', '/unitfiles'),
  at('unit-files-incomplete', '/unitfiles?view=incomplete'),
  at('unit-file-record', `/unitfiles/${the.filed}`),
  at('unit-file-add', `/unitfiles/${the.filed}`, opens('unitfiles.add.open')),
  at('unit-file-lend', `/unitfiles/${the.filed}`, opens('unitfiles.lend.open')),
  at('file-contents', '/settings/unitfiles'),
]

const defectPlaces = (the: Records): readonly Place[] => [
  at('defects', '/defects'),
  at('defects-sheets', '/defects?view=sheets'),
  at('defects-parties', '/defects?view=parties'),
  at('defects-figures', '/defects?view=figures'),
  at('defects-terms', '/defects?view=terms'),
  at('defect', `/defects?defect=${the.defect}`),
  at('defect-recheck', `/defects?defect=${the.defect}`, opens('defects.act.recheck')),
  at('defect-extend', `/defects?defect=${the.defect}`, opensFrom('defects.more', 'defects.act.extend')),
  at('defect-dispatch', `/defects?defect=${the.registered}`, opens('defects.act.dispatch')),
  at('defect-register', '/defects', opens('defects.register.open')),
  at('party-add', '/defects?view=parties', opens('defects.party.add')),
  at('defect-notice', '/defects?view=sheets', previews('defects.print')),
]

const moveInPlaces = (the: Records): readonly Place[] => [
  at('moveins', '/moveins'),
  at('moveins-batches', '/moveins?view=batches'),
  at('movein', `/moveins/${the.movingIn}`),
  at('movein-done', `/moveins/${the.movedIn}`),
  at('movein-invite', '/moveins', opens('moveins.invite.open')),
  at('movein-batch', '/moveins', opens('moveins.batch.add')),
  at('movein-book', `/moveins/${the.bookedFamily}`, opensFrom('moveins.more', 'moveins.book.change')),
  at('movein-waive', `/moveins/${the.movingIn}`, opensFrom('moveins.more', 'moveins.waive.open')),
  at('movein-void', `/moveins/${the.movingIn}`, opensFrom('moveins.more', 'moveins.void.open')),
  at('movein-archive', `/moveins/${the.movedIn}`, opens('moveins.archive.open')),
  at('movein-sheet', `/moveins/${the.movedIn}`, previews('moveins.sheet.print')),
  at('movein-notice', `/moveins/${the.bookedFamily}`, previews('moveins.notice.print')),
  at('movein-board', `/moveinboards/${the.moveInBatch}`),
  at('movein-screen', `/moveinscreens/${the.moveInBatch}`),
]

const inspectionPlaces = (the: Records): readonly Place[] => [
  at('inspections', '/inspections'),
  at('inspection-walk', `/inspections/${the.walking}`),
  at(
    'inspection-end',
    `/inspections/${the.walking}`,
    presses('inspections.passRest'),
    opens('inspections.end.open'),
  ),
  at('inspection-refused', `/inspections/${the.refusedWalk}`),
  at('inspection-reserved', `/inspections/${the.reservedWalk}`),
  at('inspection-sheet', `/inspections/${the.reservedWalk}`, previews('inspections.sheet.print')),
  at('inspection-begin', '/inspections', opens('inspections.begin.open')),
  at('inspection-grids', '/settings/inspections'),
  at('inspection-grid', '/inspectiongrids/home'),
  at('inspection-room', '/inspectiongrids/home', opens('inspections.addRoom')),
  at('inspection-item', '/inspectiongrids/home', opens('inspections.addItem')),
]

const transferPlaces = (the: Records): readonly Place[] => [
  at('transfers', '/transfers'),
  at('transfer', `/transfers?view=open&transfer=${the.signedTransfer}`),
  at('transfer-prepare', '/transfers', opens('transfers.prepare.open')),
]

/** 违约金 is off until the center agrees to it: here it is switched on from today. */
const chargesLate: Step = async ({ page }) => {
  const fromOn = dayOf(new Date().toISOString())
  await callDone(page, 'center.setSetting', { key: 'fees.lateRateE6', value: 500, fromOn })
}

/** They change rules of the center: what comes after them sees it. */
const latePlaces = (the: Records): readonly Place[] => [
  at('fees-late', `/fees/collect/${the.owing}`, chargesLate, opens('fees.late.open')),
]

const settingPlaces: readonly Place[] = [
  at('dashboard', '/dashboard'),
  at('printing', '/settings/printing'),
  at('printing-set-up', '/settings/printing', paper('receipt')),
  at('printing-test-page', '/settings/printing', paper('arrearsNotice'), previews('printing.setup.test')),
  at('staff', '/settings/staff'),
  at('staff-person', '/settings/staff', row),
  at('staff-role', '/settings/staff', row, opens('staff.changeRole.open')),
  at('staff-add', '/settings/staff', opens('staff.add.open')),
  at('center', '/settings/center'),
  at('backups', '/settings/backups', presses('backups.take')),
  at('backup-restore', '/settings/backups', opens('backups.restore.open')),
  at('rules', '/settings/rules'),
  at('rule', '/settings/rules', row),
  at('permissions', '/settings/permissions'),
  at('audit', '/settings/audit'),
  at('audit-act', '/settings/audit', row),
  at('privacy', '/settings/privacy'),
  at('signed-papers', '/settings/proof'),
  at('shortcuts', '/today', types('F1')),
  at('no-such-page', '/nowhere'),
  // Last: what was found stays open until something else is done.
  at('search', '/counter', types('Control+k', 'w', 'a', 'n', 'g')),
]

/** Every page and the main dialogs behind the door. */
export const placesOf = (the: Records): readonly Place[] => [
  ...files(the),
  ...keyPlaces(the),
  ...feePlaces(the),
  ...arrearsPlaces(the),
  ...ledgerPlaces(the),
  ...tourPlaces(the),
  ...passPlaces(the),
  ...approvalPlaces(the),
  ...tenancyPlaces(the),
  ...unitFilePlaces(the),
  ...transferPlaces(the),
  ...moveInPlaces(the),
  ...inspectionPlaces(the),
  ...defectPlaces(the),
  ...latePlaces(the),
  ...settingPlaces,
]
