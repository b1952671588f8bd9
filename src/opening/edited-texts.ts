import { SourceFile } from '../source/source-file.ts'
import type { SessionTexts } from './texts.ts'

/** The texts of a session where some files hold other texts, by their paths; undefined where none of them is one of its own. */
export function editedTexts(texts: SessionTexts, edits: ReadonlyMap<string, string>): SessionTexts | undefined {
  let count = 0
  const edited = <F extends SourceFile | undefined>(file: F): F | SourceFile => {
    const text = file && edits.get(file.path)
    if (file === undefined || text === undefined) return file
    count++
    return new SourceFile(file.path, text)
  }
  const result: SessionTexts = {
    ...texts,
    facts: edited(texts.facts),
    bodies: (texts.bodies ?? []).map(({ id, facts, languages }) => ({
      id,
      facts: edited(facts),
      languages: languages.map(({ code, words, madeFrom }) => ({ code, words: edited(words), madeFrom: edited(madeFrom) })),
    })),
    houses: (texts.houses ?? []).map(({ name, file }) => ({ name, file: edited(file) })),
    languages: texts.languages.map((language) => ({
      ...language,
      conventions: edited(language.conventions),
      words: edited(language.words),
      madeFrom: edited(language.madeFrom),
    })),
  }
  if (count === 0) return undefined
  return { ...result, beside: texts.beside.map(({ name, facts }) => ({ name, facts: edited(facts) })) }
}
