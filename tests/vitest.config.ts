import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Rules, store and handlers run in plain Node; screens (`*.dom.test.tsx`) in a page of happy-dom. */
export default defineConfig({
  root,
  plugins: [react()],
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    // Property and kill tests are slow on small machines: patience here, failure only when truly stuck.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/**/*.dom.test.tsx'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'happy-dom',
          include: ['tests/**/*.dom.test.tsx'],
          exclude: ['tests/e2e/**'],
        },
      },
    ],
  },
})
