import { defineConfig } from 'vitest/config'

/** `npm run torture`: what takes minutes, and the properties of `npm test` at length. A summary by kind stands at the end. */
export default defineConfig({
  test: {
    include: ['tests/torture/**/*.torture.ts', 'tests/torture/**/*.test.ts', 'tests/papers/**/*.test.ts'],
    globalSetup: ['tests/helpers/prepare-run.ts'],
    deps: { interopDefault: false },
    isolate: false,
    maxWorkers: '100%',
    // Random cases of every property; npm test has a few.
    env: { RANDOM_CASES: process.env['RANDOM_CASES'] ?? '1500' },
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    reporters: ['default', './tests/torture/summary.ts'],
  },
})
