import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/helpers/prepare-run.ts', 'tests/pictures/approving.ts'],
    // pdfmake's inner modules are CommonJS with a default export of their own, as Node gives them.
    deps: { interopDefault: false },
    // Modules are loaded once a worker, and what was read or set once serves every file: no test changes what another one sees.
    isolate: false,
    // Vitest by itself leaves a core idle.
    maxWorkers: '100%',
    // No test is told from another by its time: these stop what hangs, on a machine that is ten times slower as well.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    teardownTimeout: 1_200_000,
  },
})
