import type { OpenedLanguage } from '../../opening/open-language.ts'
import { type FormerWords, printedUnits } from '../../review/make-review.ts'
import { type FileLanguage, type TranslationFile, translationFile } from '../../returning/xliff/translation-file.ts'
import { typingOf } from '../../rendering/typing.ts'
import type { Term, Terms } from '../../writers/xliff/write-terms.ts'
import { version as programVersion } from '../files/program-files.ts'
import type { ToTranslate } from './units-to-translate.ts'

/** What goes to a translator of a session; `former` knows what the originals said before. */
export function fileToTranslate(to: ToTranslate, name: string, former: FormerWords): TranslationFile {
  const { session, original, translation, units, placeOf } = to
  return translationFile({
    session: name,
    symbol: session.data.symbol,
    program: programVersion(),
    original: languageOf(to, original),
    translation: languageOf(to, translation),
    units,
    sourceUnits: original.units,
    madeFrom: translation.madeFrom,
    printed: printedOf(to, original),
    former,
    placeOf,
  })
}

function languageOf({ session }: ToTranslate, { code, language, wording }: OpenedLanguage): FileLanguage {
  const printables = language && wording ? typingOf(session, language, wording).printables : []
  return {
    code,
    direction: language?.direction ?? 'ltr',
    prints: new Map(printables.map(({ expression, text }) => [expression, text])),
  }
}

function printedOf({ session }: ToTranslate, { language, wording }: OpenedLanguage): ReturnType<typeof printedUnits> {
  return language && wording ? printedUnits(session, { language, wording }) : new Map<string, never>()
}

/** The names of bodies, instruments and places, as they are printed in both languages, in all their forms. */
export function termsOf(to: ToTranslate, { symbol, original, translation, groups }: TranslationFile): Terms {
  const names = new Set(groups.find(({ part }) => part === 'names')?.units.map(({ path }) => path))
  const ids = new Set(to.units.flatMap(({ path, id }) => (names.has(path) ? [id] : [])))
  const [before, after] = [printedOf(to, to.original), printedOf(to, to.translation)]
  const namesIn = (printed: typeof before, id: string): string[] => [
    ...new Set((printed.get(id) ?? []).map(({ pieces }) => pieces.map(({ text }) => text).join(''))),
  ]
  const terms = [...ids].map((id): Term => ({ id, original: namesIn(before, id), translation: namesIn(after, id) }))
  return {
    symbol,
    languages: [original.code, translation.code],
    terms: terms.filter((term) => term.original.length > 0 && term.translation.length > 0),
  }
}
