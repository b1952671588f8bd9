import { madeFromText, readMadeFrom } from '../../model/made-from.ts'
import { type LanguageNow, versionIn } from '../../returning/bring-in.ts'
import { followRecord } from '../../returning/follow-record.ts'
import type { OpenedSession } from '../../opening/open-session.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { type Edit, editFiles } from '../files/edit-files.ts'
import type { OpenedProject } from '../files/open-project.ts'
import { shownPath } from '../files/shown-path.ts'
import { UsageError } from '../usage-error.ts'
import { findingsOfEdits, reasonOf } from './prove-edits.ts'
import { recordsIn } from './record-files.ts'

/** What units that were taken come to on the disk. */
export interface ReturnedWords {
  /** New texts of wordings, by their paths. */
  readonly texts: ReadonlyMap<string, string>
  /** The session with these texts. */
  readonly after: OpenedSession
}

/**
 * Writes wordings that were edited, with the record of the translation that follows them: all or none. Where words of a body are among them, which
 * other sessions have too, these may not have an error by them. Tells which files changed, or would.
 */
export async function writeReturned(
  project: OpenedProject,
  root: string,
  now: LanguageNow,
  { texts, after }: ReturnedWords,
  isDry: boolean,
): Promise<string[]> {
  if (texts.size === 0) return []
  const { files, language } = now
  const known = wordingsOf(now)
  const edits = [...texts].map(([path, text]): Edit => ({ path, former: known.find((file) => file.path === path), text }))
  const isOfBody = edits.some(({ path }) => files.languages.every(({ words }) => words.path !== path))
  const fault = isOfBody ? findingsOfEdits(project, root, texts).find(({ level }) => level === 'error') : undefined
  if (fault)
    throw new UsageError(
      `words that several sessions share cannot be taken: ${reasonOf(fault)}`,
      `nothing was written; edit them by hand in the wording of ${language.code}`,
    )
  const all = [...edits, ...recordEdits(now, after)].filter(({ former, text }) => former?.text !== text)
  if (!isDry) await editFiles(root, all)
  return all.map(({ path }) => shownPath(path))
}

function wordingsOf({ files }: LanguageNow): SourceFile[] {
  return [...files.languages, ...(files.bodies ?? []).flatMap(({ languages }) => languages)].map(({ words }) => words)
}

/** What was up to date with its source stays so: a correction of a translation is no change of its source. */
function recordEdits({ files, opened, language }: LanguageNow, after: OpenedSession): Edit[] {
  const { session, sourceUnits } = opened
  const { code, units } = language
  const source = session?.data['wording-source']
  const edited = versionIn(after, code)
  if (!session || source === undefined || source === code || !edited) return []
  return recordsIn(files, session, code).flatMap(({ path, former }): Edit[] => {
    const record = former && readMadeFrom(former)
    if (!record || record.faults.length > 0) return []
    return [{ path, former, text: madeFromText(code, source, followRecord(record, units, edited.units, sourceUnits)) }]
  })
}
