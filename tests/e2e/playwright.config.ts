import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const cache = join(__dirname, '..', '..', '.cache')
const report = process.env.JOURNEY_REPORT

/** Journeys in a real window, one at a time: they share one screen and, often, two slow cores. */
export default defineConfig({
  testDir: __dirname,
  // Approved pictures of papers: `--update-snapshots` after looking at the new ones.
  snapshotPathTemplate: join(__dirname, '..', 'papers', 'approved', '{arg}{ext}'),
  outputDir: join(cache, 'test-results'),
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 20_000 },
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  projects: [
    { name: 'journeys', testIgnore: ['**/shots.spec.ts', '**/kill.spec.ts'] },
    { name: 'shots', testMatch: '**/shots.spec.ts' },
    { name: 'kill', testMatch: '**/kill.spec.ts' },
  ],
})
