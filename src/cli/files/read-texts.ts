import { basename, dirname, join } from 'node:path'
import type { FactsText, SessionTexts } from '../../opening/texts.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { FileStore } from './file-store.ts'
import { PROJECT } from './project.ts'

/** The folder in that of a session that holds, for each translation, what it was made from. */
export const MADE_FROM = 'made-from'

/** The name of a translation's record in that folder. */
export function madeFromName(language: string): string {
  return `${language}.txt`
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
