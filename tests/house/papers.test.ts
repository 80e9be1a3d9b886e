import { describe, expect, it } from 'vitest'
import { FROZEN_BESIDE, KEPT_BY_RECORD, NUMBERED, PAPER_KINDS, STILL_LIVE } from '../../src/shared/papers'
import { SAMPLES } from '../papers/samples/all'
import { AMOUNTS } from '../papers/samples/sample'

describe('papers', () => {
  it.each(PAPER_KINDS)('%s has made-up data: short, typical and extreme, and none like another', (kind) => {
    const samples = AMOUNTS.map((amount) => SAMPLES[kind][amount])
    expect(samples.every((sample) => sample?.data)).toBe(true)
    expect(new Set(samples.map((sample) => JSON.stringify(sample))).size).toBe(AMOUNTS.length)
  })

  it('what is kept, frozen beside or still live is said of numbered papers only', () => {
    const named = [...KEPT_BY_RECORD, ...Object.keys(FROZEN_BESIDE), ...Object.keys(STILL_LIVE)]
    expect(named.filter((kind) => !NUMBERED.has(kind as never))).toEqual([])
    expect(Object.keys(FROZEN_BESIDE).filter((kind) => !KEPT_BY_RECORD.has(kind as never))).toEqual([])
  })
})
