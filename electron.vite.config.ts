import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { firstPageGroups } from './scripts/firstPage.mjs'
import { gatePage } from './scripts/gatePage.mjs'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Each `*.worker.ts` of the store becomes a file of its own beside index.js, started by name. */
const storeWorkers = (): Record<string, string> => {
  const folder = here('src/main/store')
  const files = readdirSync(folder).filter((name) => name.endsWith('.worker.ts'))
  return Object.fromEntries(files.map((name) => [basename(name, '.ts'), join(folder, name)]))
}

/** Every browser this runs in reads woff2: the older copies of the same letters stay out of the build. */
const woff2Only = (): Plugin => ({
  name: 'woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource.*\.css$/ },
    handler: (css) => css.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, ''),
  },
})

/** Targets name the oldest Electron the code must run on (README, Decisions), not the one it is shipped with. */
export default defineConfig({
  main: {
    build: {
      target: 'node18.15',
      sourcemap: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: here('src/main/index.ts'), ...storeWorkers() },
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          // Beside index.js: what is loaded later finds the pages and the preload by the same paths.
          chunkFileNames: '[name]-[hash].js',
          // Half the text to read at every start; names stay, for the log a technician is given.
          minify: { codegen: true, compress: false, mangle: false },
          charset: 'ascii',
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node18.15',
      sourcemap: true,
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: { input: { index: here('src/preload/index.ts') }, output: { format: 'cjs' } },
    },
  },
  renderer: {
    root: here('src/renderer'),
    base: './',
    plugins: [react(), woff2Only(), gatePage()],
    // Words are read three times faster as text to parse than as program.
    json: { stringify: true },
    build: {
      target: 'chrome114',
      sourcemap: true,
      minify: true,
      // A page that may load its own files only must not be given data: addresses.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: here('src/renderer/index.html'), print: here('src/renderer/print.html') },
        output: {
          codeSplitting: {
            groups: firstPageGroups(['main.tsx', 'print.tsx'].map((name) => here(`src/renderer/${name}`))),
          },
        },
      },
    },
  },
})
