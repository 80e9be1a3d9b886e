import { describe, expect, it } from 'vitest'
import {
  FOLLOWING,
  FROZEN_BESIDE,
  KEPT_BY_RECORD,
  NUMBERED,
  PAPER_KINDS,
  type PaperKind,
  STILL_LIVE,
} from '../../src/shared/papers'
import { SAMPLES } from '../papers/samples/all'
import { MORE } from '../papers/samples/more'
import { AMOUNTS, EMOJI, LONG_NAME, RARE_NAMES } from '../papers/samples/sample'

/** They hold no name that a person types: numbers, hooks, rooms, masks and the name of the center. */
const NO_NAMES: ReadonlySet<string> = new Set([
  'testPage',
  'keyLabels',
  'guardSheet',
  'queueTicket',
  'buildingMap',
])

const everything = (kind: PaperKind): readonly object[] =>
  Object.values({ ...SAMPLES[kind], ...MORE[kind] }).map(({ data }) => data)

/** Every amount in fen that a paper of these data says. */
const fenIn = (data: unknown, name = ''): readonly number[] => {
  if (typeof data === 'number') return /fen$/i.test(name) ? [Math.abs(data)] : []
  return data && typeof data === 'object'
    ? Object.entries(data).flatMap(([key, value]) => fenIn(value, Array.isArray(data) ? name : key))
    : []
}

/** A number of its own; one in a list is of another paper. */
const hasNo = (data: object): boolean =>
  Object.entries(data).some(([key, value]) =>
    key === 'no' || key === 'noticeNo'
      ? /^[A-Z]*-?\d/.test(String(value))
      : typeof value === 'object' && value !== null && !Array.isArray(value) && hasNo(value),
  )

describe('papers', () => {
  it.each(PAPER_KINDS)('%s has made-up data: short, typical and extreme, and none like another', (kind) => {
    const samples = AMOUNTS.map((amount) => SAMPLES[kind][amount])
    expect(samples.every((sample) => sample?.data)).toBe(true)
    expect(new Set(samples.map((sample) => JSON.stringify(sample))).size).toBe(AMOUNTS.length)
  })

  it.each(PAPER_KINDS.filter((kind) => !NO_NAMES.has(kind)))(
    '%s is tried with a name of sixty letters, letters few fonts have, and an emoji',
    (kind) => {
      const extreme = JSON.stringify(SAMPLES[kind].extreme.data)
      const [long, rare, emoji] = [LONG_NAME.slice(0, 36), [...RARE_NAMES], EMOJI]
      for (const part of [long, ...rare, emoji]) expect(extreme).toContain(part)
    },
  )

  it.each(PAPER_KINDS.filter((kind) => everything(kind).some((data) => fenIn(data).length > 0)))(
    '%s is tried with 0.01 and with 99,999,999.99',
    (kind) => {
      const amounts = everything(kind).flatMap((data) => fenIn(data))
      expect(amounts).toContain(1)
      expect(Math.max(...amounts)).toBeGreaterThanOrEqual(9_999_999_999)
    },
  )

  it('what is kept, frozen beside or still live is said of numbered papers only', () => {
    const named = [...KEPT_BY_RECORD, ...Object.keys(FROZEN_BESIDE), ...Object.keys(STILL_LIVE)]
    expect(named.filter((kind) => !NUMBERED.has(kind as never))).toEqual([])
    expect(Object.keys(FROZEN_BESIDE).filter((kind) => !KEPT_BY_RECORD.has(kind as never))).toEqual([])
  })

  it('a paper that says a number of its own is frozen, or follows its record and says why', () => {
    const saysNo = PAPER_KINDS.filter((kind) => hasNo(SAMPLES[kind].typical.data))
    expect(saysNo.filter((kind) => !NUMBERED.has(kind) && !FOLLOWING.has(kind))).toEqual([])
    expect([...FOLLOWING].filter((kind) => NUMBERED.has(kind))).toEqual([])
  })
})
