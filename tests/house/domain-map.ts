/**
 * Which feature may import which, in any zone. One line each, no cycles: a feature further down may use those above.
 * `ui`, `ipc`, `i18n`, `store` and the files at the root of a zone are open to everybody and know no feature.
 */
export const domainMap: Readonly<Record<string, readonly string[]>> = {
  staff: [],
  center: ['staff', 'estate', 'people', 'keys', 'fees', 'tours', 'passes'],
  people: ['estate'],
  estate: ['people'],
  imports: ['estate', 'people'],
  printing: [],
  keys: [],
  fees: [],
  tours: [],
  passes: [],
  counter: [],
  dashboard: [],
  shell: [],
}
