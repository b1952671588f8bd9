import { readFileSync } from 'node:fs'
import type { OpenedLanguage } from '../../src/opening/open-language.ts'
import { type OpenedSession, openSession } from '../../src/opening/open-session.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { type Change, completeSources, projectFile } from '../helpers/real-paper.ts'

/** Sessions whose timetables have other shapes than that of the real paper, each in three languages or more. */
export const SESSIONS = ['two-weeks', 'by-the-day', 'rooms', 'undecided'] as const
export type SessionName = (typeof SESSIONS)[number]

export const LANGUAGES = ['ar', 'ru', 'zh'] as const

const means = { templates: completeSources().templates, glyphsOf: () => () => true }

/** A session in its languages, as `papers check` opens it; its facts may be changed. */
export function opened(name: SessionName, change: Change = (text) => text, words: Change = (text) => text): OpenedSession {
  const read = (path: string): string => readFileSync(new URL(`data/${name}/${path}`, import.meta.url), 'utf8')
  return openSession(
    {
      name,
      facts: new SourceFile(`${name}/session.yaml`, change(read('session.yaml'))),
      languages: LANGUAGES.map((code) => ({
        code,
        conventions: projectFile(`data/languages/${code}.yaml`),
        words: new SourceFile(`${name}/wording/${code}.yaml`, words(read(`wording/${code}.yaml`))),
      })),
      beside: [],
    },
    LANGUAGES,
    means,
  )
}

/** A language version of a session, which must have its paper. */
export function version({ languages, diagnostics }: OpenedSession, code: string): Required<OpenedLanguage> {
  const found = languages.find((language) => language.code === code)
  if (!found?.paper) throw new Error(diagnostics.map(({ code: finding, message }) => `${finding}: ${message}`).join('\n'))
  return found
}
