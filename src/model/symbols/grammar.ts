import type { SymbolForm } from '../session-schema.ts'

/** The patterns of a body's symbols: `strict` for the text as typed, all others for the folded text. */
export interface SymbolGrammar {
  readonly form: SymbolForm
  /** Groups: subsidiary, year, kind, folder, number, changes, asterisks. */
  readonly strict: RegExp
  /** Where a symbol may begin; groups: whole organ, first part only, last part only, something like the organ. */
  readonly start: RegExp
  /** What shows that a strictly read symbol goes on, and so is none. */
  readonly goesOn: RegExp
  /** Groups: number. */
  readonly subsidiary: RegExp
  /** Groups: four digits, two digits. */
  readonly year: RegExp
  /** Groups: letters, what parts them from the number. */
  readonly kind: RegExp
  /** Groups: letters that are no known kind. */
  readonly unknownKind: RegExp
  readonly number: RegExp
  readonly separatedNumber: RegExp
  /** Groups: letters, number. */
  readonly change: RegExp
  readonly unknownChange: RegExp
  readonly tail: RegExp
  readonly asterisks: RegExp
}

// Every repetition is bounded, and no two neighbours can take the same character: the patterns never go back far.
const BREAK = '(?: {0,2}/{1,3} {0,2}|-{1,2}| -|- |\\.| )'
const BEFORE_CHANGE = '(?: {0,2}/{1,3} {0,2}|-{1,2}| {1,2}|\\.)'
const NUMBER = '(?=[OIL]{0,5}[0-9]|[IL](?![A-Z0-9]))[0O]{0,3}([1-9IL][0-9OIL]{0,5})(?![A-Z0-9])'
/** Of a number as it should be written; one that goes on is no number of a paper. */
const DIGITS = '[1-9]\\d{0,5}'
/** A corrigendum to an addendum to a revision has three. */
const MOST_CHANGES = 8
const NOTHING = '(?!)'
const SHORTEST_GUESSED_ORGAN = 5

/** Makes the patterns of a form. */
export function symbolGrammar(form: SymbolForm): SymbolGrammar {
  const organ = form.organ.split('/').map(loose).join(BREAK)
  const letters = oneOf([...form.kinds, ...form.folders].map((word) => (word.length > 1 ? loose(word) : word.toUpperCase())))
  const changes = oneOf(form.changes.map(loose))
  return {
    form,
    strict: strictPattern(form),
    start: startPattern(form, organ),
    goesOn: new RegExp(`[A-Z0-9]|/(?!${organ})|${BEFORE_CHANGE}${changes}[ ./]{0,2}[0-9]`, 'y'),
    subsidiary: new RegExp(`${BREAK}${form.subsidiary ? loose(form.subsidiary) : NOTHING}[ .]{0,2}${NUMBER}`, 'y'),
    year: new RegExp(`${BREAK}?(?:([12IL][0-9OIL]{3})(?![A-Z0-9])|([0-9]{2})(?=/))`, 'y'),
    kind: new RegExp(`${BREAK}(${letters})([ ./。-]{0,3})(?=${NUMBER})`, 'y'),
    unknownKind: new RegExp(`/{1,2} ?([A-Z]{2,6})[ ./。]{0,2}(?=${NUMBER})`, 'y'),
    number: new RegExp(NUMBER, 'y'),
    separatedNumber: new RegExp(`${BREAK}${NUMBER}`, 'y'),
    change: new RegExp(`\\*{0,3}${BEFORE_CHANGE}(${changes})[ ./。-]{0,3}${NUMBER}`, 'y'),
    unknownChange: new RegExp(`\\*{0,3}/{1,2} ?(?!${organ})([A-Z]{2,6})[ .]{0,2}${NUMBER}`, 'y'),
    tail: new RegExp(`(?:(?!/{0,2}${organ})/{0,2}[A-Z0-9]|\\.[0-9])+`, 'y'),
    asterisks: /\*{1,3}/y,
  }
}

function strictPattern(form: SymbolForm): RegExp {
  const subsidiary = form.subsidiary ? `(?:/(${exact(form.subsidiary)}\\.${DIGITS}))?` : '()'
  const series = `(?:(${oneOf(form.kinds.map(exact))})\\.|(${oneOf(form.folders.map(exact))})/)?`
  const changes = `((?:/${oneOf(form.changes.map(exact))}\\.${DIGITS}){0,${MOST_CHANGES}})`
  return new RegExp(`${exact(form.organ)}${subsidiary}/((?:19|20)\\d\\d)/${series}(${DIGITS})${changes}(\\*{0,3})`, 'y')
}

function startPattern(form: SymbolForm, organ: string): RegExp {
  const parts = form.organ.split('/')
  const first = parts.length > 1 ? `${loose(parts[0] ?? '')}(?=/[0-9OIL]{4}/)` : NOTHING
  const last = parts.length > 1 ? `${loose(parts.at(-1) ?? '')}(?=/[0-9OIL]{4}/)` : NOTHING
  const { length } = form.organ
  const like = length < SHORTEST_GUESSED_ORGAN ? NOTHING : `[A-Z0-9][A-Z0-9/]{${length - 2},${length}}(?=/[0-9]{4}/)`
  return new RegExp(`(${organ}(?![A-Z]))|(${first})|(${last})|(${like})`, 'g')
}

/** The letters of a word in the folded text, with the digits that are taken for them. */
function loose(word: string): string {
  return Array.from(word.toUpperCase(), (letter) => ({ O: '[O0]', I: '[I1L]' })[letter] ?? exact(letter)).join('')
}

function exact(word: string): string {
  return word.replace(/[^\p{L}\p{N}/]/gu, '\\$&')
}

function oneOf(words: readonly string[]): string {
  return words.length ? `(?:${words.join('|')})` : NOTHING
}
