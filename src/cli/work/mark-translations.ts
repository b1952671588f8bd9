import type { WordingUnit } from '../../checks/common/wording-unit.ts'
import { madeFromText, readMadeFrom } from '../../model/made-from.ts'
import { isToFillIn, TO_FILL_IN } from '../../model/to-fill-in.ts'
import { type ReadLanguage, readSession } from '../../opening/read-session.ts'
import { didYouMean } from '../../source/nearest.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { markUnits } from '../../translation/mark-units.ts'
import { pickLanguages } from '../files/pick-languages.ts'
import { type Edit, editFiles } from '../files/edit-files.ts'
import { dataFolderOf } from '../files/find-sessions.ts'
import { oneSession } from '../files/one-session.ts'
import { takingTurns } from '../files/take-turns.ts'
import { type RecordFile, recordsIn } from './record-files.ts'
import { UsageError } from '../usage-error.ts'

export interface MarkOptions {
  /** A session, if its name stands first, and units: each by its id or by the beginning of the ids of several. */
  readonly names: readonly string[]
  readonly languages: readonly string[]
  /** Marks every unit; then none is named. */
  readonly isAll: boolean
}

/** What was marked in one language. */
export interface Marked {
  readonly language: string
  readonly changed: readonly string[]
  readonly dropped: readonly string[]
  /** How many units were asked for, whether or not their record changed. */
  readonly asked: number
}

/** Records that units of translations are up to date with their source. All languages are marked or, on a wrong name, none. */
export async function markTranslations(options: MarkOptions): Promise<Marked[]> {
  const root = dataFolderOf(sessionAndUnits(options.names).sessions)
  return takingTurns(root, () => markInTurn(root, options))
}

async function markInTurn(root: string, { names, languages, isAll }: MarkOptions): Promise<Marked[]> {
  const { sessions, units: named } = sessionAndUnits(names)
  const files = oneSession(sessions, 'sessions', 'name one first')
  if (isAll && named.length > 0) throw new UsageError('--all marks every unit, and units are named too', 'keep one of the two')
  if (!isAll && named.length === 0)
    throw new UsageError('no unit is named', 'name the units that are up to date, as papers check shows them, or write --all')
  const {
    session,
    sourceUnits,
    languages: read,
  } = readSession(
    files,
    files.languages.map(({ code }) => code),
  )
  if (!session) throw unreadable(files.facts)
  const source = session.data['wording-source']
  if (sourceUnits.length === 0) throw new UsageError(`the words in ${source} cannot be read`, CHECK)
  if (!read.find(({ code }) => code === source)?.wording)
    throw new UsageError(`the words in ${source} have errors, so that nothing can be marked as made from them`, CHECK)
  const marked = pickLanguages(files, languages).map((code) => {
    if (code === source)
      throw new UsageError(`${source} is the language that the others are translated from`, 'name one of the others')
    const language = read.find((each) => each.code === code)
    const isBroken = language?.diagnostics.some((finding) => finding.level === 'error' && finding.code.startsWith('yaml-'))
    if (!language?.words || isBroken) throw unreadable(files.languages.find((each) => each.code === code)?.words ?? files.facts)
    refuseFaults(language)
    return markLanguage(language, recordsIn(files, session, code), source, sourceUnits, isAll ? [''] : named)
  })
  await editFiles(
    root,
    marked.flatMap(({ edits }) => edits),
  )
  return marked.map(({ result }) => result)
}

/** What a merge has left is for a person to settle: the record is written anew, and one side of it would be gone without a word. */
function refuseFaults({ madeFrom }: ReadLanguage): void {
  const [fault] = madeFrom?.faults ?? []
  if (!fault) return
  const { file, start } = fault
  throw new UsageError(
    `${file.path}:${file.placeOf(start).line} is no record, or the second one of a unit`,
    'after a merge keep one line a unit, and mark the units that are up to date',
  )
}

function markLanguage(
  { code, units }: ReadLanguage,
  files: readonly RecordFile[],
  source: string,
  sourceUnits: readonly WordingUnit[],
  named: readonly string[],
): { edits: Edit[]; result: Marked } {
  const ids = [...new Set(units.map(({ id }) => id))]
  for (const name of named) if (!ids.some(isNamed(name))) throw unknownUnit(name, code, ids, sourceUnits)
  const drafts = new Set([...units, ...sourceUnits].flatMap(({ id, text }) => (isToFillIn(text) ? [id] : [])))
  const draft = named.find((name) => drafts.has(name))
  if (draft !== undefined)
    throw new UsageError(
      `${draft} is still to be written`,
      `papers check shows where; ${TO_FILL_IN} stands there, in ${code} or in ${source}`,
    )
  const isMarked = (id: string): boolean => !drafts.has(id) && named.some((name) => isNamed(name)(id))
  const marked = files.map(({ path, former, isOf, isWhole }) => {
    const record = former && readMadeFrom(former)
    return { path, former, ...markUnits(units.filter(isOf), sourceUnits.filter(isOf), record, isMarked, isWhole) }
  })
  return {
    edits: marked.flatMap(({ path, former, units: records }) =>
      former || records.length > 0 ? [{ path, former, text: madeFromText(code, source, records) }] : [],
    ),
    result: {
      language: code,
      changed: marked.flatMap(({ changed }) => changed),
      dropped: marked.flatMap(({ dropped }) => dropped),
      asked: ids.filter(isMarked).length,
    },
  }
}

/** Whether a name means a unit: its id, or the keys with which its id begins. The empty name means all. */
function isNamed(name: string): (id: string) => boolean {
  return (id) => name === '' || id === name || id.startsWith(`${name}.`)
}

/** A first name that cannot be one of a unit is that of a session. */
function sessionAndUnits(names: readonly string[]): { sessions: readonly string[]; units: readonly string[] } {
  const [first, ...others] = names
  return first !== undefined && !UNIT_NAME.test(first) ? { sessions: [first], units: others } : { sessions: [], units: names }
}

/** `title`, or keys with points between them; a path has a slash, or ends as a YAML file does. */
const UNIT_NAME = /^title$|^(?!.*\.ya?ml$)[\w-]+(\.[\w-]+)+$/

function unknownUnit(name: string, code: string, ids: readonly string[], sourceUnits: readonly WordingUnit[]): UsageError {
  if (sourceUnits.some(({ id }) => isNamed(name)(id)))
    return new UsageError(`${code} has no words for ${name} yet`, 'write them first; papers check shows where')
  return new UsageError(`there is no unit ${name} in ${code}`, didYouMean(name, ids))
}

const CHECK = 'papers check shows why'

function unreadable({ path }: SourceFile): UsageError {
  return new UsageError(`${path} cannot be read`, CHECK)
}
