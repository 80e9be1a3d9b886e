import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import type { Bench } from './bench'
import { billing } from './billing'
import { checkpointing } from './checkpoint'
import { besideLowdb, besideRaw, besideSqlite, besideSqliteSlow, together } from './commit'
import { makeEstate } from './estate/make'
import { growth } from './growth'
import { lists } from './lists'
import { large, opening } from './opening'
import { inWindow } from './window'

/** Everything that is measured. Figures of one bench come from one process and stand beside their baselines there. */
const benches: Readonly<Record<string, Bench>> = {
  besideRaw,
  besideSqlite,
  besideSqliteSlow,
  together,
  besideLowdb,
  checkpointing,
  billing,
  lists,
  opening,
  inWindow,
  growth,
  large,
}

interface Figure {
  readonly key: string
  readonly value: number
  readonly beside: string
}

const args = process.argv.slice(2)
const json = args.includes('--json')
const afterFlag = (flag: string): string | undefined => args[args.indexOf(flag) + 1 || args.length]

/** Text goes where it does not mix with the object of numbers. */
const say = (text: string): void => void (json ? process.stderr : process.stdout).write(`${text}\n`)

const inOwnProcess = (name: string, bench: Bench): readonly Figure[] => {
  const { BENCH_ELECTRON, BENCH_SLOW_SYNC } = process.env
  if ((bench.runtime === 'electron' && !BENCH_ELECTRON) || (bench.slowDisk && !BENCH_SLOW_SYNC)) {
    say(`not measured here: ${bench.keys.join(', ')}`)
    return []
  }
  const runtime = bench.runtime === 'electron' ? (BENCH_ELECTRON as string) : process.execPath
  const slow = bench.slowDisk ? { LD_PRELOAD: BENCH_SLOW_SYNC as string } : {}
  const { stdout, status } = spawnSync(
    runtime,
    [...process.execArgv, process.argv[1] as string, '--bench', name],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...slow, ELECTRON_RUN_AS_NODE: '1' },
    },
  )
  if (status !== 0) process.exitCode = 1
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{"key"'))
    .map((line) => JSON.parse(line) as Figure)
}

const measureAll = (): void => {
  const only = afterFlag('--only')?.split(',')
  const figures: Record<string, number> = {}
  for (const [name, bench] of Object.entries(benches)) {
    const asked = only === undefined || bench.keys.some((key) => only.includes(key)) || only.includes(name)
    if (!asked) continue
    say(`\n${name}: ${bench.runtime === 'electron' ? 'Electron as Node' : `Node ${process.versions.node}`}`)
    for (const { key, value, beside } of inOwnProcess(name, bench)) {
      say(`  ${key.padEnd(26)} ${String(value).padStart(9)}   ${beside}`)
      if (bench.keys.includes(key) && (only?.includes(key) ?? true)) figures[key] = value
    }
  }
  if (json) console.log(JSON.stringify(figures))
}

const one = benches[afterFlag('--bench') ?? '']
const place = afterFlag('--make')
if (place) void makeEstate(place, ...(args.slice(args.indexOf(place) + 1).map(Number) as [number, number]))
else if (one) {
  mkdirSync(process.env.BENCH_HOME as string, { recursive: true })
  one
    .run((key, value, beside) => {
      console.log(JSON.stringify({ key, value: Number(value.toPrecision(4)), beside }))
    })
    .then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
} else measureAll()
