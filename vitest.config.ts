import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Tests that start the program or LibreOffice take their time on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
