// Measures the store: `npm run bench`, `-- --json` for one object of numbers, `-- --only key,…` for some of them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { bringSqlite, slowSync } from './bench/sqlite.mjs'
import { measureWindow } from './bench/window.mjs'
import { findElectron, programIn } from './setup/electron.mjs'
import { prepareTools, runScript } from './setup/index.mjs'
import { ROOT } from './setup/paths.mjs'
import { reportTo } from './setup/progress.mjs'
import { start } from './setup/run.mjs'

const bundle = (outDir) =>
  build({
    root: outDir,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      outDir,
      ssr: join(ROOT, 'tests/bench/main.ts'),
      target: 'node18.15',
      minify: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'bench.cjs' } },
    },
  })

const ended = (child) => new Promise((done) => child.on('close', (code) => done(code ?? 1)))

/** Given or found; without one the figures that need it are said to be missing. */
const electron = async () => {
  const found = await findElectron().catch(() => undefined)
  return found ? programIn(found.dist) : ''
}

const place = process.argv.indexOf('--only')
const only = place < 0 ? undefined : process.argv[place + 1]?.split(',')

await runScript(async () => {
  // Standard output belongs to the figures.
  reportTo(process.stderr)
  await prepareTools()
  const home = mkdtempSync(join(process.env.BENCH_TMP ?? tmpdir(), 'bench-'))
  try {
    await bundle(home)
    const env = {
      ...process.env,
      BENCH_HOME: join(home, 'work'),
      BENCH_SQLITE: await bringSqlite(),
      BENCH_SLOW_SYNC: await slowSync(home),
      BENCH_ELECTRON: await electron(),
      BENCH_WINDOW: JSON.stringify(await measureWindow(home, only).catch(() => [])),
    }
    const given = [
      '--expose-gc',
      '--max-old-space-size=6144',
      join(home, 'bench.cjs'),
      ...process.argv.slice(2),
    ]
    return await ended(start(process.execPath, given, { stdio: 'inherit', env }))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})
