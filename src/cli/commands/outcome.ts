import { join } from 'node:path'
import type { Diagnostic } from '../../source/diagnostic.ts'
import type { AbsentLanguage } from '../files/absent-languages.ts'
import type { AboutFile } from '../reports/file-lines.ts'
import type { PaperSummary } from '../reports/papers-table.ts'
import { paletteFor } from '../reports/palette.ts'

/** Exit codes that others rely on: 0 clean, 1 errors were found, 2 wrong use, an input that cannot be read, or a fault of the program. */
export const CLEAN = 0
export const FOUND = 1
export const TROUBLE = 2

const errorPalette = paletteFor(process.stderr, process.env)

/** Colours of what is printed as the answer, where a terminal shows it. */
export const palette = paletteFor(process.stdout, process.env)

/** What a command found and wrote. */
export interface Written {
  readonly diagnostics: readonly Diagnostic[]
  /** Names of the files that are now in the folder for them. */
  readonly written: readonly string[]
  /** Names of those that hold something else than before. */
  readonly changed?: readonly string[]
  /** What is known of each, by its name. */
  readonly about?: (name: string) => AboutFile
  /** How many files were asked for and not written. */
  readonly missing: number
  /** Languages that were asked for and that a session has not. */
  readonly absent?: readonly AbsentLanguage[]
  /** What is to be said of each paper, where there are several. */
  readonly papers?: readonly PaperSummary[]
}

/** Tells warnings and errors and the paths of the files; the command has failed where files are missing, or none could be asked for. */
export async function tellWritten(
  out: string,
  { diagnostics, written, about, missing, absent = [], papers = [] }: Written,
): Promise<void> {
  const grave = diagnostics.filter(({ level }) => level !== 'note')
  if (grave.length > 0) await tellFindings(grave)
  if (about && isScreen()) await tellFiles(out, written, about)
  else for (const name of written) console.log(join(out, name))
  if (papers.length > 1) await tellPapers(papers)
  const isAbsent = tellAbsent(absent)
  if (written.length === 0) console.error('nothing was written')
  const hasErrors = diagnostics.some(({ level }) => level === 'error')
  process.exitCode = missing > 0 || isAbsent || (hasErrors && written.length === 0) ? FOUND : CLEAN
}

/** Tells warnings and errors, and the paths of the files that hold something else than before, where there are any. */
export async function tellChanged(out: string, { diagnostics, missing, changed = [], absent = [] }: Written): Promise<void> {
  const grave = diagnostics.filter(({ level }) => level !== 'note')
  if (grave.length > 0) await tellFindings(grave)
  for (const name of changed) console.log(join(out, name))
  tellAbsent(absent)
  const kept = missing === 1 ? 'one file was not made: what was there' : `${missing} files were not made: what was there of them`
  if (missing > 0) console.error(`${kept} stays as it was`)
  else if (changed.length === 0) console.error('nothing has changed in the papers')
}

/**
 * Tells of the languages that sessions lack, and whether one of them is nowhere: what was asked for is then not there. Of a language that some of
 * the sessions have, the others are passed over.
 */
export function tellAbsent(absent: readonly AbsentLanguage[]): boolean {
  for (const { said } of absent) console.error(said)
  return absent.some(({ isNowhere }) => isNowhere)
}

/** Tells the errors in two states of the data, which kept a command from its work. */
export async function tellErrors(errors: readonly Diagnostic[], outcome: string): Promise<void> {
  await tellFindings(errors)
  console.error(`${outcome}: both states must be free of errors`)
  process.exitCode = TROUBLE
}

/** Whether somebody watches: a job of a service may have a terminal too, and its log is to be the same each time. */
function isScreen(): boolean {
  return process.stdout.isTTY && !process.env['CI']
}

async function tellFiles(out: string, names: readonly string[], about: (name: string) => AboutFile): Promise<void> {
  const [{ fileLines }, { sayForNow }] = await Promise.all([import('../reports/file-lines.ts'), import('../files/noted.ts')])
  for (const { now, again } of fileLines(names.map((name) => [join(out, name), about(name)]))) sayForNow(`${now}\n`, `${again}\n`)
}

async function tellPapers(papers: readonly PaperSummary[]): Promise<void> {
  const { papersTable } = await import('../reports/papers-table.ts')
  console.error(papersTable(papers))
}

async function tellFindings(diagnostics: readonly Diagnostic[]): Promise<void> {
  const { text } = await import('../reports/findings/text.ts')
  console.error(text(diagnostics, { palette: errorPalette }))
}
