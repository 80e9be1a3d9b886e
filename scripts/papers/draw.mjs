import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { CACHE, OUT, ROOT } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'

const ENTRY = join(ROOT, 'tests', 'papers', 'draw.ts')
const BUNDLE = join(CACHE, 'papers')

/** The real paper engine with made-up data, as one plain script for Electron. */
const bundle = async () => {
  rmSync(BUNDLE, { recursive: true, force: true })
  await build({
    root: BUNDLE,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      outDir: BUNDLE,
      ssr: ENTRY,
      target: 'node18.15',
      minify: false,
      rollupOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'draw.cjs' } },
    },
  })
  return join(BUNDLE, 'draw.cjs')
}

/** Draws every paper into `folder` with an `index.json`; `only` and `languages` choose some, comma between. */
export const drawPapers = async (env, folder, { only = '', languages = '' } = {}) => {
  const script = await bundle()
  const args = [...(env.NO_SANDBOX ? ['--no-sandbox'] : []), '--disable-gpu', script]
  const { ELECTRON_RUN_AS_NODE: _, ...around } = { ...process.env, ...env }
  return run(env.ELECTRON_EXEC_PATH, args, {
    env: {
      ...around,
      TZ: 'Asia/Shanghai',
      PAPERS_DIR: folder,
      PAPERS_ONLY: only,
      PAPERS_LANGUAGES: languages,
      PAPERS_PAGES: join(OUT, 'renderer'),
    },
  })
}
