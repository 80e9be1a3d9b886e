import type { Bench } from './bench'

interface Measured {
  readonly key: string
  readonly value: number
  readonly beside: string
}

/** Measured before by scripts/bench/window.mjs, in a real window; only told here. */
export const inWindow: Bench = {
  keys: ['coldStartVsEmpty', 'bridgePageMs'],
  run: async (report) => {
    for (const { key, value, beside } of JSON.parse(process.env.BENCH_WINDOW ?? '[]') as Measured[])
      report(key, value, beside)
  },
}
