import {defineConfig} from 'vitest/config'

// Snapshots are written by `npm run accept` only: a missing one fails.
export default defineConfig({
  test: {
    update: 'none',
    include: ['src/**/*.test.ts', 'studio/src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
