import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentTree } from '../../src/document/tree.ts'
import type { OpenedSession } from '../../src/opening/open-session.ts'
import { PROJECT } from './run-papers.ts'
import { testSession, treeIn } from './test-session.ts'

/** A paper of a session that lies under tests/, in one of its languages. */
interface TestPaper {
  readonly name: string
  readonly code: string
  readonly tree: DocumentTree
}

const foldersOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(folder, name))
        .sort()
    : []

const sessions = new Map<string, OpenedSession>()

/** Every session that lies under tests/, by its name, in all of its languages. */
export function testSessions(): ReadonlyMap<string, OpenedSession> {
  if (sessions.size === 0)
    for (const folder of foldersOf(join(PROJECT, 'tests')).flatMap((room) => foldersOf(join(room, 'data'))))
      if (existsSync(join(folder, 'session.yaml'))) sessions.set(folder.slice(folder.lastIndexOf('/') + 1), testSession(folder))
  return sessions
}

/** Their papers: of any house, with agendas, annotations and timetables of any shape. */
export function testPapers(): TestPaper[] {
  return [...testSessions()].flatMap(([name, session]) =>
    session.languages.map(({ code }) => ({ name, code, tree: treeIn(session, code) })),
  )
}

/** Papers for what takes seconds a paper: each session in one of its languages, each language in its turn; all of them in `npm run torture`. */
export function somePapers(): TestPaper[] {
  if (process.env['RANDOM_CASES'] !== undefined) return testPapers()
  return [...testSessions()].flatMap(([name, session], index) => {
    const { code } = session.languages[index % session.languages.length] ?? {}
    return code === undefined ? [] : [{ name, code, tree: treeIn(session, code) }]
  })
}
