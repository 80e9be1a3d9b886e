import alarmsEn from '../alarms/en.json'
import alarmsZh from '../alarms/zh-CN.json'
import approvalsEn from '../approvals/en.json'
import approvalsZh from '../approvals/zh-CN.json'
import arrearsEn from '../arrears/en.json'
import arrearsZh from '../arrears/zh-CN.json'
import attachmentsEn from '../attachments/en.json'
import attachmentsZh from '../attachments/zh-CN.json'
import auditEn from '../audit/en.json'
import auditZh from '../audit/zh-CN.json'
import backupsEn from '../backups/en.json'
import backupsZh from '../backups/zh-CN.json'
import buildingMapEn from '../buildingMap/en.json'
import buildingMapZh from '../buildingMap/zh-CN.json'
import centerEn from '../center/en.json'
import centerZh from '../center/zh-CN.json'
import counterEn from '../counter/en.json'
import counterZh from '../counter/zh-CN.json'
import dashboardEn from '../dashboard/en.json'
import dashboardZh from '../dashboard/zh-CN.json'
import defectsEn from '../defects/en.json'
import defectsZh from '../defects/zh-CN.json'
import estateEn from '../estate/en.json'
import estateZh from '../estate/zh-CN.json'
import feesEn from '../fees/en.json'
import feesZh from '../fees/zh-CN.json'
import importsEn from '../imports/en.json'
import importsZh from '../imports/zh-CN.json'
import inspectionsEn from '../inspections/en.json'
import inspectionsZh from '../inspections/zh-CN.json'
import keysEn from '../keys/en.json'
import keysZh from '../keys/zh-CN.json'
import ledgerEn from '../ledger/en.json'
import ledgerZh from '../ledger/zh-CN.json'
import metersEn from '../meters/en.json'
import metersZh from '../meters/zh-CN.json'
import moveinsEn from '../moveins/en.json'
import moveinsZh from '../moveins/zh-CN.json'
import passesEn from '../passes/en.json'
import passesZh from '../passes/zh-CN.json'
import peopleEn from '../people/en.json'
import peopleZh from '../people/zh-CN.json'
import printingEn from '../printing/en.json'
import printingZh from '../printing/zh-CN.json'
import privacyEn from '../privacy/en.json'
import privacyZh from '../privacy/zh-CN.json'
import proofEn from '../proof/en.json'
import proofZh from '../proof/zh-CN.json'
import reshapesEn from '../reshapes/en.json'
import reshapesZh from '../reshapes/zh-CN.json'
import shellEn from '../shell/en.json'
import shellZh from '../shell/zh-CN.json'
import staffEn from '../staff/en.json'
import staffZh from '../staff/zh-CN.json'
import tenanciesEn from '../tenancies/en.json'
import tenanciesZh from '../tenancies/zh-CN.json'
import toursEn from '../tours/en.json'
import toursZh from '../tours/zh-CN.json'
import transfersEn from '../transfers/en.json'
import transfersZh from '../transfers/zh-CN.json'
import uiEn from '../ui/en.json'
import uiZh from '../ui/zh-CN.json'
import unitfilesEn from '../unitfiles/en.json'
import unitfilesZh from '../unitfiles/zh-CN.json'
import generalEn from './en.json'
import generalZh from './zh-CN.json'

/** Every word of the product, by feature. The Chinese words are the reference; `npm run words` compares. */
export const words = {
  'zh-CN': {
    ...generalZh,
    shell: shellZh,
    ui: uiZh,
    center: centerZh,
    staff: staffZh,
    estate: estateZh,
    defects: defectsZh,
    moveins: moveinsZh,
    inspections: inspectionsZh,
    people: peopleZh,
    imports: importsZh,
    counter: counterZh,
    keys: keysZh,
    fees: feesZh,
    arrears: arrearsZh,
    ledger: ledgerZh,
    meters: metersZh,
    tours: toursZh,
    tenancies: tenanciesZh,
    reshapes: reshapesZh,
    transfers: transfersZh,
    unitfiles: unitfilesZh,
    passes: passesZh,
    buildingMap: buildingMapZh,
    approvals: approvalsZh,
    attachments: attachmentsZh,
    printing: printingZh,
    dashboard: dashboardZh,
    privacy: privacyZh,
    backups: backupsZh,
    proof: proofZh,
    audit: auditZh,
    alarms: alarmsZh,
  },
  en: {
    ...generalEn,
    shell: shellEn,
    ui: uiEn,
    center: centerEn,
    staff: staffEn,
    estate: estateEn,
    defects: defectsEn,
    moveins: moveinsEn,
    inspections: inspectionsEn,
    people: peopleEn,
    imports: importsEn,
    counter: counterEn,
    keys: keysEn,
    fees: feesEn,
    arrears: arrearsEn,
    ledger: ledgerEn,
    meters: metersEn,
    tours: toursEn,
    tenancies: tenanciesEn,
    reshapes: reshapesEn,
    transfers: transfersEn,
    unitfiles: unitfilesEn,
    passes: passesEn,
    buildingMap: buildingMapEn,
    approvals: approvalsEn,
    attachments: attachmentsEn,
    printing: printingEn,
    dashboard: dashboardEn,
    privacy: privacyEn,
    backups: backupsEn,
    proof: proofEn,
    audit: auditEn,
    alarms: alarmsEn,
  },
} as const

export type Language = keyof typeof words
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en']
