import type { Day } from '../day'
import { type Problem, problem } from '../problem'
import type { IdType, Tie } from './schema'

/** 100 %, in 0.01 %. */
export const WHOLE_BP = 10_000

/** A tie holds from its first day until the day before it ended. */
export const isCurrent = (tie: Pick<Tie, 'fromOn' | 'endedOn'>, today: Day): boolean =>
  (tie.fromOn === null || tie.fromOn <= today) && (tie.endedOn === null || tie.endedOn > today)

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

const isResidentId = (text: string): boolean => {
  if (/^\d{15}$/.test(text)) return true
  if (!/^\d{17}[\dX]$/.test(text)) return false
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0)
  return '10X98765432'[sum % 11] === text[17]
}

const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const isCreditCode = (text: string): boolean => {
  if (text.length !== 18 || [...text].some((sign) => !CREDIT_SIGNS.includes(sign))) return false
  let sum = 0
  for (let place = 0, weight = 1; place < 17; place += 1, weight = (weight * 3) % 31)
    sum += weight * CREDIT_SIGNS.indexOf(text[place] ?? '')
  return CREDIT_SIGNS[(31 - (sum % 31)) % 31] === text[17]
}

/** An identity number as it is kept: no blanks, X in capitals. */
export const plainIdNo = (idNo: string): string => idNo.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/**
 * Checks resident ID numbers (GB 11643, 15 or 18 signs) and credit codes (GB 32100) by their check sign; other papers
 * are taken as they are. Refuses `people.idNoWrong`, `people.creditCodeWrong`.
 */
export const idNoProblem = (idType: IdType | null, idNo: string): Problem | undefined => {
  const text = plainIdNo(idNo)
  if (text === '') return undefined
  if (idType === 'residentId' && !isResidentId(text)) return problem('people.idNoWrong', {}, 'person.idNo')
  if (idType === 'creditCode' && !isCreditCode(text)) return problem('people.creditCodeWrong', {}, 'person.idNo')
  return undefined
}

/** What a number looks like: a resident ID, a credit code, or some other paper. Empty: none. */
export const idTypeOf = (idNo: string, company: boolean): IdType | null => {
  const text = plainIdNo(idNo)
  if (text === '') return null
  if (company && isCreditCode(text)) return 'creditCode'
  return isResidentId(text) ? 'residentId' : 'other'
}

/** A plate without its dot and blanks, in capitals: how plates are compared. */
export const plateKey = (plate: string): string =>
  plate
    .normalize('NFKC')
    .replace(/[\s·•.・-]/g, '')
    .toUpperCase()

/** 粤B12345, 粤BD12345, foreign and temporary plates: 3 to 12 letters, figures and Chinese signs. */
export const isPlate = (plate: string): boolean => /^[\p{Script=Han}A-Z0-9]{3,12}$/u.test(plateKey(plate))

type Share = Pick<Tie, 'role' | 'shareBp'>

/** Stated shares of the owners at one time may not exceed the whole. Refuses `people.sharesTooLarge` with the sum. */
export const sharesProblem = (owners: readonly Share[]): Problem | undefined => {
  const sum = owners.reduce((total, tie) => total + (tie.role === 'owner' ? (tie.shareBp ?? 0) : 0), 0)
  return sum > WHOLE_BP ? problem('people.sharesTooLarge', { percent: sum / 100 }, 'shareBp') : undefined
}

/** A tie may end on or after the day it began. Refuses `people.alreadyEnded`, `people.endsBeforeBegins`. */
export const endProblem = (tie: Pick<Tie, 'fromOn' | 'endedOn'>, endedOn: Day): Problem | undefined => {
  if (tie.endedOn) return problem('people.alreadyEnded', { day: tie.endedOn })
  if (tie.fromOn && endedOn < tie.fromOn) return problem('people.endsBeforeBegins', { day: tie.fromOn }, 'endedOn')
  return undefined
}

/** A change of owner cannot begin before a present ownership did (domain.md §2.5). Refuses `people.transferTooEarly`. */
export const transferProblem = (owners: readonly Pick<Tie, 'fromOn'>[], fromOn: Day): Problem | undefined => {
  const late = owners.find((tie) => tie.fromOn !== null && tie.fromOn > fromOn)
  return late ? problem('people.transferTooEarly', { day: late.fromOn ?? '' }, 'fromOn') : undefined
}
