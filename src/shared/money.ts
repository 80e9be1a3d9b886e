import { z } from 'zod'
import { type Problem, type ProblemCode, type ProblemDetails, problem } from './problem'

/** Largest amount kept anywhere: ¥999,999,999.99. Sums of many stay far below 2^53. */
export const LARGEST_FEN = 99_999_999_999

/** Largest area of one place: 1,000,000 ㎡. */
export const LARGEST_AREA_CENTI = 100_000_000
/** Largest price: ¥99,999.9999. */
export const LARGEST_PRICE_E4 = 999_999_999

/** Money in integer fen, 0 … LARGEST_FEN (domain.md §0.4 c). */
export const Fen = z.int('money.notANumber').min(0, 'money.negative').max(LARGEST_FEN, 'money.tooLarge')
/** Money that is really paid or owed: at least one fen. */
export const PositiveFen = z
  .int('money.notANumber')
  .min(1, 'money.notPositive')
  .max(LARGEST_FEN, 'money.tooLarge')
/** Area in integer 0.01 ㎡, above 0 and at most LARGEST_AREA_CENTI. */
export const AreaCenti = z
  .int('money.areaWrong')
  .min(1, 'money.areaNotPositive')
  .max(LARGEST_AREA_CENTI, 'money.areaTooLarge')
/** Price in integer 0.0001 yuan, 0 … LARGEST_PRICE_E4. */
export const PriceE4 = z
  .int('money.notANumber')
  .min(0, 'money.negative')
  .max(LARGEST_PRICE_E4, 'money.tooLarge')

/**
 * `factor × numerator ÷ denominator` for whole numbers, half a fen rounded up: the one rounding rule of the house
 * (domain.md §4.2, §19 rows 9, 10). A negative factor is the mirror image, so that a reversal cancels its charge.
 * Throws RangeError on a fraction, a denominator below 1 or an answer too large to be exact.
 */
export const timesRatio = (factor: number, numerator: number, denominator: number): number => {
  if (denominator < 1) throw new RangeError('timesRatio: nothing to divide by')
  const divisor = BigInt(denominator)
  const product = BigInt(factor) * BigInt(numerator)
  const size = ((product < 0n ? -product : product) * 2n + divisor) / (divisor * 2n)
  const answer = Number(product < 0n ? -size : size)
  if (!Number.isSafeInteger(answer)) throw new RangeError('timesRatio: too large to be exact')
  return answer
}

/** Fen for an area (0.01 ㎡) at a price (0.0001 yuan per ㎡): 89.76 ㎡ × ¥2.85 = 25582. */
export const areaCharge = (areaCenti: number, priceE4: number): number =>
  timesRatio(areaCenti, priceE4, 10_000)

/** Fen for a whole number of things at a price (0.0001 yuan each). */
export const countCharge = (count: number, priceE4: number): number => timesRatio(count, priceE4, 100)

/** Adds amounts in fen. */
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

/** A number in whole smallest units, or why what was typed is none. */
export type Typed =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: Problem }

interface Kind {
  readonly decimals: number
  readonly largest: number
  /** What may follow the figures, as a pattern. */
  readonly unit: string
}

const FIGURES = String.raw`(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?`

const patternOf = (unit: string): RegExp =>
  new RegExp(`^(-?) ?(?:¥|人民币|rmb|cny)? ?(-?) ?${FIGURES} ?(?:${unit})?$`, 'i')

const wrong = (code: ProblemCode, typed: string, more: ProblemDetails = {}): Typed => ({
  ok: false,
  problem: problem(code, { typed: typed.length > 40 ? `${typed.slice(0, 40)}…` : typed, ...more }),
})

/** Commas only between thousands: `12,5` may mean 12.5 somewhere else, so it is refused rather than read as 125. */
const parseDecimal = (typed: string, { decimals, largest, unit }: Kind): Typed => {
  const text = typed
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replaceAll('。', '.')
    .replace(/\s+/g, ' ')
    .trim()
  const [, minus = '', minusAfter = '', whole = '', part = ''] = patternOf(unit).exec(text) ?? []
  if (whole === '' && part === '') return wrong('money.notANumber', typed)
  if (minus + minusAfter !== '') return wrong('money.negative', typed)
  const rest = part.replace(/0+$/, '')
  if (rest.length > decimals) return wrong('money.tooManyDecimals', typed, { decimals })
  const value = Number(whole.replaceAll(',', '')) * 10 ** decimals + Number(rest.padEnd(decimals, '0'))
  return value > largest ? wrong('money.tooLarge', typed) : { ok: true, value }
}

/**
 * Fen from what people type: `1,234.5`, `¥12`, `１２．５`, ` 12 元`. Refuses `money.notANumber`, `money.negative`,
 * `money.tooManyDecimals` (more than two), `money.tooLarge` (above LARGEST_FEN).
 */
export const parseFen = (typed: string): Typed =>
  parseDecimal(typed, { decimals: 2, largest: LARGEST_FEN, unit: '(?:元|圆|yuan)整?' })

/** 0.01 ㎡ from what people type, `㎡` allowed; refuses like parseFen, and `money.areaNotPositive` for 0. */
export const parseArea = (typed: string): Typed => {
  const parsed = parseDecimal(typed, { decimals: 2, largest: LARGEST_AREA_CENTI, unit: 'm2|平方米|平米' })
  return parsed.ok && parsed.value === 0 ? wrong('money.areaNotPositive', typed) : parsed
}

/** 0.0001 yuan from what people type, `2.85元/㎡·月` allowed; refuses like parseFen, with four decimals. */
export const parsePrice = (typed: string): Typed =>
  parseDecimal(typed, {
    decimals: 4,
    largest: LARGEST_PRICE_E4,
    unit: String.raw`[元圆]?(?:/\D*(?:m2\D*)?)?`,
  })

/**
 * Shares `totalFen` (≥ 0) by weights (whole, ≥ 0) so that the parts add up to the total: whole parts first, the fen
 * left over to the largest remainders, earlier ones first among equals (domain.md §4.2, §19 row 20). Null when the
 * weights are all 0: there is nothing to share by, and the money must not vanish.
 */
export const splitByLargestRemainder = (
  totalFen: number,
  weights: readonly number[],
): readonly number[] | null => {
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (all === 0n) return null
  const shares = weights.map((weight, place) => {
    const exact = BigInt(totalFen) * BigInt(weight)
    return { place, whole: Number(exact / all), rest: exact % all }
  })
  const left = totalFen - sumFen(shares.map((share) => share.whole))
  const largestFirst = [...shares].sort((a, b) =>
    a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1,
  )
  const luckier = new Set(largestFirst.slice(0, left).map((share) => share.place))
  return shares.map(({ place, whole }) => whole + (luckier.has(place) ? 1 : 0))
}
