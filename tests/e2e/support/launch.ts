import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const ROOT = join(__dirname, '..', '..', '..')
const STARTS_WITHIN_MS = 90_000
/** Journeys are written for an office in China; a test machine may stand anywhere. */
const TIME_ZONE = 'Asia/Shanghai'

export interface LaunchOptions {
  /** The data folder; a new one is made when none is given. */
  readonly folder?: string
  /** Fill an empty folder with the demo estate. */
  readonly demo?: boolean
  readonly language?: 'zh-CN' | 'en'
  readonly size?: { readonly width: number; readonly height: number }
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  /** Milliseconds from the start of the program to a window one can work with, as the program says; null when it said so before it was listened to. */
  readonly readyMs: number | null
  /** Closes as a person does, by the window, and waits until the program has ended. */
  close(): Promise<void>
  /** Ends the program as a power cut does: nothing of it runs any more. */
  kill(): Promise<void>
}

export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'desk-journey-'))

export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })

/** What a desk of a test finds around it. */
export const environment = (extra: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const all = { ...process.env, TZ: TIME_ZONE, ...extra }
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = all as Record<string, string>
  return rest
}

const electronPath = (): string => {
  const path = process.env.ELECTRON_EXEC_PATH
  if (!path) throw new Error('No Electron is set up. Run the journeys with: npm test -- --journeys')
  return path
}

/** The line `ready <ms>` on standard output: the program says itself when a person can work. */
const untilReady = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    let heard = ''
    const timer = setTimeout(
      () => reject(new Error(`The desk was not ready in time. It said:\n${heard}`)),
      STARTS_WITHIN_MS,
    )
    const listen = (chunk: Buffer): void => {
      heard += chunk.toString()
      const said = /^ready (\d+)$/m.exec(heard)
      if (!said) return
      clearTimeout(timer)
      resolve(Number(said[1]))
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The desk ended with ${code} before it was ready. It said:\n${heard}`))
    })
  })

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** Does what ends the program, unless it has ended already, and waits until it is gone. */
const endBy = async (child: ChildProcess, act: () => unknown): Promise<void> => {
  if (hasEnded(child)) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await act()
  await gone
}

/** The command line of a desk on a folder, as a person's shortcut has it. */
export const startArguments = (folder: string): readonly string[] => [
  ...(process.env.NO_SANDBOX ? ['--no-sandbox'] : []),
  '--disable-gpu',
  ROOT,
  `--data-dir=${folder}`,
]

const setSize = (app: ElectronApplication, size: { width: number; height: number }): Promise<void> =>
  app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width, height })
  }, size)

/** The language this PC used last decides, so it is set as a person's choice would be. */
const switchLanguage = async (page: Page, language: 'zh-CN' | 'en'): Promise<void> => {
  await page.evaluate((chosen) => localStorage.setItem('desk.language', chosen), language)
  await page.reload()
  await page.locator('#root').getByRole('button').first().waitFor()
}

/** Opens the built program in a real window, on a folder of its own. */
export const launchDesk = async (options: LaunchOptions = {}): Promise<Desk> => {
  const folder = options.folder ?? (await makeFolder())
  const language = options.language ?? 'zh-CN'
  const demo = options.demo ? ['--demo'] : []
  const app = await _electron.launch({
    executablePath: electronPath(),
    cwd: ROOT,
    args: [
      '--disable-gpu',
      '--force-device-scale-factor=1',
      `--lang=${language}`,
      ROOT,
      `--data-dir=${folder}`,
      ...demo,
      ...(options.args ?? []),
    ],
    env: environment(options.env),
    chromiumSandbox: !process.env.NO_SANDBOX,
    timeout: STARTS_WITHIN_MS,
  })
  // Nobody touches a virtual screen: the desk would take it for left alone and lock itself.
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0
  })
  const child = app.process()
  const ready = untilReady(child)
  const page = await app.firstWindow({ timeout: STARTS_WITHIN_MS })
  // A quick start says so before anybody listens: then the page shows it.
  const usable = page.locator('#root').getByRole('button').first().waitFor({ timeout: STARTS_WITHIN_MS })
  const readyMs = await Promise.race([ready, usable.then(() => null)])
  ready.catch(() => undefined)
  usable.catch(() => undefined)
  await setSize(app, options.size ?? { width: 1366, height: 768 })
  if ((await page.evaluate(() => document.documentElement.lang)) !== language)
    await switchLanguage(page, language)
  return {
    app,
    page,
    folder,
    readyMs,
    close: () => endBy(child, () => app.close()),
    kill: () => endBy(child, () => child.kill('SIGKILL')),
  }
}
