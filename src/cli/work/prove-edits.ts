import { broughtFindings } from '../../opening/brought-findings.ts'
import { editedTexts } from '../../opening/edited-texts.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import type { Diagnostic, Level } from '../../source/diagnostic.ts'
import { UnintendedEdit } from '../../source/intended.ts'
import { SourceFile } from '../../source/source-file.ts'
import { sessionsIn } from '../files/find-sessions.ts'
import type { OpenedProject } from '../files/open-project.ts'
import { MADE_FROM, madeFromName } from '../files/read-texts.ts'
import type { NewFile } from '../files/write-files.ts'
import { UsageError } from '../usage-error.ts'

/**
 * Errors and warnings that edits would bring, in every session of the folder of data that has one of the files, and in every language: an
 * edit is proved before it is kept. `edits` are the new texts by path.
 */
export function findingsOfEdits(project: OpenedProject, data: string, edits: ReadonlyMap<string, string>): Diagnostic[] {
  if (edits.size === 0) return []
  return sessionsIn(data).flatMap((texts) => {
    const edited = editedTexts(texts, edits)
    return edited ? findingsOfTexts(project, texts, edited) : []
  })
}

/** Errors and warnings of a session with other texts, which it does not have with its own. */
function findingsOfTexts({ open }: OpenedProject, texts: SessionTexts, edited: SessionTexts): Diagnostic[] {
  const codes = texts.languages.map(({ code }) => code)
  return broughtFindings(open(texts, codes), open(edited, codes))
}

/** What an edit would bring, as a reason for which it is not made. */
export function reasonOf({ level, code, message, span }: Diagnostic): string {
  const { line } = span.file.placeOf(span.start)
  return `it would bring ${level}[${code}] in line ${line} of ${span.file.path}: ${message}`
}

/** A text that was edited and proved, or what to write by hand. */
export function proved(facts: SourceFile, line: string, edit: () => string): string {
  try {
    return edit()
  } catch (error) {
    if (error instanceof UnintendedEdit) throw unproved(facts, error.message, line)
    throw error
  }
}

/** Why a text was not edited, and what to write by hand. */
export function unproved({ path }: SourceFile, reason: string, line: string): UsageError {
  return new UsageError(`${path} could not be edited safely: ${reason}`, `nothing was written; write ${line} by hand`)
}

/** What a paper that follows brings of itself: whoever cites the former one is to be told. */
const ANNOUNCED_BY_FOLLOWER: readonly string[] = ['symbol-superseded']

/**
 * What is wrong in the data of a paper that follows another and not in those of that one, of all levels asked for; `made` are its texts by
 * their names in its folder.
 */
export function findingsOfFollower(
  project: OpenedProject,
  former: SessionTexts,
  made: readonly NewFile[],
  levels: readonly Level[],
): Diagnostic[] {
  const textOf = (name: string): string | undefined => made.find((file) => file.name === name)?.bytes.toString()
  // Under the former one's paths, so that what it has already is known.
  const file = ({ path }: SourceFile, name: string): SourceFile => new SourceFile(path, textOf(name) ?? '')
  const follower: SessionTexts = {
    name: former.name,
    facts: file(former.facts, 'session.yaml'),
    bodies: former.bodies ?? [],
    houses: former.houses ?? [],
    languages: former.languages
      .filter(({ code }) => textOf(`wording/${code}.yaml`) !== undefined)
      .map(({ code, conventions, words, madeFrom }) => ({
        code,
        conventions,
        words: file(words, `wording/${code}.yaml`),
        madeFrom: madeFrom && textOf(madeFromPath(code)) !== undefined ? file(madeFrom, madeFromPath(code)) : undefined,
      })),
    beside: [...former.beside, { name: former.name, facts: former.facts }],
  }
  return findingsOfTexts(project, former, follower).filter(
    ({ level, code }) => levels.includes(level) && !ANNOUNCED_BY_FOLLOWER.includes(code),
  )
}

function madeFromPath(code: string): string {
  return `${MADE_FROM}/${madeFromName(code)}`
}
