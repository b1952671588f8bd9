import type { Language } from '../../model/language.ts'

/** Languages whose script Word has its East Asian slot for. */
const LANGUAGES: readonly string[] = ['zh', 'ja', 'ko']

/**
 * Whether a paper is set by the rules of East Asian type: quotation marks and dashes, which Latin faces have too, then come from the face
 * of its own script.
 */
export function isEastAsian({ tag }: Pick<Language, 'tag'>): boolean {
  return LANGUAGES.includes(tag.split('-')[0] ?? '')
}

/** Whether its script has italics: Han and Arabic have none. */
export const hasItalics = (language: Pick<Language, 'tag' | 'direction'>): boolean =>
  language.direction === 'ltr' && !isEastAsian(language)
