import type { OpenedSession } from '../../src/opening/open-session.ts'
import { all, type Change, replacing } from '../helpers/real-paper.ts'
import { testSession } from '../helpers/test-session.ts'

/** The session has every shape of an agenda and every block of an annotation, in four languages. */
export const CODES = ['en', 'ar', 'ru', 'zh'] as const
export type Code = (typeof CODES)[number]

/** A text put in the place of another, which stands in a file once. */
export type Edit = readonly [file: 'session' | Code, from: string, to: string]

const FOLDER = new URL('data/forest', import.meta.url).pathname

/** The session as the program opens it, some of its texts edited. */
export function forest(codes: readonly Code[] = CODES, ...edits: readonly Edit[]): OpenedSession {
  const changes: Record<string, Change> = {}
  for (const [name, from, to] of edits) {
    const file = name === 'session' ? 'session.yaml' : `wording/${name}.yaml`
    changes[file] = all(changes[file] ?? ((text) => text), replacing(from, to))
  }
  return testSession(FOLDER, changes, codes)
}

/** What is found but notes, in a line each. */
export function findingsOf({ diagnostics }: OpenedSession): string[] {
  return diagnostics.filter(({ level }) => level !== 'note').map(({ code, message }) => `${code}: ${message}`)
}
