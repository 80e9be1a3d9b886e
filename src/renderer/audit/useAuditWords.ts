import { useTranslation } from 'react-i18next'
import type { AuditRow, AuditValue } from '../../shared/audit/contract'
import { dayOf } from '../../shared/day'
import { formatArea } from '../../shared/money'
import { useWords } from '../i18n/useWords'

/** Where the words of a choice may stand, the likeliest first: `keys.status` is looked for as keys.status, keys.state … */
const FEATURE_OF: Readonly<Record<string, string>> = {
  units: 'estate',
  sites: 'estate',
  people: 'people',
  ties: 'people',
  reveals: 'people',
  keys: 'keys',
  keyLoans: 'keys',
  keyMoves: 'keys',
  deposits: 'ledger',
  depositReturns: 'ledger',
  depositDeductions: 'ledger',
  tariffs: 'fees',
  tariffPrices: 'fees',
  bills: 'fees',
  receipts: 'fees',
  tours: 'tours',
  visitorPasses: 'passes',
  workerPasses: 'passes',
  approvals: 'approvals',
  attachments: 'attachments',
  printJobs: 'printing',
  paperChoices: 'printing',
  staff: 'staff',
}
const SHARED_FROM = ['people', 'estate', 'keys', 'staff', 'passes', 'tours', 'fees', 'printing', 'approvals']
const CODE = /^[a-z][A-Za-z0-9]*$/

/** What was answered. */
export const outcomeOf = (row: AuditRow): 'refused' | 'wrongPin' | 'done' =>
  row.problem ? 'refused' : row.wrongPin ? 'wrongPin' : 'done'

/** Says the trail in the language on screen: acts, records, fields, and values by what their field's name says. */
export const useAuditWords = () => {
  const { t, money, day, instant, problemText } = useWords()
  const { i18n } = useTranslation()
  const say = (key: string): string | undefined =>
    i18n.exists(key) ? (t(key as never) as unknown as string) : undefined

  const choiceText = (collection: string, field: string, value: string): string | undefined => {
    const features = [FEATURE_OF[collection] ?? collection, ...SHARED_FROM]
    for (const feature of features)
      for (const group of [field, 'state', 'status', 'kind', 'option'])
        for (const key of [`${feature}.${group}.${value}`, `${feature}.${collection}.${group}.${value}`]) {
          const said = i18n.exists(key) ? t(key as never) : undefined
          if (typeof said === 'string') return said
        }
    return undefined
  }

  const fieldText = (path: string): string =>
    path
      .split('.')
      .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : (say(`audit.field.${part}`) ?? part)))
      .join(' · ')

  const valueText = (collection: string, path: string, value: AuditValue): string => {
    const field = path.split('.').at(-1) ?? ''
    if (value === null || value === '') return t('audit.empty')
    if (typeof value === 'boolean') return value ? t('audit.yes') : t('audit.no')
    if (typeof value === 'number') {
      if (field.endsWith('Fen')) return money(value)
      if (field === 'areaCenti' || field === 'innerAreaCenti') return formatArea(value)
      return String(value)
    }
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return instant(value, 'full')
    if (field.endsWith('On') && /^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value)
    return CODE.test(value) ? (choiceText(collection, field, value) ?? value) : value
  }

  /** Where the words of a route stand; undefined for one that has none any more. */
  const routeKey = (route: string): string | undefined =>
    [`audit.route.${route}`, `center.route.${route}`].find((key) => i18n.exists(key))

  return {
    routeKey,
    routeText: (route: string): string => say(routeKey(route) ?? '') ?? route,
    recordText: (collection: string): string => say(`audit.record.${collection}`) ?? collection,
    fieldText,
    valueText,
    outcomeText: (row: AuditRow): string => t(`audit.outcome.${outcomeOf(row)}`),
    detailText: (row: AuditRow): string => {
      const said = row.problem && i18n.exists(row.problem.code) ? problemText(row.problem) : ''
      return [said, row.times > 1 ? t('audit.times', { n: row.times }) : ''].filter(Boolean).join(' · ')
    },
    today: (): string => dayOf(new Date().toISOString()),
  }
}
