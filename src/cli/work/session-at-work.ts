import { carriedRecord } from '../../changes/carried-record.ts'
import { Refusal } from '../../changes/refusal.ts'
import { madeFromText, readMadeFrom } from '../../model/made-from.ts'
import type { Session } from '../../model/session.ts'
import { editedTexts } from '../../opening/edited-texts.ts'
import type { OpenedSession } from '../../opening/open-session.ts'
import { readSession } from '../../opening/read-session.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import { UnintendedEdit } from '../../source/intended.ts'
import { editFiles } from '../files/edit-files.ts'
import { oneSession } from '../files/one-session.ts'
import { openProject } from '../files/open-project.ts'
import { shownPath } from '../files/shown-path.ts'
import { UsageError } from '../usage-error.ts'
import { renewSchemas } from './write-schemas.ts'

/** New texts of files by their paths. */
export type NewTexts = ReadonlyMap<string, string>

/** A session that a command is about to change, opened in all its languages. */
export class SessionAtWork {
  readonly files: SessionTexts
  readonly opened: OpenedSession
  readonly session: Session
  readonly #open: (texts: SessionTexts) => OpenedSession

  constructor(name: string | undefined) {
    const { open, hasTemplates } = openProject()
    if (!hasTemplates) throw new UsageError('the templates cannot be read', 'run papers check')
    this.files = oneSession(name === undefined ? [] : [name])
    const codes = this.files.languages.map(({ code }) => code)
    this.#open = (texts) => open(texts, codes)
    this.opened = this.#open(this.files)
    const { session } = this.opened
    if (!session)
      throw new UsageError(
        `the facts of ${this.files.name} have errors, so that nothing can be changed safely`,
        'run papers check, and mend them first',
      )
    this.session = session
  }

  /** New texts of facts and words with the records of the translations that go with them, and the errors and warnings that all of them bring. */
  with(words: NewTexts): { readonly texts: NewTexts; readonly after: OpenedSession; readonly brought: readonly Diagnostic[] } {
    const texts = new Map([...words, ...this.#records(words)])
    const known = new Set(graveIn(this.opened).map(keyOf))
    const after = this.#open(editedTexts(this.files, texts) ?? this.files)
    return { texts, after, brought: graveIn(after).filter((finding) => !known.has(keyOf(finding))) }
  }

  /** Writes new texts, and what editors are told of them. Tells which files changed. */
  async keep(root: string, texts: NewTexts): Promise<string[]> {
    const formers = [this.files.facts, ...this.files.languages.flatMap(({ words, madeFrom }) => [words, madeFrom ?? []].flat())]
    const edits = [...texts].flatMap(([path, text]) => {
      const former = formers.find((file) => file.path === path)
      return former && former.text !== text ? [{ path, former, text }] : []
    })
    await editFiles(root, edits)
    await renewSchemas(editedTexts(this.files, texts) ?? this.files)
    return edits.map(({ path }) => shownPath(path))
  }

  /** What was up to date with its source stays so where one edit was made of both. */
  #records(words: NewTexts): [path: string, text: string][] {
    const files = editedTexts(this.files, words) ?? this.files
    const { session, languages, sourceUnits } = readSession(
      files,
      this.files.languages.map(({ code }) => code),
    )
    if (!session) return []
    const source = this.session.data['wording-source']
    return this.opened.languages.flatMap(({ code, units }): [string, string][] => {
      const file = this.files.languages.find((language) => language.code === code)?.madeFrom
      const now = languages.find((language) => language.code === code)
      const madeFrom = file && readMadeFrom(file)
      if (!file || !madeFrom || !now || madeFrom.faults.length > 0) return []
      const before = { units, sourceUnits: this.opened.sourceUnits }
      return [[file.path, madeFromText(code, source, carriedRecord(madeFrom, before, { units: now.units, sourceUnits }))]]
    })
  }
}

function graveIn({ diagnostics }: OpenedSession): Diagnostic[] {
  return diagnostics.filter(({ level }) => level !== 'note')
}

/** What is the same finding when lines before it have come or gone. */
function keyOf({ code, language, message, span }: Diagnostic): string {
  return [code, language ?? '', span.file.path, message].join('\n')
}

/** Makes edits; why they cannot be made is told as wrong use. */
export function refusing<T>(edit: () => T): T {
  try {
    return edit()
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(error.message, `nothing was written; ${error.help}`)
    if (error instanceof UnintendedEdit)
      throw new UsageError(
        `${shownPath(error.path)} could not be edited safely: ${error.message}`,
        'nothing was written; edit it by hand',
      )
    throw error
  }
}
