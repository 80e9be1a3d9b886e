import { test as base, type TestInfo } from '@playwright/test'
import { type Desk, type LaunchOptions, launchDesk, makeFolder, removeFolder } from './launch'

export { expect } from '@playwright/test'

interface Fixtures {
  /** A data folder that is gone after the test; every desk launched without its own is opened on it. */
  readonly folder: string
  /** Opens a desk and closes it after the test, keeping a trace and a picture when the test failed. */
  readonly launch: (options?: LaunchOptions) => Promise<Desk>
}

/** A desk that was closed or killed has no trace to give: the test's own failure is what counts. */
const keepEvidence = async (desk: Desk, place: number, info: TestInfo): Promise<void> => {
  const failed = info.status !== info.expectedStatus
  const named = (name: string): string => info.outputPath(`${place}-${name}`)
  if (failed) await desk.page.screenshot({ path: named('window.png') }).catch(() => undefined)
  await desk.app
    .context()
    .tracing.stop(failed ? { path: named('trace.zip') } : {})
    .catch(() => undefined)
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this very pattern
  folder: async ({}, use) => {
    const folder = await makeFolder()
    await use(folder)
    await removeFolder(folder)
  },
  launch: async ({ folder }, use, info) => {
    const desks: Desk[] = []
    await use(async (options = {}) => {
      const desk = await launchDesk({ folder, ...options })
      desks.push(desk)
      await desk.app.context().tracing.start({ screenshots: true, snapshots: true })
      return desk
    })
    for (const [place, desk] of desks.entries()) {
      await keepEvidence(desk, place + 1, info)
      await desk.close().catch(() => desk.kill())
    }
  },
})
