import { addition } from '../../changes/adding/addition.ts'
import type { NewFact } from '../../changes/adding/new-fact.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { dataFolderOf } from '../files/find-sessions.ts'
import { takingTurns } from '../files/take-turns.ts'
import { UsageError } from '../usage-error.ts'
import { reasonOf } from './prove-edits.ts'
import { refusing, SessionAtWork } from './session-at-work.ts'

export interface AddOptions extends Omit<NewFact, 'language'> {
  /** A folder under data/, or a path to a session.yaml; may be left out where there is only one. */
  readonly session: string | undefined
  /** The language of its words; that of the source when left out. */
  readonly language: string | undefined
}

export interface Added {
  /** Paths of the files that were written. */
  readonly written: readonly string[]
  /** What is still to be written, and what else papers check says now that it did not say before. */
  readonly toDo: readonly Diagnostic[]
}

/** Adds a fact to a session, and its units to every wording: all files are written or, where the data would have an error, none. */
export async function addFact(options: AddOptions): Promise<Added> {
  const root = dataFolderOf(options.session === undefined ? [] : [options.session])
  return takingTurns(root, async () => {
    const work = new SessionAtWork(options.session)
    const { files, session, opened } = work
    const fact: NewFact = { ...options, language: options.language ?? session.data['wording-source'] }
    const codes = files.languages.map(({ code }) => code)
    if (!codes.includes(fact.language))
      throw new UsageError(`${files.name} has no wording in ${fact.language}`, `it has ${codes.join(', ')}`)
    const words = refusing(() => addition(session, opened, fact))
    const { texts, brought } = work.with(words)
    const fault = brought.find((finding) => finding.level === 'error' && !isAnnounced(finding, fact))
    if (fault)
      throw new UsageError(
        `${fact.id} cannot be added so: ${reasonOf(fault)}`,
        `nothing was written; ${fault.help ?? 'papers explain ' + fault.code}`,
      )
    return { written: await work.keep(root, texts), toDo: brought }
  })
}

/** A meeting during the session has no days before the timetable has it, which only the user can say. */
function isAnnounced({ code, message }: Diagnostic, { kind, id, fields }: NewFact): boolean {
  return kind === 'meeting' && fields['during'] !== undefined && code === 'timetable-days' && message.includes(id)
}
