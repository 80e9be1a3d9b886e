/** One line of the report: a key of the table, its value, and what it was measured beside. */
export type Report = (key: string, value: number, beside: string) => void

/** Runs in a process of its own, so that none inherits the garbage of another. */
export interface Bench {
  /** What it reports. */
  readonly keys: readonly string[]
  /** `electron`: under the Electron runtime as Node. Default: this Node. */
  readonly runtime?: 'electron'
  /** `yes`: every sync of the process takes 2 ms longer. */
  readonly slowDisk?: 'yes'
  run(report: Report): Promise<void>
}

/** Where this run keeps its estates; removed when it ends. */
export const benchHome = (): string => process.env.BENCH_HOME as string
