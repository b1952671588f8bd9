import { basename, dirname, extname, join } from 'node:path'
import { statSync } from 'node:fs'
import type { FileState, TranslationFile } from '../../returning/xliff/translation-file.ts'
import { isAsSealed } from '../../writers/xliff/seal.ts'
import { writeTerms } from '../../writers/xliff/write-terms.ts'
import { writeXliff, type XliffVersion } from '../../writers/xliff/write-xliff.ts'
import { dataFolderOf } from '../files/find-sessions.ts'
import { formerWords } from '../files/former-words.ts'
import { oneSession } from '../files/one-session.ts'
import { openProject } from '../files/open-project.ts'
import { outputName } from '../files/output-name.ts'
import { pickLanguages } from '../files/pick-languages.ts'
import { readBinary } from '../files/read-text.ts'
import { outputFolder } from '../files/workspace.ts'
import { writeChanged } from '../files/write-changed.ts'
import { UsageError } from '../usage-error.ts'
import { fileToTranslate, termsOf } from './file-to-translate.ts'
import { unitsToTranslate } from './units-to-translate.ts'

export interface ExportOptions {
  readonly sessions: readonly string[]
  readonly languages: readonly string[]
  readonly version: XliffVersion
  /** The file; one of that name in the folder for output when it is left out. */
  readonly out: string | undefined
}

/** A file that was written for a translator. */
export interface Exported {
  readonly path: string
  /** The names in both languages, beside it. */
  readonly terms: string
  readonly units: number
  /** How many of them are in which state. */
  readonly states: Readonly<Record<FileState, number>>
}

/** Writes what goes to translators: a file for each language, and one with the names that it has in both. */
export async function exportTranslations({ sessions, languages, version, out }: ExportOptions): Promise<Exported[]> {
  const files = oneSession(sessions)
  const codes = pickLanguages(files, languages)
  if (out !== undefined && codes.length > 1)
    throw new UsageError('--out names one file, and several languages are asked for', 'leave it out, or name one language')
  const project = openProject()
  const root = dataFolderOf(sessions)
  const all = codes.map((code) => {
    const source = sourceOf(project.open(files, []))
    const to = unitsToTranslate(project.open(files, [source, code]), code)
    const path = out ?? join(outputFolder(), outputName(to.session.data.symbol, 'paper', code, 'xlf'))
    const file = fileToTranslate(to, files.name, formerWords(root, files.name, source))
    const terms = join(dirname(path), `${basename(path, extname(path))}.tbx`)
    return {
      exported: { path, terms, ...countsOf(file) },
      made: [
        { path, bytes: writeXliff(file, version) },
        { path: terms, bytes: writeTerms(termsOf(to, file)) },
      ],
    }
  })
  const made = all.flatMap((one) => one.made)
  made.forEach(refuseEdited)
  const [first] = made
  if (first)
    await writeChanged(
      dirname(first.path),
      made.map(({ path, bytes }) => ({ name: basename(path), bytes })),
      false,
    )
  return all.map(({ exported }) => exported)
}

function sourceOf({ session, name }: ReturnType<ReturnType<typeof openProject>['open']>): string {
  if (!session) throw new UsageError(`the facts of ${name} cannot be read`, 'papers check shows why')
  return session.data['wording-source']
}

function countsOf({ groups }: TranslationFile): Pick<Exported, 'units' | 'states'> {
  const all = groups.flatMap(({ units }) => units)
  const states = { missing: 0, stale: 0, unmarked: 0, done: 0 }
  for (const { state } of all) states[state]++
  return { units: all.length, states }
}

/** The most bytes of a file that may be one of ours. */
const MOST_BYTES = 16 << 20

/** What somebody has worked in, or is none of ours, is not written over. */
function refuseEdited({ path, bytes }: { readonly path: string; readonly bytes: string }): void {
  if (!statSync(path, { throwIfNoEntry: false })) return
  const text = Buffer.from(readBinary(path, path, MOST_BYTES) ?? []).toString('utf8')
  if (text !== bytes && !isAsSealed(text))
    throw new UsageError(
      `${path} is there, and was changed since papers wrote it, or is another's`,
      'nothing was written; import it first, move it away, or name another file with --out',
    )
}
