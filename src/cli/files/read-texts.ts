import { basename, dirname, join } from 'node:path'
import type { BodyTexts } from '../../model/bodies/body-texts.ts'
import type { HouseFile } from '../../model/houses/house-texts.ts'
import type { FactsText, SessionTexts } from '../../opening/texts.ts'
import { SourceFile } from '../../source/source-file.ts'
import type { FileStore } from './file-store.ts'
import { DATA_OF_PROGRAM } from './program-files.ts'
import { namedWordings } from './wording-names.ts'

/** The folder in that of a session that holds, for each translation, what it was made from. */
export const MADE_FROM = 'made-from'

/** The name of a translation's record in that folder. */
export function madeFromName(language: string): string {
  return `${language}.txt`
}

/** Reads the texts of the session in a folder; a language that is not beside it is the program's own, which is on the disk. */
export function readTexts(folder: string, store: FileStore, programStore: FileStore): SessionTexts {
  const beside = store.join(dirname(folder), 'languages')
  const inProgram = join(DATA_OF_PROGRAM, 'languages')
  const own = store.listing(beside)
  const known = [...new Set([...own, ...programStore.listing(inProgram)])].filter((name) => name.endsWith('.yaml')).sort()
  const readConventions = (name: string): SourceFile =>
    own.includes(name) ? store.readSource(store.join(beside, name)) : programStore.readSource(join(inProgram, name))
  const wording = store.join(folder, 'wording')
  const madeFrom = (code: string): string => store.join(folder, MADE_FROM, madeFromName(code))
  const records = store.listing(store.join(folder, MADE_FROM))
  const hasRecord = (code: string): boolean => records.includes(madeFromName(code))
  return {
    name: basename(folder),
    facts: store.readSource(store.join(folder, 'session.yaml')),
    languages: namedWordings(
      store.listing(wording),
      known.map((name) => basename(name, '.yaml')),
    ).map(({ name, code, fault }) => {
      const words = store.readSource(store.join(wording, name))
      // One finding, whichever of the two is read.
      const faulty = fault && new SourceFile(words.path, words.text, fault)
      return {
        code,
        conventions: faulty ?? readConventions(name),
        words: faulty ?? words,
        madeFrom: hasRecord(code) ? store.readSource(madeFrom(code)) : undefined,
      }
    }),
    bodies: bodiesIn(dirname(folder), store),
    houses: housesIn(dirname(folder), store),
    beside: factsBeside(folder, store),
  }
}

/** The name of the folder of bodies, and that of the file of facts in the folder of each. */
const BODIES = 'bodies'
const BODY = 'body.yaml'

/** The bodies that have a folder of their own in a folder of data. */
export function bodiesIn(data: string, store: FileStore): BodyTexts[] {
  const bodies = store.join(data, BODIES)
  return store.folders(bodies).flatMap((id) => {
    const place = store.join(bodies, id)
    const facts = store.join(place, BODY)
    return store.hasFile(facts) ? [{ id, facts: store.readSource(facts), languages: wordsOfBody(place, store) }] : []
  })
}

function wordsOfBody(place: string, store: FileStore): BodyTexts['languages'] {
  const wording = store.join(place, 'wording')
  return store.listing(wording).flatMap((name) => {
    const path = store.join(wording, name)
    if (!name.endsWith('.yaml') || !store.hasFile(path)) return []
    const code = basename(name, '.yaml')
    const madeFrom = store.join(place, MADE_FROM, madeFromName(code))
    return [{ code, words: store.readSource(path), madeFrom: store.hasFile(madeFrom) ? store.readSource(madeFrom) : undefined }]
  })
}

/** The name of the folder of houses. */
export const HOUSES = 'houses'

/** What a file of the folder of houses ends in: the data of a house, or a drawing. */
export const OF_HOUSE = /\.(?:yaml|svg)$/

/** The files of the houses of a folder of data. */
export function housesIn(data: string, store: FileStore): HouseFile[] {
  const houses = store.join(data, HOUSES)
  return store
    .listing(houses)
    .filter((name) => OF_HOUSE.test(name) && store.hasFile(store.join(houses, name)))
    .map((name) => ({ name, file: store.readSource(store.join(houses, name)) }))
}

function factsBeside(folder: string, store: FileStore): FactsText[] {
  return store.listing(dirname(folder)).flatMap((name): FactsText[] => {
    const path = store.join(dirname(folder), name, 'session.yaml')
    return name !== basename(folder) && store.hasFile(path) ? [{ name, facts: store.readSource(path) }] : []
  })
}

/** The folder of a session's files. */
export function folderOf({ facts }: FactsText): string {
  return dirname(facts.path)
}
