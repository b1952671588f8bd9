import { version } from './program-files.ts'
import { basename, join } from 'node:path'
import type { OpeningMeans } from '../../opening/open-language.ts'
import { type OpenedSession, openSession } from '../../opening/open-session.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import { loadTemplates, type Templates } from '../../rendering/render-markup.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { forgetYaml } from '../../source/parse-yaml.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { faceFinder } from '../../writers/fonts/face-finder.ts'
import type { FontSource } from '../../writers/fonts/font-source.ts'
import { type AbsentLanguage, absentLanguages } from './absent-languages.ts'
import { disk } from './file-store.ts'
import { findSessions } from './find-sessions.ts'
import { preparedTemplates } from './program-files.ts'
import { readFonts } from './read-fonts.ts'
import { foldersOf } from './workspace.ts'

/** What all sessions of a run share: the templates, parsed once, and the faces. */
export interface OpenedProject {
  readonly fonts: FontSource
  /** What is wrong with the templates. */
  readonly diagnostics: readonly Diagnostic[]
  /** Undefined where they cannot be run: then there are no papers. */
  readonly templates: Templates | undefined
  /** Whether they can. */
  readonly hasTemplates: boolean
  /** Opens one session in languages that it has; others are passed over. */
  readonly open: (texts: SessionTexts, codes: readonly string[]) => OpenedSession
  /**
   * Opens the sessions that a command names in those of the languages that each has, one after another, as they are asked for, so that those
   * which are done with take no room. Tells first of the languages that a session lacks.
   */
  readonly openSessions: (
    names: readonly string[],
    languages: readonly string[] | undefined,
    tellAbsent?: (absent: AbsentLanguage) => void,
  ) => Iterable<OpenedSession>
}

/** Opens the folder of papers in which the command is given. */
export function openProject(): OpenedProject {
  const diagnostics: Diagnostic[] = []
  const templates = loadTemplates(readTemplates(), (diagnostic) => diagnostics.push(diagnostic), preparedTemplates())
  const fonts = readFonts()
  const means: OpeningMeans = {
    templates,
    program: version(),
    glyphsOf: (language) => {
      const findFace = faceFinder(language, fonts.families)
      return (codePoint) => findFace(codePoint) !== undefined
    },
  }
  const open = (texts: SessionTexts, codes: readonly string[]): OpenedSession => openSession(texts, codes, means)
  return {
    fonts,
    diagnostics,
    templates,
    hasTemplates: templates !== undefined,
    open,
    *openSessions(names, languages, tellAbsent = () => undefined) {
      const sessions = findSessions(names)
      absentLanguages(sessions, languages).forEach(tellAbsent)
      for (const texts of sessions) {
        const known = texts.languages.map(({ code }) => code)
        yield open(texts, languages?.filter((code) => known.includes(code)) ?? known)
        for (const text of [texts.facts, ...texts.languages.map(({ words }) => words)]) forgetYaml(text)
      }
    },
  }
}

/** The templates by name, the user's own before those of the program. */
function readTemplates(): Map<string, SourceFile> {
  return new Map(
    foldersOf('templates')
      .toReversed()
      .flatMap((folder) => {
        const { listing, readSource } = disk(folder)
        return listing(folder)
          .filter((name) => name.endsWith('.hbs'))
          .map((name) => [basename(name, '.hbs'), readSource(join(folder, name))] as const)
      }),
  )
}
