import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pay } from './commits'
import { at, type BenchStore, fill, openBench } from './estate'
import { median, pause, quantile, type Report, stallDuring, timed, withFolder } from './measure'

const parseAll = (folder: string): number => {
  let bytes = 0
  for (const collection of readdirSync(join(folder, 'data'))) {
    for (const file of readdirSync(join(folder, 'data', collection))) {
      const text = readFileSync(join(folder, 'data', collection, file), 'utf8')
      JSON.parse(text)
      bytes += text.length
    }
  }
  return bytes
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
    const parse: number[] = []
    const open: number[] = []
    for (let round = 0; round < 3; round++) {
      parse.push(await timed(() => parseAll(folder)))
      let again: BenchStore | undefined
      open.push(
        await timed(async () => {
          again = await openBench(folder)
        }),
      )
      if (round === 2) {
        global.gc?.()
        report('memoryMb', process.memoryUsage().rss / 1e6, 'whole estate in memory, all years')
      }
      await again?.close()
    }
    report(
      'recoveryVsParse',
      median(open) / median(parse),
      `open ${median(open).toFixed(0)} ms, read + JSON.parse ${median(parse).toFixed(0)} ms`,
    )
    report('openMs', median(open), 'all years; years are not yet loaded on demand')
  })
