import { bounded } from '../model/pattern-form.ts'
import type { Language } from '../model/language.ts'
import type { Check, Finding, OtherLanguage, WordsContext } from './common/check.ts'
import { searched } from './common/found-nothing.ts'
import type { WordingUnit } from './common/wording-unit.ts'
import { toldOf, weightOf } from './common/same-words.ts'
import { areOfProgram, nameOfUnit, OWN, type SeenConventions } from './common/seen-language.ts'
import { wordsOfLanguage, type WordsOfLanguage } from './common/words-of-language.ts'

/**
 * Words of another language, in a wording or in the file of a language that was copied and is translated in part: the same words as another language has,
 * or not one letter of its own.
 */
export const untranslated: Check = {
  code: 'untranslated',
  *words(context) {
    const { wording, language, others = [] } = context
    const code = wording.language
    const copied = others.filter((other) => isOfAnother(code, other.code) && mayBeCopied(context, other))
    const told = new Set<WordingUnit>()
    for (const other of copied) yield* sameUnits(context, other, told)
    if (!language?.source) return
    const hasOwnLetters = ownLetters(language)
    yield* unitsInOtherScript(context, hasOwnLetters, told)
    const search = (name: string, of: readonly unknown[], look: () => Iterable<Finding>): Iterable<Finding> =>
      searched([language], context.foundNothing, { name, of: () => of, look })
    for (const { code: of, seen } of copied) {
      const { conventions } = seen
      if (conventions && !areOfProgram(language, conventions))
        yield* search(`conventions of ${of}`, [conventions], () => sameConventions(language, of, conventions))
    }
    if (!language.isOfProgram)
      yield* search('conventions in another script', [], () => conventionsInOtherScript(language, hasOwnLetters))
  },
}

/** Forms of one language, such as en-GB and en-US, have most words alike. */
function isOfAnother(code: string, other: string): boolean {
  return code.split('-')[0] !== other.split('-')[0]
}

/** Of two languages with the same words, the source and one whose translation is recorded have their own. */
function mayBeCopied({ session, wording, madeFrom }: WordsContext, { code, isRecorded }: OtherLanguage): boolean {
  const source = session.data['wording-source']
  if (wording.language === source) return false
  return code === source || isRecorded || (madeFrom?.units.size ?? 0) === 0
}

/** The units in which a wording says the same as another, but for those that were told already. */
function* sameUnits({ units, wording }: WordsContext, other: OtherLanguage, told: Set<WordingUnit>): Iterable<Finding> {
  const alike = units.flatMap((unit) => {
    const isSame = other.seen.units[nameOfUnit(unit)] === unit.words
    const weight = isSame ? weightOf(unit.text) : undefined
    return weight ? [{ unit, text: unit.text, weight }] : []
  })
  for (const { unit } of toldOf(alike)) {
    if (told.has(unit)) continue
    told.add(unit)
    const place = other.placeOf(nameOfUnit(unit))
    yield {
      level: 'warning',
      message: `${unit.id} has in ${wording.language} the words of ${other.code}`,
      span: unit.span,
      label: 'not translated',
      also: place ? [{ span: place, text: `the words in ${other.code}` }] : [],
      help: `translate it; acknowledge the warning if ${wording.language} says it so too`,
    }
  }
}

/** The sections of the file of a language in which it says the same as another; one finding for each. */
function* sameConventions(language: Language, code: string, other: SeenConventions): Iterable<Finding> {
  const { source } = language
  if (!source) return
  for (const key of OWN)
    if (language[key] === other.own[key])
      yield {
        level: 'warning',
        message: `${language.code} has the ${key} of ${code}: ${language[key]}`,
        span: source.valueSpan([key]),
        label: 'of another language',
        help: 'write its own',
      }
  const alike = [...wordsOfLanguage(language)].flatMap(([path, each]) => {
    const weight = other.words[path] === each.text ? weightOf(each.text, each.isList) : undefined
    return weight ? [{ ...each, weight }] : []
  })
  yield* bySection(language, toldOf(alike), `the words of ${code}`)
}

/** The units of a wording that have not one letter of the language: two words and more, of which one is no name. */
function* unitsInOtherScript(
  { units, wording, language, foundNothing }: WordsContext,
  hasOwnLetters: (text: string) => boolean,
  told: ReadonlySet<WordingUnit>,
): Iterable<Finding> {
  const look = (unit: WordingUnit): WordingUnit[] => {
    const weight = weightOf(unit.text)
    return weight === undefined || weight === 'slight' || hasOwnLetters(unit.text) ? [] : [unit]
  }
  for (const unit of searched(units, foundNothing, { name: 'units in another script', of: () => [language], look })) {
    if (told.has(unit)) continue
    yield {
      level: 'warning',
      message: `${unit.id} has in ${wording.language} words of another script alone`,
      span: unit.span,
      label: 'not translated',
      help: 'translate it; acknowledge the warning if it is a name',
    }
  }
}

/** The words of the file of a language that have not one letter of it. */
function* conventionsInOtherScript(language: Language, hasOwnLetters: (text: string) => boolean): Iterable<Finding> {
  const strange = [...wordsOfLanguage(language).values()].filter(
    ({ text, isList }) => weightOf(text, isList) !== undefined && /\p{L}{2}\p{Ll}{2}/u.test(text) && !hasOwnLetters(text),
  )
  yield* bySection(language, strange, 'words of another script')
}

/** Whether a text has a letter of the language, outside of expressions. */
function ownLetters({ alphabet: { letters } }: Language): (text: string) => boolean {
  const pattern = new RegExp(bounded(letters), 'u')
  return (text) => pattern.test(text.replaceAll(/\{\{[^}]*\}\}/g, ''))
}

function* bySection({ source, code }: Language, words: readonly WordsOfLanguage[], what: string): Iterable<Finding> {
  if (!source) return
  for (const section of new Set(words.map(({ path }) => path[0] ?? ''))) {
    const here = words.filter(({ path }) => path[0] === section)
    const [first] = here
    if (!first) continue
    const named = here.slice(0, SHOWN).map(({ path }) => path.join('.'))
    const more = here.length > SHOWN ? ` and ${here.length - SHOWN} more` : ''
    yield {
      level: 'warning',
      message: `the file of ${code} has under ${String(section)} ${what}: ${named.join(', ')}${more}`,
      span: source.valueSpan(first.path),
      label: 'not translated',
      help: 'translate them in the file of the language',
    }
  }
}

/** How many texts of a section are named. */
const SHOWN = 5
