import type { SessionTexts } from '../../opening/texts.ts'
import type { SourceFile } from '../../source/source-file.ts'

/** All files of a session, in an order of their own. */
export function filesOf({ facts, bodies = [], houses = [], languages, beside }: SessionTexts): (SourceFile | undefined)[] {
  return [
    facts,
    ...bodies.flatMap((body) => [body.facts, ...body.languages.flatMap(({ words, madeFrom }) => [words, madeFrom])]),
    ...houses.map(({ file }) => file),
    ...languages.flatMap(({ conventions, words, madeFrom }) => [conventions, words, madeFrom]),
    ...beside.map((other) => other.facts),
  ]
}
