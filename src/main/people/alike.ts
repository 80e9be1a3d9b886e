import type { AlikePair, AlikePerson } from '../../shared/people/contract'
import { alikeBecause } from '../../shared/people/merge'
import type { Person } from '../../shared/people/schema'
import type { View } from '../collections'
import type { Context } from '../context'
import { unitLabels } from './facts'

export const alikePerson = (view: View, person: Person, context: Context): AlikePerson => ({
  id: person.id,
  name: person.name,
  kind: person.kind,
  phones: person.phones,
  idNo: person.idNo?.shown ?? '',
  units: unitLabels(view, person.id, context.today),
  createdAt: person.createdAt,
})

const unitsOf = (view: View, person: Person): ReadonlySet<string> =>
  new Set(view.ties.where('person', person.id).map((tie) => tie.unitId))

/** The older record is kept unless the other one has more units. */
const pairOf = (view: View, a: Person, b: Person, context: Context): AlikePair | undefined => {
  const units = unitsOf(view, a)
  const shareUnit = [...unitsOf(view, b)].some((unit) => units.has(unit))
  const reasons = alikeBecause(a, b, shareUnit)
  if (reasons.length === 0) return undefined
  const [first, second] = [alikePerson(view, a, context), alikePerson(view, b, context)]
  const [keep, gone] =
    second.units.length > first.units.length || (second.units.length === first.units.length && b.id < a.id)
      ? [second, first]
      : [first, second]
  return { keep, gone, reasons }
}

const near = (view: View, person: Person): readonly Person[] => [
  ...view.people.where('name', person.name),
  ...person.phones.flatMap((phone) => view.people.where('phone', phone)),
]

/** Records that may be the same person as this one. */
export const alikeTo = (view: View, person: Person, context: Context): readonly AlikePair[] => {
  const seen = new Set<string>([person.id])
  return near(view, person).flatMap((other) => {
    if (seen.has(other.id) || other.mergedInto) return []
    seen.add(other.id)
    return pairOf(view, person, other, context) ?? []
  })
}

const STRENGTH = { sameNameIdNo: 4, sameNamePhone: 3, sameNameUnit: 2, samePhone: 1, sameIdNo: 1 } as const

/** Every two records that look like one person, the surest first. */
export const allAlike = (view: View, context: Context): readonly AlikePair[] => {
  const pairs = new Map<string, AlikePair>()
  for (const person of view.people.all())
    if (!person.mergedInto)
      for (const pair of alikeTo(view, person, context)) pairs.set(`${pair.keep.id}|${pair.gone.id}`, pair)
  const strength = ({ reasons }: AlikePair): number =>
    reasons.reduce((sum, reason) => sum + STRENGTH[reason], 0)
  return [...pairs.values()].sort(
    (a, b) => strength(b) - strength(a) || a.keep.name.localeCompare(b.keep.name, 'zh-CN'),
  )
}
