import { join, resolve } from 'node:path'
import { app } from 'electron'

export interface StartOptions {
  /** Where the center's records live. */
  readonly dataFolder: string
  /** Chromium's own files and the logs. */
  readonly userData: string
  readonly show: boolean
  /** Fill an empty folder with the demo estate before the first screen. */
  readonly demo: boolean
}

/** `--data-dir=FOLDER` moves everything under one folder (demo, tests, a second center on the same PC). */
export const startOptions = (args: readonly string[]): StartOptions => {
  const given = args.find((arg) => arg.startsWith('--data-dir='))?.slice('--data-dir='.length)
  const userData = given ? resolve(given) : app.getPath('userData')
  return {
    dataFolder: join(userData, 'records'),
    userData,
    show: !args.includes('--hidden'),
    demo: args.includes('--demo'),
  }
}
