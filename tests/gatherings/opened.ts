import type { OpenedSession } from '../../src/opening/open-session.ts'
import { join } from 'node:path'
import type { Change } from '../helpers/real-paper.ts'
import { PROJECT } from '../helpers/run-papers.ts'
import { testSession, treeIn } from '../helpers/test-session.ts'
import { firstPage } from '../houses/opened.ts'

export const DATA = join(PROJECT, 'tests', 'gatherings', 'data')

/** Gatherings of other kinds than the session of one body at one place, each in three languages. */
export const GATHERINGS = {
  'third-committee': ['ar', 'en', 'fr'],
  commissions: ['en', 'ru', 'zh'],
  ozone: ['ar', 'en', 'es'],
  conference: ['en', 'ru', 'zh'],
}
export type GatheringName = keyof typeof GATHERINGS

/** A session as `papers check` opens it; its facts may be changed, and the words of a language. */
export function opened(name: GatheringName, facts?: Change, words: Readonly<Record<string, Change>> = {}): OpenedSession {
  const ofWords = Object.entries(words).map(([code, change]) => [`wording/${code}.yaml`, change] as const)
  return testSession(join(DATA, name), { ...(facts && { 'session.yaml': facts }), ...Object.fromEntries(ofWords) })
}

/** The lines over the title. */
export function titleLinesOf(session: OpenedSession, code: string): string[] {
  return firstPage(treeIn(session, code)).slice(2, -2)
}
