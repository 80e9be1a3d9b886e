import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string): string => resolve(import.meta.dirname ?? __dirname, path)

/** Floor of both processes: the oldest Electron the code must run on (README, Decisions). */
export default defineConfig({
  main: {
    build: {
      target: 'node18.15',
      sourcemap: true,
      externalizeDeps: false,
      rollupOptions: { input: { index: here('src/main/index.ts') }, output: { format: 'cjs' } },
    },
  },
  preload: {
    build: {
      target: 'node18.15',
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: { input: { index: here('src/preload/index.ts') }, output: { format: 'cjs' } },
    },
  },
  renderer: {
    root: here('src/renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome114',
      sourcemap: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: here('src/renderer/index.html'), print: here('src/renderer/print.html') } },
    },
  },
})
