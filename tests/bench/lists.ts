import { arrearsByAge } from '../../src/main/fees/facts'
import type { RouteInput } from '../../src/shared/contract'
import { type Desk, openDesk } from '../support/desk'
import type { Bench } from './bench'
import { estateAt, M } from './estate/at'
import { personName, phoneOf } from './estate/words'
import { median, quantile, shown, timed } from './measure'

/** What a clerk types, key by key: names, pinyin, initials, phone tails, rooms, plates, numbers. */
const TYPED = [
  personName(7),
  personName(4_242),
  '王伟',
  'wangwei',
  'zhangmin',
  'zm',
  'lxm',
  phoneOf(123).slice(-4),
  phoneOf(30_123).slice(-6),
  '3-1-1102',
  '12 2 3004',
  '1102',
  '浙A3',
  'K000123',
  '0012345',
]

const everyPrefix = (text: string): string[] =>
  Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1))

type Listing = {
  [N in
    | 'fees.bills'
    | 'fees.receipts'
    | 'arrears.list'
    | 'people.list'
    | 'estate.units'
    | 'keys.list'
    | 'keys.loans'
    | 'passes.visitors']: RouteInput<N>
}
type Column = { readonly by: never; readonly descending: boolean }

/** Lists by every column a person can click, as the window first asks for them. */
const LISTS: Readonly<Record<keyof Listing, readonly string[]>> = {
  'fees.bills': ['unitLabel', 'tariffName', 'fromOn', 'dueOn', 'amountFen', 'openFen'],
  'fees.receipts': ['no', 'unitLabel', 'payer', 'totalFen', 'at', 'byName'],
  'arrears.list': ['unitLabel', 'ownerName', 'openFen', 'overdueFen', 'oldestDueOn'],
  'people.list': [],
  'estate.units': [],
  'keys.list': [],
  'keys.loans': [],
  'passes.visitors': [],
}

/** What a list asks for besides, as its page opens it: receipts of this month. */
const ASKED: Partial<Readonly<Record<keyof Listing, object>>> = {
  'fees.receipts': { fromOn: '2026-11-01', toOn: '2026-11-23' },
}

interface Slowest {
  /** p95 of several askings. */
  readonly ms: number
  readonly which: string
  /** The longest first asking of a list, which may read older years from the disk. */
  readonly firstMs: number
}

/** The worst list and column counts; the first asking of each stands apart. */
export const slowestPage = async (desk: Desk, rounds: number): Promise<Slowest> => {
  let worst: Slowest = { ms: 0, which: '', firstMs: 0 }
  for (const [route, columns] of Object.entries(LISTS) as [keyof Listing, readonly string[]][]) {
    for (const by of [null, ...columns]) {
      const sort = by === null ? null : ({ by, descending: true } as unknown as Column)
      const ask = { ...ASKED[route], sort } as unknown as RouteInput<typeof route>
      const firstMs = Math.max(worst.firstMs, await timed(() => desk.done(route, ask)))
      const times: number[] = []
      for (let round = 0; round < rounds; round++) times.push(await timed(() => desk.done(route, ask)))
      const ms = quantile(times, 0.95)
      worst = { ...(ms > worst.ms ? { ms, which: `${route}${by ? ` by ${by}` : ''}` } : worst), firstMs }
    }
  }
  return worst
}

const keystrokes = async (desk: Desk): Promise<number> => {
  const typed = TYPED.flatMap(everyPrefix)
  for (const text of typed) await desk.done('counter.search', { text })
  const times: number[] = []
  for (let round = 0; round < 3; round++)
    for (const text of typed) times.push(await timed(() => desk.done('counter.search', { text })))
  return quantile(times, 0.95)
}

export const lists: Bench = {
  keys: ['searchP95Ms', 'pageP95Ms', 'arrearsMs'],
  run: async (report) => {
    // 50,000 units have 60,000 people; bills do not matter to the box.
    const crowd = await openDesk({ role: 'manager', folder: estateAt(50_000, 0) })
    report('searchP95Ms', await keystrokes(crowd), 'counter.search, every prefix of 15 words, 60,000 people')
    await crowd.close()
    const desk = await openDesk({ role: 'manager', folder: estateAt(M) })
    const { ms, which, firstMs } = await slowestPage(desk, 20)
    report(
      'pageP95Ms',
      ms,
      `the slowest list and column at M through the router: ${which}; a first asking, which may read older years, ${shown(firstMs)} at most`,
    )
    const arrears: number[] = []
    for (let round = 0; round < 40; round++)
      arrears.push(await timed(() => arrearsByAge(desk.view, '2026-11-23')))
    report(
      'arrearsMs',
      median(arrears),
      `what is owed by age, over 600,000 bills; p95 ${shown(quantile(arrears, 0.95))}`,
    )
    await desk.close()
  },
}
