import { version } from './program-files.ts'
import { basename, join } from 'node:path'
import type { KeptTexts } from '../../opening/kept-languages.ts'
import type { OpeningMeans } from '../../opening/open-language.ts'
import { type OpenedSession, openSession } from '../../opening/open-session.ts'
import { print, printOf } from '../../opening/prints.ts'
import { type FollowLanguages, type SessionAtHand, sessionAtHand } from '../../opening/session-at-hand.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import { forgetUnits } from '../../rendering/parse-unit.ts'
import { loadTemplates, type Templates } from '../../rendering/render-elements.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { forgetYaml } from '../../source/parse-yaml.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { faceFinder } from '../../writers/fonts/face-finder.ts'
import { type AbsentLanguage, absentLanguages } from './absent-languages.ts'
import { disk } from './file-store.ts'
import { findSessions } from './find-sessions.ts'
import type { Keeper } from './keeper.ts'
import { type FaceFolder, readFonts } from './read-fonts.ts'
import { isResident, sameAgain } from './resident.ts'
import { foldersOf } from './workspace.ts'

/** What all sessions of a run share: the templates, parsed once, and the faces. */
export interface OpenedProject {
  readonly fonts: FaceFolder
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
  readonly openSessions: EachSession<OpenedSession>
  /** The same, without opening more of them than is needed to know all that is found in them; who follows them hears of each language at once. */
  readonly sessionsAtHand: (
    ...asked: [...Parameters<EachSession<SessionAtHand>>, follow?: FollowLanguages]
  ) => Iterable<SessionAtHand>
}

type EachSession<S> = (
  names: readonly string[],
  languages: readonly string[] | undefined,
  tellAbsent?: (absent: AbsentLanguage) => void,
) => Iterable<S>

/** Opens the folder of papers in which the command is given. What was found is kept, and told again, where there is who keeps it. */
export function openProject(keeper?: Keeper): OpenedProject {
  const texts = readTemplates()
  const { templates, diagnostics } = sameAgain('templates', [...texts.values()], () => templatesOf(texts))
  const fonts = readFonts()
  const means: OpeningMeans = {
    templates,
    program: version(),
    again: isResident() ? sameAgain : undefined,
    glyphsOf: (language) =>
      sameAgain(`glyphs ${language.code}`, [language, fonts.families], () => {
        const findFace = faceFinder(language, fonts.families)
        return (codePoint) => findFace(codePoint) !== undefined
      }),
  }
  const kept = keeper && keptTexts(keeper, print([...texts.values()].map(printOf), fonts.families))
  const open = (session: SessionTexts, codes: readonly string[]): OpenedSession => openSession(session, codes, means)
  return {
    fonts,
    diagnostics,
    templates,
    hasTemplates: templates !== undefined,
    open,
    openSessions: (...asked) => eachSession(open, ...asked),
    sessionsAtHand: (names, languages, tellAbsent, follow) =>
      eachSession((session, codes) => sessionAtHand(session, codes, means, kept, follow), names, languages, tellAbsent),
  }
}

function* eachSession<S>(
  open: (texts: SessionTexts, codes: readonly string[]) => S,
  names: readonly string[],
  languages: readonly string[] | undefined,
  tellAbsent: (absent: AbsentLanguage) => void = () => undefined,
): Iterable<S> {
  const sessions = findSessions(names)
  absentLanguages(sessions, languages).forEach(tellAbsent)
  for (const texts of sessions) {
    const known = texts.languages.map(({ code }) => code)
    yield open(texts, languages?.filter((code) => known.includes(code)) ?? known)
    if (isResident()) continue
    for (const text of [texts.facts, ...texts.languages.map(({ words }) => words)]) forgetYaml(text)
    forgetUnits()
  }
}

/** What was found, as texts under names of their own for these templates and faces. */
function keptTexts({ of, read, write }: Keeper, means: string): KeptTexts {
  return {
    of: print(of, means),
    read: (name) => {
      const bytes = read(name)
      return bytes && Buffer.from(bytes).toString()
    },
    write: (name, text) => write(name, Buffer.from(text)),
  }
}

interface LoadedTemplates {
  readonly templates: OpeningMeans['templates']
  readonly diagnostics: readonly Diagnostic[]
}

function templatesOf(texts: ReadonlyMap<string, SourceFile>): LoadedTemplates {
  const diagnostics: Diagnostic[] = []
  return { templates: loadTemplates(texts, (diagnostic) => diagnostics.push(diagnostic)), diagnostics }
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
