import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Desk, openDesk } from '../support/desk'
import type { Bench, Report } from './bench'
import { estateAt, M } from './estate/at'
import { monthAt } from './estate/words'
import { shown, timed } from './measure'

const parseAll = (folder: string): unknown[] => {
  const kept: unknown[] = []
  for (const collection of readdirSync(join(folder, 'data')))
    for (const file of readdirSync(join(folder, 'data', collection)))
      kept.push(JSON.parse(readFileSync(join(folder, 'data', collection, file), 'utf8')))
  return kept
}

/** What the window asks for before a person can work: the door, then the first page with its counts. */
const firstScreen = async (folder: string): Promise<Desk> => {
  const desk = await openDesk({ role: 'manager', folder })
  await desk.done('center.status', {})
  await desk.done('counter.today', {})
  await desk.done('counter.badges', {})
  return desk
}

/** What a year's work needs: each month's receipts and what is owed. */
const currentYear = async (desk: Desk): Promise<void> => {
  for (let month = 48; month < 60; month++) {
    const of = monthAt(month)
    await desk.done('fees.receipts', { fromOn: `${of}-01`, toOn: `${of}-28` })
  }
  await desk.done('arrears.list', {})
}

const megabytes = (): number => process.memoryUsage().rss / 1024 / 1024

const atM = async (report: Report): Promise<void> => {
  const folder = estateAt(M)
  const kept: { desk?: Desk } = {}
  const first = await timed(async () => {
    kept.desk = await firstScreen(folder)
  })
  report('firstScreenMs', first, 'open M, then the data of the door and of the first page')
  global.gc?.()
  report('memoryMb', megabytes(), 'the process after that, older years not loaded')
  const desk = kept.desk as Desk
  // Everything, as data:check or a search through all years would.
  const rest = await timed(async () => {
    await desk.database.read((view) => [
      [...view.bills.all()],
      [...view.receipts.all()],
      [...view.visitorPasses.all()],
    ])
  })
  global.gc?.()
  const all = megabytes()
  const parse = await timed(() => parseAll(folder))
  report(
    'recoveryVsParse',
    (first + rest) / parse,
    `open and load all ${shown(first + rest)}, read + JSON.parse of the same ${shown(parse)}; then ${Math.round(all)} MB`,
  )
}

/** Under the runtime the product has. */
export const opening: Bench = {
  keys: ['firstScreenMs', 'memoryMb', 'recoveryVsParse'],
  runtime: 'electron',
  run: atM,
}

/** Five times M. */
export const large: Bench = {
  keys: ['openLargeS'],
  runtime: 'electron',
  run: async (report) => {
    const folder = estateAt(5 * M)
    const took = await timed(async () => currentYear(await firstScreen(folder)))
    report(
      'openLargeS',
      took / 1000,
      `L opened, its last twelve months and all that is owed read; ${Math.round(megabytes())} MB`,
    )
  },
}
