import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { nodeFiles } from '../../src/main/store/files'
import { at, type BenchStore, type Bill, billOf, lineOf, monthOf, openBench, paymentOf } from './estate'
import { median, now, type Report, timed, withFolder } from './measure'

let next = 10_000_000
const month = monthOf(60)

/** A payment as the desk books it: bill, payment, audit line. */
export const pay = (store: BenchStore): Promise<unknown> => {
  const n = next++
  return store.transact(
    { route: 'fees.collect', staffId: 'staff_1', at: at(n), note: { unit: '3-1-1102' } },
    (draft) => {
      draft.bills.insert(billOf(n, n % 100, month, false))
      draft.payments.insert(paymentOf(n, `bill_${n}`, at(n)))
      draft.audit.insert(lineOf('audit', n, month))
    },
  )
}

/** Durable payment beside a raw append of as many bytes and a sync, in turns. */
export const commitBesideRaw = async (report: Report): Promise<number> =>
  withFolder(async (folder) => {
    const store = await openBench(folder)
    const raw = await nodeFiles.open(join(dirname(folder), 'raw'), 'replace')
    const line = Buffer.alloc(1000, 'x')
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < 600; round++) {
      ours.push(await timed(() => pay(store)))
      theirs.push(
        await timed(async () => {
          await raw.write(line, round * line.length)
          await raw.sync()
        }),
      )
    }
    await raw.close()
    report(
      'commitVsRaw',
      median(ours) / median(theirs),
      `ours ${median(ours).toFixed(3)} ms, raw ${median(theirs).toFixed(3)} ms`,
    )
    const start = now()
    for (let round = 0; round < 20; round++) await Promise.all(Array.from({ length: 100 }, () => pay(store)))
    const rate = 2000 / ((now() - start) / 1000)
    report(
      'groupPerSecond',
      rate,
      '100 commands at once, one sync per batch (counted in tests/store/faults.test.ts)',
    )
    report('groupVsSingle', (rate * median(ours)) / 1000, 'commits per second at once ÷ one after another')
    await store.close()
    return median(ours)
  })

/** Stock lowdb: change one record, write the file. */
export const besideLowdb = async (
  report: Report,
  records: number,
  label: string,
  commitMs: number,
): Promise<void> =>
  withFolder(async (folder) => {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, 'db.json')
    writeFileSync(path, '{"bills":[]}')
    const low = new Low<{ bills: Bill[] }>(new JSONFile(path), { bills: [] })
    low.data.bills = Array.from({ length: records }, (_, n) => billOf(n, n % 10_000, monthOf(n % 60), false))
    const times: number[] = []
    for (let round = 0; round < (records > 200_000 ? 3 : 5); round++) {
      times.push(
        await timed(() =>
          low.update(({ bills }) => {
            const first = bills[round]
            if (first) first.paidFen = round
          }),
        ),
      )
    }
    report(
      `lowdbVsCommit${label}`,
      median(times) / commitMs,
      `lowdb ${median(times).toFixed(1)} ms, ours ${commitMs.toFixed(3)} ms`,
    )
  })

/** One commit over 10,000 or 50,000 units: computed, written and synced. */
export const billing = async (report: Report, units: number, label: string): Promise<void> =>
  withFolder(async (folder) => {
    const store = await openBench(folder)
    const times: number[] = []
    for (let round = 0; round < 5; round++) {
      const name = monthOf(61 + round)
      times.push(
        await timed(() =>
          store.transact({ route: 'fees.bill', staffId: 'staff_1', at: at(round) }, (draft) => {
            for (let unit = 0; unit < units; unit++) draft.bills.insert(billOf(next++, unit, name, true))
          }),
        ),
      )
    }
    report(
      `bill${label}Ms`,
      median(times),
      'checked by the schema, inserted, written and synced as one commit',
    )
    await store.close()
  })
