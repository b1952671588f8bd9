import { basename, dirname, join } from 'node:path'
import type { FactsText, SessionTexts } from '../../opening/texts.ts'
import { SourceFile } from '../../source/source-file.ts'
import type { FileStore } from './file-store.ts'
import { PROJECT } from './project.ts'
import { namedWordings } from './wording-names.ts'

/** The folder in that of a session that holds, for each translation, what it was made from. */
export const MADE_FROM = 'made-from'

/** The name of a translation's record in that folder. */
export function madeFromName(language: string): string {
  return `${language}.txt`
}

/** Reads the texts of the session in a folder; the languages are those beside it, or else the project's own, which are on the disk. */
export function readTexts(folder: string, store: FileStore, projectStore: FileStore): SessionTexts {
  const beside = join(dirname(folder), 'languages')
  const ownLanguages = store.listing(beside)
  const hasLanguages = ownLanguages.length > 0
  const inProject = join(PROJECT, 'data', 'languages')
  const known = (hasLanguages ? ownLanguages : projectStore.listing(inProject)).filter((name) => name.endsWith('.yaml'))
  const readConventions = (name: string): SourceFile =>
    hasLanguages ? store.readSource(join(beside, name)) : projectStore.readSource(join(inProject, name))
  const wording = join(folder, 'wording')
  const madeFrom = (code: string): string => join(folder, MADE_FROM, madeFromName(code))
  const records = store.listing(join(folder, MADE_FROM))
  const hasRecord = (code: string): boolean => records.includes(madeFromName(code))
  return {
    name: basename(folder),
    facts: store.readSource(join(folder, 'session.yaml')),
    languages: namedWordings(
      store.listing(wording),
      known.map((name) => basename(name, '.yaml')),
    ).map(({ name, code, fault }) => {
      const words = store.readSource(join(wording, name))
      // One finding, whichever of the two is read.
      const faulty = fault && new SourceFile(words.path, words.text, fault)
      return {
        code,
        conventions: faulty ?? readConventions(name),
        words: faulty ?? words,
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
