import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

/** One plain script of a TypeScript file and all it imports, for a process of its own. Answers its path. */
export const bundle = async (entry: string): Promise<string> => {
  const outDir = mkdtempSync(join(tmpdir(), 'store-child-'))
  await build({
    root: outDir,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      outDir,
      ssr: resolve(entry),
      target: 'node18.15',
      minify: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'child.cjs' } },
    },
  })
  return join(outDir, 'child.cjs')
}
