import { z } from 'zod'
import { addDays, addMonths, Day, Instant } from '../day'
import { id } from '../id'

/** 问题类别, cut so that each has one warranty period. */
export const DefectCategory = z.enum([
  'leakRoof',
  'leakBath',
  'leakWall',
  'hvac',
  'electrical',
  'plumbing',
  'equipment',
  'fitOut',
  'structure',
  'surfaces',
  'doorsWindows',
  'lamps',
  'blockage',
  'other',
])
export type DefectCategory = z.infer<typeof DefectCategory>

const MonthDay = z
  .string()
  .refine((text) => /^\d\d-\d\d$/.test(text) && Day.safeParse(`2023-${text}`).success, 'defects.seasonWrong')

/** How long a part is under warranty. A season counts when it begins on or after the hand-over day. */
export const WarrantyPeriod = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('months'), count: z.int().min(1).max(600) }),
  z.strictObject({
    unit: z.literal('seasons'),
    count: z.int().min(1).max(20),
    from: MonthDay,
    to: MonthDay,
  }),
  z.strictObject({ unit: z.literal('designLife') }),
  z.strictObject({ unit: z.literal('none') }),
])
export type WarrantyPeriod = z.infer<typeof WarrantyPeriod>

/** Where a period comes from: the law, or the developer's own quality certificate. */
export const WarrantyBasis = z.enum(['law', 'certificate', 'agreed'])
export type WarrantyBasis = z.infer<typeof WarrantyBasis>

/** A period the center has set, for units handed over from a day on. Added, never changed. */
export const WarrantyTerm = z.strictObject({
  id: id('warranty'),
  category: DefectCategory,
  period: WarrantyPeriod,
  basis: WarrantyBasis,
  fromOn: Day,
  at: Instant,
  byName: z.string(),
})
export type WarrantyTerm = z.infer<typeof WarrantyTerm>

export type TermRule = Pick<WarrantyTerm, 'period' | 'basis'>

const months = (count: number, basis: WarrantyBasis): TermRule => ({
  period: { unit: 'months', count },
  basis,
})

/** domain.md §2.6, 〔L〕 periods and the examples of quality certificates; in force until the center sets its own. */
export const USUAL_TERMS: Readonly<Record<DefectCategory, TermRule>> = {
  leakRoof: months(60, 'law'),
  leakBath: months(60, 'law'),
  leakWall: months(60, 'law'),
  hvac: { period: { unit: 'seasons', count: 2, from: '11-15', to: '03-15' }, basis: 'law' },
  electrical: months(24, 'law'),
  plumbing: months(24, 'law'),
  equipment: months(24, 'law'),
  fitOut: months(24, 'law'),
  structure: { period: { unit: 'designLife' }, basis: 'law' },
  surfaces: months(12, 'certificate'),
  doorsWindows: months(12, 'certificate'),
  lamps: months(6, 'certificate'),
  blockage: months(2, 'certificate'),
  other: { period: { unit: 'none' }, basis: 'agreed' },
}

/** Until when: `endsOn` is the last day under warranty; null for design life, and where nothing can be said. */
export const WarrantyEnd = z.strictObject({
  state: z.enum(['in', 'out', 'unknown']),
  endsOn: Day.nullable(),
  handedOverOn: Day.nullable(),
  basis: WarrantyBasis,
})
export type WarrantyEnd = z.infer<typeof WarrantyEnd>

const seasonStart = (year: number, from: string): Day => `${year}-${from}`

/** The last day of the n-th season that begins on or after `day`. */
const seasonsEnd = (day: Day, count: number, from: string, to: string): Day => {
  const year = Number(day.slice(0, 4))
  const first = seasonStart(year, from) >= day ? year : year + 1
  const last = first + count - 1
  return `${to < from ? last + 1 : last}-${to}`
}

/** Last day of a period that begins on `handedOverOn`; null when it has no end that can be named. */
export const warrantyEnd = (handedOverOn: Day, period: WarrantyPeriod): Day | null => {
  if (period.unit === 'months') return addDays(addMonths(handedOverOn, period.count), -1)
  if (period.unit === 'seasons') return seasonsEnd(handedOverOn, period.count, period.from, period.to)
  return null
}

/** The term for units handed over on a day: the newest that had begun, else what is usual. */
export const termFor = (
  terms: readonly WarrantyTerm[],
  category: DefectCategory,
  handedOverOn: Day,
): TermRule => {
  let found: WarrantyTerm | undefined
  for (const term of terms)
    if (term.category === category && term.fromOn <= handedOverOn && (!found || term.fromOn >= found.fromOn))
      found = term
  return found ?? USUAL_TERMS[category]
}

/** Whether a defect found on a day is still the builder's to mend (domain.md §2.6 保修期内). */
export const warrantyOf = (
  terms: readonly WarrantyTerm[],
  category: DefectCategory,
  handedOverOn: Day | null,
  foundOn: Day,
): WarrantyEnd => {
  const term = termFor(terms, category, handedOverOn ?? foundOn)
  const { basis } = term
  if (term.period.unit === 'none') return { state: 'unknown', endsOn: null, handedOverOn, basis }
  // Not handed over yet: every period is still to begin.
  if (!handedOverOn || term.period.unit === 'designLife')
    return { state: 'in', endsOn: null, handedOverOn, basis }
  const endsOn = warrantyEnd(handedOverOn, term.period)
  return { state: endsOn !== null && foundOn > endsOn ? 'out' : 'in', endsOn, handedOverOn, basis }
}
