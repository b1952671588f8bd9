import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/helpers/run-folder.ts', 'tests/pictures/approving.ts'],
    // pdfmake's inner modules are CommonJS with a default export of their own, as Node gives them.
    deps: { interopDefault: false },
    // Vitest by itself leaves a core idle.
    maxWorkers: '100%',
    // Tests that start the program or LibreOffice take their time on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
