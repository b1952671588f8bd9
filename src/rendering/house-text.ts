import { type House, houseWords } from '../model/houses/house.ts'
import type { Language } from '../model/language.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** Words of the house in a language; undefined where it has none of its own in it. */
export function houseText(house: House | undefined, path: readonly string[], { code }: Language): string | undefined {
  const words = houseWords(house, path)?.words
  return words && Object.hasOwn(words, code) ? words[code] : undefined
}

/** The house over the organ: the United Nations, in the words of the language, where the house has no name of its own. */
export function houseName(house: House | undefined, language: Language, renderer: WordingRenderer): Text {
  if (house?.data.name === undefined) return renderer.plain(language.words['united-nations'])
  // Only a draft can lack the name: it is an error.
  const name = houseText(house, ['name'], language) ?? house.id
  return renderer.at(name, house.source.valueSpan(['name', language.code]), 'house.name')
}
