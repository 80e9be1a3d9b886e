import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { benchHome } from './bench'

export const now = (): number => performance.now()

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
export const quantile = (values: readonly number[], q: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * q))] as number
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Milliseconds one run takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = now()
  await work()
  return now() - start
}

/** Longest time in ms the main thread did not come round while `work` ran. */
export const stallDuring = async (work: () => Promise<unknown>): Promise<number> => {
  let worst = 0
  let last = now()
  let running = true
  const tick = () => {
    const time = now()
    worst = Math.max(worst, time - last)
    last = time
    if (running) setImmediate(tick)
  }
  setImmediate(tick)
  await work()
  await new Promise((resolve) => setImmediate(resolve))
  running = false
  return worst
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A folder of its own, removed afterwards. */
export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const home = mkdtempSync(join(benchHome(), 'folder-'))
  try {
    return await work(join(home, 'data'))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

export const shown = (ms: number): string => `${ms.toPrecision(3)} ms`
