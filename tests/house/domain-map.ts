/**
 * Which feature may import which, in any zone. One line each, no cycles: a feature further down may use those above.
 * `ui`, `ipc`, `i18n`, `store` and the files at the root of a zone are open to everybody and know no feature.
 */
export const domainMap: Readonly<Record<string, readonly string[]>> = {
  printing: [],
  staff: ['printing'],
  people: [],
  estate: ['people'],
  center: ['staff', 'estate', 'people'],
  backups: ['center', 'staff'],
  audit: ['center', 'estate', 'people', 'backups', 'printing', 'staff'],
  proof: ['center', 'printing', 'staff'],
  imports: ['estate', 'people'],
  approvals: ['center', 'printing'],
  attachments: ['center', 'people', 'printing', 'privacy'],
  fees: ['approvals', 'center', 'estate', 'people', 'printing', 'proof'],
  ledger: ['approvals', 'center', 'estate', 'fees', 'people', 'printing'],
  keys: ['approvals', 'center', 'estate', 'fees', 'people', 'printing', 'proof'],
  tours: ['center', 'people', 'printing', 'proof'],
  passes: ['center', 'estate', 'fees', 'people', 'printing', 'proof'],
  buildingMap: ['estate', 'fees', 'passes', 'people'],
  counter: [
    'approvals',
    'attachments',
    'estate',
    'people',
    'keys',
    'fees',
    'tours',
    'passes',
    'proof',
    'tenancies',
  ],
  tenancies: ['approvals', 'center', 'estate', 'fees', 'keys', 'passes', 'people', 'printing'],
  dashboard: ['center', 'keys', 'fees', 'tours'],
  privacy: ['center', 'people', 'printing', 'staff'],
  shell: ['backups', 'center', 'staff', 'counter', 'tours'],
}
