import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pay } from './commits'
import { at, type BenchStore, fill, openBench } from './estate'
import { median, pause, quantile, type Report, stallDuring, timed, withFolder } from './measure'

const parseAll = (folder: string): unknown[] => {
  const kept: unknown[] = []
  for (const collection of readdirSync(join(folder, 'data'))) {
    for (const file of readdirSync(join(folder, 'data', collection))) {
      kept.push(JSON.parse(readFileSync(join(folder, 'data', collection, file), 'utf8')))
    }
  }
  return kept
}

/** Commits every 10 ms; answers how long each took. */
const steady = (store: BenchStore, until: () => boolean): Promise<number[]> =>
  (async () => {
    const times: number[] = []
    while (!until()) {
      times.push(await timed(() => pay(store)))
      await pause(10)
    }
    return times
  })()

const steadyFor = (store: BenchStore, ms: number): Promise<number[]> => {
  const end = performance.now() + ms
  return steady(store, () => performance.now() > end)
}

const checkpointing = async (store: BenchStore, report: Report): Promise<void> => {
  const idle = quantile(await steadyFor(store, 2000), 0.95)
  const idleStall = await stallDuring(() => steadyFor(store, 500))
  const stalls: number[] = []
  const during: number[] = []
  for (let round = 0; round < 5; round++) {
    await store.transact({ route: 'bench.touch', staffId: null, at: at(1) }, (draft) => {
      for (let month = 48; month < 60; month++) {
        const id = `bill_${(month * (store.view.units.count() || 1)).toString(36)}`
        draft.bills.update(id, { paidFen: round })
      }
    })
    let done = false
    const commits = steady(store, () => done)
    stalls.push(
      await stallDuring(async () => {
        await store.checkpoint()
        done = true
      }),
    )
    during.push(...(await commits))
  }
  report(
    'checkpointStallMs',
    median(stalls),
    `one year of bills changed, median of 5; worst ${Math.max(...stalls).toFixed(1)}; idle ${idleStall.toFixed(1)}`,
  )
  report('checkpointCommitP95VsIdle', quantile(during, 0.95) / idle, `idle p95 ${idle.toFixed(2)} ms`)
}

const queries = async (store: BenchStore, report: Report): Promise<void> => {
  const pages: number[] = []
  const arrears: number[] = []
  for (let round = 0; round < 20; round++) {
    pages.push(
      await timed(() =>
        [...store.view.bills.where('open', 'open')].sort((a, b) => b.amountFen - a.amountFen).slice(0, 50),
      ),
    )
    arrears.push(
      await timed(() => {
        const byAge = new Map<string, number>()
        for (const bill of store.view.bills.where('open', 'open')) {
          byAge.set(bill.month, (byAge.get(bill.month) ?? 0) + bill.amountFen - bill.paidFen)
        }
      }),
    )
  }
  report('pageP95Ms', quantile(pages, 0.95), 'open bills sorted by amount, first 50; in the store only')
  report('arrearsMs', median(arrears), 'open bills by month through the index')
}

/** Everything that needs a full estate of so many units. */
export const wholeEstate = async (report: Report, units: number): Promise<void> =>
  withFolder(async (folder) => {
    const store = await openBench(folder)
    await fill(store, units)
    report('fullCheckpointMs', await timed(() => store.checkpoint()), 'everything written once')
    await checkpointing(store, report)
    const commits: number[] = []
    for (let round = 0; round < 200; round++) commits.push(await timed(() => pay(store)))
    report(`commitAt${units}UnitsMs`, median(commits), 'cost must not grow with what is stored')
    await queries(store, report)
    await store.close()
    const runs = [0, 1, 2].map(() => inFreshProcess(folder))
    const [open, parse] = [median(runs.map((run) => run.openMs)), median(runs.map((run) => run.parseMs))]
    report(
      'memoryMb',
      median(runs.map((run) => run.memoryMb)),
      'fresh process, whole estate in memory, all years',
    )
    report(
      'recoveryVsParse',
      open / parse,
      `open ${open.toFixed(0)} ms, read + JSON.parse ${parse.toFixed(0)} ms`,
    )
    report('openMs', open, 'all years; years are not yet loaded on demand')
  })

interface Opened {
  readonly openMs: number
  readonly parseMs: number
  readonly memoryMb: number
}

const inFreshProcess = (folder: string): Opened => {
  const given = ['--expose-gc', '--max-old-space-size=4096', process.argv[1] as string]
  const run = (what: string) =>
    JSON.parse(execFileSync(process.execPath, [...given, what, folder], { encoding: 'utf8' }))
  return { ...run('--open'), ...run('--parse') }
}

/** What a fresh process is for: opens the folder, or only parses its files, and prints what it took. */
export const alone = async (what: string, folder: string): Promise<void> => {
  if (what === '--parse') {
    console.log(JSON.stringify({ parseMs: await timed(() => parseAll(folder)) }))
    return
  }
  let store: BenchStore | undefined
  const openMs = await timed(async () => {
    store = await openBench(folder)
  })
  global.gc?.()
  console.log(JSON.stringify({ openMs, memoryMb: process.memoryUsage().rss / 1e6 }))
  await store?.close()
}
