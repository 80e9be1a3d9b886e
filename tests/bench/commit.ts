import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { nodeFiles } from '../../src/main/store/files'
import { encodeLines } from '../../src/main/store/line'
import type { Bill } from '../../src/shared/fees/schema'
import type { Bench, Report } from './bench'
import { bill, unit } from './estate/records'
import { median, now, shown, timed, withFolder } from './measure'
import { type Act, acts, commit, openRows } from './rows'
import { rowsInSqlite } from './sqlite'

const WARM_UP = 500
const ROUNDS = 2_000

/** Runs two lanes in turns, so that both meet the same disk and the same neighbours. Answers their medians in ms. */
const inTurns = async (
  rounds: number,
  ours: (round: number) => unknown,
  theirs: (round: number) => unknown,
  warmUp = WARM_UP,
): Promise<readonly [number, number]> => {
  const times: readonly [number[], number[]] = [[], []]
  for (let round = 0; round < warmUp + rounds; round++) {
    const pair = [await timed(() => ours(round)), await timed(() => theirs(round))] as const
    if (round < warmUp) continue
    times[0].push(pair[0])
    times[1].push(pair[1])
  }
  return [median(times[0]), median(times[1])]
}

const linesOf = async (given: readonly Act[]): Promise<Buffer> => {
  const { bill, payment, line } = given[0] as Act
  const changes = [
    { collection: 'bills', id: bill.id, set: bill },
    { collection: 'payments', id: payment.id, set: payment },
    { collection: 'audit', id: line.id, set: line },
  ]
  const entry = { route: 'fees.collect', staffId: 'staff_1', at: line.at }
  return (await encodeLines([{ n: 1_000, entry, changes }], 999, 0)).pieces[0] as Buffer
}

export const besideRaw: Bench = {
  keys: ['commitVsRaw'],
  run: (report) =>
    withFolder(async (folder) => {
      const store = await openRows(folder)
      const given = acts(0, WARM_UP + ROUNDS)
      const line = await linesOf(given)
      const raw = await nodeFiles.open(join(dirname(folder), 'raw'), 'replace')
      const [ours, theirs] = await inTurns(
        ROUNDS,
        (round) => commit(store, given[round] as Act),
        async (round) => {
          await raw.write(line, round * line.length)
          await raw.sync()
        },
      )
      report(
        'commitVsRaw',
        ours / theirs,
        `ours ${shown(ours)}, ${line.length} bytes appended and synced ${shown(theirs)}`,
      )
    }),
}

const againstSqlite = (key: string, rounds: number) => (report: Report) =>
  withFolder(async (folder) => {
    const store = await openRows(folder)
    const sqlite = rowsInSqlite(join(dirname(folder), 'rows.sqlite'))
    if (!sqlite) return
    const given = acts(0, WARM_UP + rounds)
    const [ours, theirs] = await inTurns(
      rounds,
      (round) => commit(store, given[round] as Act),
      (round) => sqlite.commit(given[round] as Act),
    )
    report(key, ours / theirs, `ours ${shown(ours)}, better-sqlite3 (WAL, synchronous=FULL) ${shown(theirs)}`)
  })

export const besideSqlite: Bench = {
  keys: ['commitVsSqlite'],
  run: againstSqlite('commitVsSqlite', ROUNDS),
}

export const besideSqliteSlow: Bench = {
  keys: ['commitVsSqliteSlowDisk'],
  slowDisk: 'yes',
  run: againstSqlite('commitVsSqliteSlowDisk', 600),
}

const AT_ONCE = 100

export const together: Bench = {
  keys: ['groupVsSqlite'],
  run: (report) =>
    withFolder(async (folder) => {
      const store = await openRows(folder)
      const sqlite = rowsInSqlite(join(dirname(folder), 'rows.sqlite'))
      if (!sqlite) return
      const batches = 120
      const warmUp = 60
      const given = acts(0, (batches + warmUp) * AT_ONCE)
      const [ours, theirs] = await inTurns(
        batches,
        (round) =>
          Promise.all(given.slice(round * AT_ONCE, (round + 1) * AT_ONCE).map((each) => commit(store, each))),
        (round) => {
          for (const each of given.slice(round * AT_ONCE, (round + 1) * AT_ONCE)) sqlite.commit(each)
        },
        warmUp,
      )
      report(
        'groupVsSqlite',
        theirs / ours,
        `${AT_ONCE} commands at once ${shown(ours)}, ${AT_ONCE} separate SQLite commits ${shown(theirs)}`,
      )
    }),
}

const lowdbBeside = (report: Report, records: number, label: string): Promise<void> =>
  withFolder(async (folder) => {
    const store = await openRows(folder)
    for (const each of acts(0, WARM_UP)) await commit(store, each)
    const path = join(dirname(folder), 'db.json')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '{"bills":[]}')
    const low = new Low<{ bills: Bill[] }>(new JSONFile(path), { bills: [] })
    const house = unit(7)
    low.data.bills = Array.from({ length: records }, (_, n) => bill(n, n % 60, house, n % 9 === 0))
    const [ours, theirs]: [number[], number[]] = [[], []]
    const rounds = records > 200_000 ? 3 : 9
    for (let round = 0; round < rounds; round++) {
      const start = now()
      await low.update(({ bills }) => {
        const first = bills[round]
        if (first) bills[round] = { ...first, paidFen: round }
      })
      theirs.push(now() - start)
      for (const each of acts(1e6 + round * 100, 100)) ours.push(await timed(() => commit(store, each)))
    }
    report(
      `lowdbVsCommit${label}`,
      median(theirs) / median(ours),
      `stock lowdb ${shown(median(theirs))} and not durable, ours ${shown(median(ours))}`,
    )
  })

export const besideLowdb: Bench = {
  keys: ['lowdbVsCommit10k', 'lowdbVsCommit100k', 'lowdbVsCommit600k'],
  run: async (report) => {
    await lowdbBeside(report, 10_000, '10k')
    await lowdbBeside(report, 100_000, '100k')
    await lowdbBeside(report, 600_000, '600k')
  },
}
