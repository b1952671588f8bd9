import { createHash } from 'node:crypto'
import { rememberedOfThings } from '../source/remembered.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { LanguageTexts, SessionTexts } from './texts.ts'

/** A short text that is another one for other values: what can be said of them as JSON. */
export function print(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 40)
}

/** The print of a text under its path, with what keeps it from being used. */
export const printOf = rememberedOfThings(({ path, text, fault }: SourceFile): string => print(path, text, fault))

/** The print of all that the facts of a session follow from, but for the papers beside. */
export function printOfFacts({ name, facts, bodies = [], houses = [] }: SessionTexts): string {
  return print(
    name,
    printOf(facts),
    bodies.map((body) => [body.id, printOf(body.facts)]),
    houses.map((house) => [house.name, printOf(house.file)]),
  )
}

/** The print of the words of a language version: its conventions, the words of the session and those of the bodies. */
export function printOfWords({ code, conventions, words }: LanguageTexts, { bodies = [] }: SessionTexts): string {
  return print(
    code,
    printOf(conventions),
    printOf(words),
    ofBodies(code, bodies, (each) => each.words),
  )
}

/** The print of what the words of a language version were made from. */
export function printOfRecords({ code, madeFrom }: LanguageTexts, { bodies = [] }: SessionTexts): string {
  return print(
    madeFrom && printOf(madeFrom),
    ofBodies(code, bodies, (each) => each.madeFrom),
  )
}

type Bodies = NonNullable<SessionTexts['bodies']>

function ofBodies(
  code: string,
  bodies: Bodies,
  of: (words: Bodies[number]['languages'][number]) => SourceFile | undefined,
): (readonly [string, string | undefined])[] {
  return bodies.map(({ id, languages }) => {
    const words = languages.find((each) => each.code === code)
    const file = words && of(words)
    return [id, file && printOf(file)]
  })
}

/** All that the facts of a session are read of, as it stands: its name, and the files of the facts, of bodies, of houses and of the papers beside. */
export function filesOfFacts({ name, facts, bodies = [], houses = [], beside }: SessionTexts): unknown[] {
  const ofBodies = bodies.flatMap((body) => [
    body.id,
    body.facts,
    ...body.languages.flatMap(({ code, words, madeFrom }) => [code, words, madeFrom]),
  ])
  return [name, facts, ...ofBodies, ...houses.flatMap((house) => [house.name, house.file]), ...beside.map((paper) => paper.facts)]
}

/** All files of a session by their paths, as findings name them. */
export function filesOf({ facts, bodies = [], houses = [], languages, beside }: SessionTexts): Map<string, SourceFile> {
  const files = [
    facts,
    ...beside.map((paper) => paper.facts),
    ...houses.map(({ file }) => file),
    ...bodies.flatMap((body) => [body.facts, ...body.languages.flatMap(({ words, madeFrom }) => [words, madeFrom])]),
    ...languages.flatMap(({ conventions, words, madeFrom }) => [conventions, words, madeFrom]),
  ]
  return new Map(files.flatMap((file) => (file ? [[file.path, file] as const] : [])))
}
