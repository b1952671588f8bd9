import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all test files of a run share: for what takes its time to make, and for folders of single tests. */
    runFolder: string
    /** The tools that read files back and are installed here. */
    tools: readonly string[]
  }
}

const TOOLS = ['pdftoppm', 'pdftotext', 'qpdf', 'soffice', 'chromium', 'script']

export default function prepareRun(project: TestProject): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'papers-run-'))
  project.provide('runFolder', folder)
  project.provide('tools', TOOLS.filter(isInstalled))
  return () => rmSync(folder, { recursive: true, force: true })
}

function isInstalled(tool: string): boolean {
  try {
    execFileSync(tool, [tool.startsWith('pdf') ? '-v' : '--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
