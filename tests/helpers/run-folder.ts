import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all test files of a run share, for what takes its time to make. */
    runFolder: string
  }
}

export default function makeRunFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'papers-run-'))
  project.provide('runFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
