import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether this run approves what it sees: it was called with --update, as for golden files. */
    approving: boolean
  }
}

export default function provideApproving(project: TestProject): void {
  project.provide('approving', project.config.snapshotOptions.updateSnapshot === 'all')
}
