import { join } from 'node:path'
import type { OpenedSession } from '../../src/opening/open-session.ts'
import { PROJECT } from '../helpers/run-papers.ts'
import { type FileChanges, testSession } from '../helpers/test-session.ts'

export const DATA = join(PROJECT, 'tests', 'bodies', 'data')

/** A session of a body that has a file of its own, some of the files changed; they are named as they lie in the folder of the data. */
export function opened(name: string, changes: FileChanges = {}): OpenedSession {
  return testSession(join(DATA, name), changes)
}

/** Errors and warnings: code, file and line, and what is underlined. */
export function graveFindings({ diagnostics }: OpenedSession): string[] {
  return diagnostics
    .filter(({ level }) => level !== 'note')
    .map(({ code, span: { file, start, end }, message }) => {
      const path = file.path.slice(file.path.indexOf('data/') + 'data/'.length)
      return `${code} ${path}:${file.placeOf(start).line} “${file.text.slice(start, end)}”: ${message}`
    })
}
