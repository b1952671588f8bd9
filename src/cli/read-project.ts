import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FactsText, SessionTexts } from '../opening/texts.ts'
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

/** Finds the sessions that a command names: folders under data/, or paths to a session.yaml or its folder; all of data/ when none is named. */
export function findSessions(names: readonly string[]): SessionTexts[] {
  const data = join(PROJECT, 'data')
  const store = disk()
  const read = (folder: string): SessionTexts => readTexts(folder, store, store)
  const known = store.listing(data).filter((name) => store.hasFile(join(data, name, 'session.yaml')))
  if (names.length === 0) return known.map((name) => read(join(data, name)))
  return names.map((name) => {
    if (known.includes(name)) return read(join(data, name))
    if (store.hasFile(join(name, 'session.yaml'))) return read(resolve(name))
    if (store.hasFile(name)) return read(dirname(resolve(name)))
    const near = nearest(name, known)
    throw new UsageError(
      `there is no session ${name}`,
      near ? `did you mean ${near}?` : `known are ${known.join(', ')}; or name a path to a session.yaml`,
    )
  })
}

/** Where the texts of a session are: on the disk, or in a revision of a repository. */
export interface FileStore {
  /** Names in a folder in the order of their code units; none when there is no such folder. */
  readonly listing: (folder: string) => string[]
  readonly hasFile: (path: string) => boolean
  readonly readSource: (path: string) => SourceFile
}

/** The disk as it is now. A file that several sessions use is read once, and so parsed once. */
export function disk(): FileStore {
  const read = new Map<string, SourceFile>()
  return {
    listing,
    hasFile: isFile,
    readSource: (path) => {
      const file = read.get(path) ?? readSource(path)
      read.set(path, file)
      return file
    },
  }
}

/** Reads the texts of the session in a folder; the languages are those beside it, or else the project's own, which are on the disk. */
export function readTexts(folder: string, store: FileStore, projectStore: FileStore): SessionTexts {
  const beside = join(dirname(folder), 'languages')
  const hasLanguages = store.listing(beside).length > 0
  const readConventions = (name: string): SourceFile =>
    hasLanguages ? store.readSource(join(beside, name)) : projectStore.readSource(join(PROJECT, 'data', 'languages', name))
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
    beside: factsBeside(folder, store),
  }
}

function factsBeside(folder: string, store: FileStore): FactsText[] {
  return store.listing(dirname(folder)).flatMap((name): FactsText[] => {
    const path = join(dirname(folder), name, 'session.yaml')
    return name !== basename(folder) && store.hasFile(path) ? [{ name, facts: store.readSource(path) }] : []
  })
}

/** The folder of a session's files. */
export function folderOf({ facts }: FactsText): string {
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
