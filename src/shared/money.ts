import { z } from 'zod'
import { type Problem, problem } from './problem'

/** Largest amount kept anywhere: ¥999,999,999.99. Sums of many stay far below 2^53. */
export const LARGEST_FEN = 99_999_999_999

/** Money in integer fen, 0 … LARGEST_FEN (domain.md §0.4 c). */
export const Fen = z.int().min(0).max(LARGEST_FEN)
/** Money that is really paid or owed: at least one fen. */
export const PositiveFen = z.int().min(1, 'money.notPositive').max(LARGEST_FEN, 'money.tooLarge')
/** Area in integer 0.01 ㎡, above 0 and below 1,000,000 ㎡. */
export const AreaCenti = z.int('money.areaWrong').min(1, 'money.areaNotPositive').max(99_999_999, 'money.areaTooLarge')
/** Price in integer 0.0001 yuan, up to 99,999.9999 yuan. */
export const PriceE4 = z.int().min(0).max(999_999_999)

/**
 * `factor × numerator ÷ denominator`, rounded half up to a whole number, exact for any safe integers ≥ 0:
 * the one rounding rule of the house (domain.md §4.2, §19 rows 9, 10).
 */
export const timesRatio = (factor: number, numerator: number, denominator: number): number => {
  const divisor = BigInt(denominator)
  return Number((BigInt(factor) * BigInt(numerator) * 2n + divisor) / (divisor * 2n))
}

/** Fen for an area (0.01 ㎡) at a price (0.0001 yuan per ㎡): 89.76 ㎡ × ¥2.85 = 25582. */
export const areaCharge = (areaCenti: number, priceE4: number): number => timesRatio(areaCenti, priceE4, 10_000)

/** Fen for a whole number of things at a price (0.0001 yuan each). */
export const countCharge = (count: number, priceE4: number): number => timesRatio(count, priceE4, 100)

export const sumFen = (amounts: Iterable<number>): number => {
  let sum = 0
  for (const fen of amounts) sum += fen
  return sum
}

/** 123450 → `1,234.50`. Negative amounts keep their sign. */
export const formatFen = (fen: number): string => `${fen < 0 ? '-' : ''}${grouped(Math.abs(fen), 2)}`

/** 8976 → `89.76`: an area in ㎡, always two decimals. */
export const formatArea = (areaCenti: number): string => grouped(areaCenti, 2)

/** 28500 → `2.85`; at least two decimals, no idle zeros beyond them (peers.md, complaint 14). */
export const formatPrice = (priceE4: number): string => grouped(priceE4, 4).replace(/0{1,2}$/, '')

const grouped = (amount: number, decimals: number): string => {
  const digits = String(amount).padStart(decimals + 1, '0')
  const whole = digits.slice(0, -decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${whole}.${digits.slice(-decimals)}`
}

export type Typed = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: Problem }

const wrong = (found: Problem): Typed => ({ ok: false, problem: found })

const parseDecimal = (typed: string, decimals: number, largest: number): Typed => {
  const text = typed
    .normalize('NFKC')
    .replace(/[¥￥,\s元㎡]/g, '')
    .replace(/m2$/i, '')
    .replace(/平方米$/, '')
  if (/^-\d/.test(text)) return wrong(problem('money.negative', { typed }))
  const match = /^(\d{0,15})(?:\.(\d*))?$/.exec(text)
  const whole = match?.[1] ?? ''
  const part = (match?.[2] ?? '').replace(/0+$/, '')
  if (!match || (whole === '' && (match[2] ?? '') === '')) return wrong(problem('money.notANumber', { typed }))
  if (part.length > decimals) return wrong(problem('money.tooManyDecimals', { typed, decimals }))
  const value = Number(whole || '0') * 10 ** decimals + Number(part.padEnd(decimals, '0') || '0')
  return value > largest ? wrong(problem('money.tooLarge', { typed })) : { ok: true, value }
}

/**
 * Fen from what people type: `1,234.5`, `¥12`, full-width digits, `12 元`.
 * Refuses `money.notANumber`, `money.negative`, `money.tooManyDecimals`, `money.tooLarge`.
 */
export const parseFen = (typed: string): Typed => parseDecimal(typed, 2, LARGEST_FEN)

/** 0.01 ㎡ from what people type; refuses like parseFen, and `money.areaNotPositive` for 0. */
export const parseArea = (typed: string): Typed => {
  const parsed = parseDecimal(typed, 2, 99_999_999)
  if (parsed.ok && parsed.value === 0) return wrong(problem('money.areaNotPositive', { typed }))
  return parsed
}

/** 0.0001 yuan from what people type; refuses like parseFen. */
export const parsePrice = (typed: string): Typed => parseDecimal(typed, 4, 999_999_999)

/**
 * Shares `totalFen` by weights so that the parts add up to the total: whole parts first, the fen left over to the
 * largest remainders, earlier ones first among equals (domain.md §4.2, §19 row 20).
 */
export const splitByLargestRemainder = (totalFen: number, weights: readonly number[]): readonly number[] => {
  const all = BigInt(weights.reduce((sum, weight) => sum + weight, 0))
  if (all === 0n) return weights.map(() => 0)
  const shares = weights.map((weight, place) => {
    const exact = BigInt(totalFen) * BigInt(weight)
    return { place, whole: Number(exact / all), rest: exact % all }
  })
  let left = totalFen - shares.reduce((sum, share) => sum + share.whole, 0)
  const parts = shares.map((share) => share.whole)
  for (const share of [...shares].sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1))) {
    if (left === 0) break
    parts[share.place] = (parts[share.place] ?? 0) + 1
    left -= 1
  }
  return parts
}
