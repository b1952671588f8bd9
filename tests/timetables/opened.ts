import type { OpenedLanguage } from '../../src/opening/open-language.ts'
import type { OpenedSession } from '../../src/opening/open-session.ts'
import type { Change } from '../helpers/real-paper.ts'
import { testSession } from '../helpers/test-session.ts'

/** Sessions whose timetables have other shapes than that of the real paper, each in three languages or more. */
export const SESSIONS = ['two-weeks', 'by-the-day', 'rooms', 'undecided'] as const
export type SessionName = (typeof SESSIONS)[number]

export const LANGUAGES = ['ar', 'ru', 'zh'] as const

/** A session in its languages, as `papers check` opens it; its facts may be changed, and its words in every language. */
export function opened(name: SessionName, change?: Change, words?: Change): OpenedSession {
  const folder = new URL(`data/${name}`, import.meta.url).pathname
  const changes = {
    ...(change && { 'session.yaml': change }),
    ...(words && Object.fromEntries(LANGUAGES.map((code) => [`wording/${code}.yaml`, words]))),
  }
  return testSession(folder, changes, LANGUAGES)
}

/** A language version of a session, which must have its paper. */
export function version({ languages, diagnostics }: OpenedSession, code: string): Required<OpenedLanguage> {
  const found = languages.find((language) => language.code === code)
  if (!found?.paper) throw new Error(diagnostics.map(({ code: finding, message }) => `${finding}: ${message}`).join('\n'))
  return found
}
