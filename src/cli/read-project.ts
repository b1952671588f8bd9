import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nearest } from '../source/nearest.ts'
import { SourceFile } from '../source/source-file.ts'
import type { Families, FontSource } from '../writers/fonts/font-source.ts'
import { UsageError } from './usage-error.ts'

/** The folder that this program is installed in: its data, templates, fonts and docs. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** The folder in that of a session that holds, for each translation, what it was made from. */
export const MADE_FROM = 'made-from'

/** The name of a translation's record in that folder. */
export function madeFromName(language: string): string {
  return `${language}.txt`
}

/** The files of a language version: the conventions of the language, the words of the paper, and what these were made from. */
export interface LanguageFiles {
  readonly code: string
  readonly conventions: SourceFile
  readonly words: SourceFile
  /** The record that `papers translate mark` writes; undefined where it never did. */
  readonly madeFrom?: SourceFile | undefined
}

/** The files of a session: its facts, and for each language the conventions and the words. */
export interface SessionFiles {
  readonly name: string
  readonly facts: SourceFile
  /** Languages in the order of their codes, so that every run is the same. */
  readonly languages: readonly LanguageFiles[]
}

/** Finds the sessions that a command names: folders under data/, or paths to a session.yaml or its folder; all of data/ when none is named. */
export function findSessions(names: readonly string[]): SessionFiles[] {
  const data = join(PROJECT, 'data')
  const known = listing(data).filter((name) => isFile(join(data, name, 'session.yaml')))
  if (names.length === 0) return known.map((name) => readSession(join(data, name)))
  return names.map((name) => {
    if (known.includes(name)) return readSession(join(data, name))
    if (isFile(join(name, 'session.yaml'))) return readSession(resolve(name))
    if (isFile(name)) return readSession(dirname(resolve(name)))
    const near = nearest(name, known)
    throw new UsageError(
      `there is no session ${name}`,
      near ? `did you mean ${near}?` : `known are ${known.join(', ')}; or name a path to a session.yaml`,
    )
  })
}

/** The facts of the other papers in the folder that a paper's is in. */
export function factsBeside({ name: own, facts }: SessionFiles): Pick<SessionFiles, 'name' | 'facts'>[] {
  const folder = dirname(dirname(facts.path))
  return listing(folder)
    .filter((name) => name !== own && isFile(join(folder, name, 'session.yaml')))
    .map((name) => ({ name, facts: readSource(join(folder, name, 'session.yaml')) }))
}

/** Where the files of a session are: on the disk, or in a revision of a repository. */
export interface FileStore {
  /** Names in a folder in the order of their code units; none when there is no such folder. */
  readonly listing: (folder: string) => string[]
  readonly readSource: (path: string) => SourceFile
}

const disk: FileStore = { listing, readSource }

/** Reads the files of the session in a folder; the languages are those beside it, or else the project's own. */
export function readSession(folder: string, store: FileStore = disk): SessionFiles {
  const beside = join(dirname(folder), 'languages')
  const hasLanguages = store.listing(beside).length > 0
  const readConventions = (name: string): SourceFile =>
    hasLanguages ? store.readSource(join(beside, name)) : readSource(join(PROJECT, 'data', 'languages', name))
  const wording = join(folder, 'wording')
  const madeFrom = (code: string): string => join(folder, MADE_FROM, madeFromName(code))
  const records = store.listing(join(folder, MADE_FROM))
  const hasRecord = (code: string): boolean => records.includes(madeFromName(code))
  return {
    name: basename(folder),
    facts: store.readSource(join(folder, 'session.yaml')),
    languages: store
      .listing(wording)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => {
        const code = basename(name, '.yaml')
        return {
          code,
          conventions: readConventions(name),
          words: store.readSource(join(wording, name)),
          madeFrom: hasRecord(code) ? store.readSource(madeFrom(code)) : undefined,
        }
      }),
  }
}

/** The folder of a session's files. */
export function folderOf({ facts }: SessionFiles): string {
  return dirname(facts.path)
}

/** The templates of the project, by name. */
export function readTemplates(): Map<string, SourceFile> {
  const folder = join(PROJECT, 'templates')
  return new Map(listing(folder).map((name) => [basename(name, '.hbs'), readSource(join(folder, name))]))
}

/** The faces of fonts/; the bytes of each file are read once, when first needed. */
export function readFonts(): FontSource {
  const folder = join(PROJECT, 'fonts')
  const read = new Map<string, Uint8Array>()
  return {
    families: JSON.parse(readFileSync(join(folder, 'faces.json'), 'utf8')) as Families,
    read: (file) => {
      const bytes = read.get(file) ?? readFileSync(join(folder, file))
      read.set(file, bytes)
      return bytes
    },
  }
}

/** Version of the program, from its package.json. */
export function version(): string {
  return (JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string }).version
}

/** The page of docs/ that explains the codes of diagnostics. */
export function readChecksPage(): string {
  return readFileSync(join(PROJECT, 'docs', 'checks.md'), 'utf8')
}

/** A text file under the path by which diagnostics name it: from the folder in which the command was given. */
function readSource(path: string): SourceFile {
  try {
    return new SourceFile(relative(process.cwd(), path) || path, readFileSync(path, 'utf8'))
  } catch {
    throw new UsageError(`${relative(process.cwd(), path)} cannot be read`, 'is the file there, and may it be read?')
  }
}

/** Names in a folder in the order of their code units; none when there is no such folder. */
function listing(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
  } catch {
    return []
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
