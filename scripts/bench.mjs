// Measures the store: `npm run bench`, `-- --json` for one object of numbers, `-- --quick` for small data.
// Set BENCH_RUNTIME to an Electron binary to measure under the runtime the product has.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const outDir = mkdtempSync(join(tmpdir(), 'bench-'))
await build({
  root: outDir,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    outDir,
    ssr: join(root, 'tests/bench/main.ts'),
    target: 'node18.15',
    minify: false,
    rollupOptions: { output: { format: 'cjs', entryFileNames: 'bench.cjs' } },
  },
})
const runtime = process.env.BENCH_RUNTIME ?? process.execPath
const { status } = spawnSync(
  runtime,
  ['--expose-gc', '--max-old-space-size=4096', join(outDir, 'bench.cjs'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  },
)
rmSync(outDir, { recursive: true, force: true })
process.exit(status ?? 1)
