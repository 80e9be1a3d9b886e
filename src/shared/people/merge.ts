import { z } from 'zod'
import { isMasked } from '../mask'
import { type Problem, problem } from '../problem'
import { stands } from './responsible'
import type { Person, Tie } from './schema'

/** Fields of the other record that may stand instead of the kept one's. */
export const MergeTake = z.enum(['name', 'idNo', 'address', 'contactName', 'legalRep', 'note'])
export type MergeTake = z.infer<typeof MergeTake>

/** Why two records may be one person. */
export type MergeReason = 'sameNamePhone' | 'sameNameIdNo' | 'sameNameUnit' | 'samePhone' | 'sameIdNo'

const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s()（）·.]/g, '')
const plainPhone = (phone: string): string => phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')

/** What two records have in common, strongest first; empty when they are not taken for one. A masked number is compared as shown. */
export const alikeBecause = (
  a: Pick<Person, 'name' | 'phones' | 'idNo' | 'kind'>,
  b: Pick<Person, 'name' | 'phones' | 'idNo' | 'kind'>,
  shareUnit: boolean,
): readonly MergeReason[] => {
  if (a.kind !== b.kind) return []
  const name = plainName(a.name) === plainName(b.name)
  const phones = new Set(a.phones.map(plainPhone))
  const phone = b.phones.some((each) => phones.has(plainPhone(each)))
  const idNo = a.idNo !== null && b.idNo !== null && a.idNo.shown === b.idNo.shown
  // Families share a telephone: by itself it is said, but only where the number of the paper does not speak against it.
  const otherId = a.idNo !== null && b.idNo !== null && !idNo
  if (otherId) return []
  const reasons: MergeReason[] = []
  if (name && idNo) reasons.push('sameNameIdNo')
  if (name && phone) reasons.push('sameNamePhone')
  if (name && shareUnit) reasons.push('sameNameUnit')
  if (!name && phone && idNo) reasons.push('samePhone', 'sameIdNo')
  return reasons
}

/** Whether two records may be made one. Refuses a person and a company, and two different identity numbers. */
export const mayMerge = (keep: Person, gone: Person): Problem | undefined => {
  if (keep.id === gone.id) return problem('people.mergeSame')
  if (keep.mergedInto || gone.mergedInto)
    return problem('people.mergedAlready', { name: (keep.mergedInto ? keep : gone).name })
  if (keep.kind !== gone.kind) return problem('people.mergeKinds')
  const [a, b] = [keep.idNo?.shown, gone.idNo?.shown]
  if (a && b && isMasked(a) && a !== b) return problem('people.mergeIds', { name: keep.name })
  return undefined
}

/** Ties that would say the same of one person twice: same unit, same role, at the same time. */
export const doubles = (a: Tie, b: Tie): boolean =>
  a.unitId === b.unitId &&
  a.role === b.role &&
  stands(a) &&
  stands(b) &&
  (a.endedOn === null || (b.fromOn ?? '') < a.endedOn) &&
  (b.endedOn === null || (a.fromOn ?? '') < b.endedOn)

/** Phones of both, the kept one's first, none twice, five at most. */
export const phonesOfBoth = (keep: readonly string[], gone: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  return [...keep, ...gone]
    .filter((phone) => {
      const plain = plainPhone(phone)
      if (seen.has(plain)) return false
      seen.add(plain)
      return true
    })
    .slice(0, 5)
}
