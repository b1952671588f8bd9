import type { NewFile } from './cli/files/write-files.ts'
import type { Diagnostic } from './source/diagnostic.ts'

// What other programs may call. Nothing is written to the disk, and nothing is printed: findings and files are answers.

/** What is wrong at a place, as `papers check` tells it. */
export interface Finding {
  readonly level: 'error' | 'warning' | 'note'
  /** What `papers explain` knows. */
  readonly code: string
  readonly message: string
  /** From the folder in which the program runs. */
  readonly path: string
  /** From 1, and counted in UTF-16 code units, as editors do. */
  readonly line: number
  readonly column: number
  readonly help: string | undefined
  /** The language version that it concerns; undefined where it concerns the facts, and so all. */
  readonly language: string | undefined
}

/** A passage of a finished paper: its heading, paragraph or line, in reading order. */
export interface Passage {
  /** The name of the passage in the data, as items.opening.annotation.date-and-time. */
  readonly id: string
  /** As it is printed, without the number of a heading. */
  readonly text: string
  /** As 1. or (a). */
  readonly number: string | undefined
}

/** A session as it was read: the text of its papers, and what was found. */
export interface OpenedSession {
  /** Name of its folder. */
  readonly name: string
  /** Undefined where the facts cannot be relied on. */
  readonly symbol: string | undefined
  /** One a language that could be rendered. */
  readonly papers: readonly { readonly language: string; readonly passages: readonly Passage[] }[]
  readonly findings: readonly Finding[]
}

/** A finished file. */
export interface PaperFile {
  /** As CTOC-COP-2016-1.zh.pdf. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Which sessions, and in which languages; all when left out. A session is a folder under data/, or a path to a session.yaml. A language that some
 * of them have not is passed over there; one that none has is wrong use where nothing else is asked for.
 */
export interface Choice {
  readonly sessions?: readonly string[]
  readonly languages?: readonly string[]
}

export interface BuildChoice extends Choice {
  /** PDF and Word when left out. */
  readonly formats?: readonly ('pdf' | 'docx' | 'html')[]
  readonly part?: 'paper' | 'agenda' | 'annotations' | 'timetable'
  /** Makes papers in spite of errors of the text, visibly marked. */
  readonly draft?: boolean
  /** Puts the data and the timetable into each PDF. */
  readonly attach?: boolean
}

export interface CompareChoice {
  readonly languages?: readonly string[]
  /** Redlines, and reports for people and for programs; the redlines in Word when left out. */
  readonly formats?: readonly ('pdf' | 'docx' | 'html' | 'md' | 'json')[]
  /** Who made the changes, and when (2016-10-17). */
  readonly author?: string
  readonly date?: string
}

/** Opens sessions: reads, renders and checks them. Errors: what `papers` calls wrong use, such as a name that is no session. */
export async function open({ sessions = [], languages }: Choice = {}): Promise<OpenedSession[]> {
  const [{ openProject }, { passagesOf }] = await Promise.all([
    import('./cli/files/open-project.ts'),
    import('./document/passages.ts'),
  ])
  return Array.from(openProject().openSessions(sessions, languages), ({ name, session, languages: opened, diagnostics }) => ({
    name,
    symbol: session?.data.symbol,
    papers: opened.flatMap(({ code, paper }) =>
      paper ? [{ language: code, passages: passagesOf(paper.tree.blocks, () => []).map(passageOf) }] : [],
    ),
    findings: diagnostics.map(findingOf),
  }))
}

/** All that is found in the sessions and languages, in the order in which `papers check` shows it. */
export async function check({ sessions = [], languages }: Choice = {}): Promise<Finding[]> {
  const { checkSessions } = await import('./cli/work/check-sessions.ts')
  return checkSessions({ sessions, languages }).map(findingOf)
}

export interface Built {
  readonly files: readonly PaperFile[]
  /** How many were asked for and could not be made. */
  readonly missing: number
  /** Which languages a session has not, in words; they are passed over. */
  readonly absent: readonly string[]
  readonly findings: readonly Finding[]
}

/** Makes every paper that has no error. */
export async function build(choice: BuildChoice = {}): Promise<Built> {
  const { makePapers } = await import('./cli/work/build-papers.ts')
  const { sessions = [], languages, formats = ['pdf', 'docx'], part = 'paper', draft = false, attach = false } = choice
  const wishes = { isDraft: draft, isFresh: false, hasAttachments: attach, jobs: 1 }
  const { files, missing, absent, diagnostics } = await makePapers({ sessions, languages, formats, part, ...wishes })
  return {
    files: files.map(fileOf),
    missing,
    absent: absent.map(({ said }) => said),
    findings: diagnostics.map(findingOf),
  }
}

/**
 * Compares two states of the data: revisions of git, folders or session.yaml files. With errors in one of them, which `findings` are then,
 * nothing was compared.
 */
export async function compare(
  base: string,
  head?: string,
  { languages, formats = ['docx'], author, date }: CompareChoice = {},
): Promise<{ readonly same: boolean; readonly files: readonly PaperFile[]; readonly findings: readonly Finding[] }> {
  const { compareStates } = await import('./cli/work/compare-states.ts')
  const { errors, files, isUnchanged } = await compareStates({
    base,
    head,
    languages,
    formats,
    wishes: { author, date },
    jobs: 1,
  })
  return { same: isUnchanged, files: files.map(fileOf), findings: errors.map(findingOf) }
}

function passageOf({ id, text, number }: Pick<Passage, 'id' | 'text'> & Partial<Passage>): Passage {
  return { id, text, number }
}

function findingOf({ level, code, message, span, help, language }: Diagnostic): Finding {
  const { line, column } = span.file.placeOf(span.start)
  return { level, code, message, path: span.file.path, line, column, help, language }
}

function fileOf({ name, bytes }: NewFile): PaperFile {
  return { name, bytes: Buffer.from(bytes) }
}
