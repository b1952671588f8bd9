import type { Language } from '../../model/language.ts'
import { rememberedOfThings } from '../../source/remembered.ts'
import type { WordingUnit } from './wording-unit.ts'
import { wordsOfLanguage } from './words-of-language.ts'

/**
 * What the checks of one language see of another: its words and those of its file, as plain data. What follows from more than this would not
 * be noticed where the findings of a language are kept and another language changes.
 */
export interface SeenLanguage {
  /** The words of its units, by their ids and forms. */
  readonly units: Readonly<Record<string, string>>
  /** What its file says; undefined where that cannot be relied on. */
  readonly conventions: SeenConventions | undefined
}

/** What the file of a language says of it, for another language. */
export interface SeenConventions {
  /** Whether it is as it came with the program: of those no two have anything alike that is told. */
  readonly isOfProgram: boolean
  /** What each language has for itself alone. */
  readonly own: Readonly<Record<(typeof OWN)[number], string>>
  /** Its words by their paths. */
  readonly words: Readonly<Record<string, string>>
}

/** The fields that each language has for itself alone. */
export const OWN = ['name', 'english-name', 'tag', 'job-letter'] as const

/** A unit as other languages name it. */
export const nameOfUnit = ({ id, form }: Pick<WordingUnit, 'id' | 'form'>): string => `${id} ${form}`

/** What others see of a language. */
export function seenLanguage(units: readonly WordingUnit[], language: Language | undefined): SeenLanguage {
  return {
    units: Object.fromEntries(units.map((unit) => [nameOfUnit(unit), unit.words])),
    conventions: language && seenConventions(language),
  }
}

const seenConventions = rememberedOfThings((language: Language): SeenConventions => {
  let words: SeenConventions['words'] | undefined
  return {
    isOfProgram: language.isOfProgram === true,
    own: {
      name: language.name,
      'english-name': language['english-name'],
      tag: language.tag,
      'job-letter': language['job-letter'],
    },
    // Those of the program's own are seldom asked for.
    get words() {
      return (words ??= Object.fromEntries(Array.from(wordsOfLanguage(language), ([path, { text }]) => [path, text])))
    },
  }
})

/** What two languages have alike: all that the findings in one of them owe to the other. */
export function alikeIn(one: SeenLanguage, other: SeenLanguage): readonly string[] {
  const [own, others] = [one.conventions, other.conventions]
  return [
    ...sameKeys(one.units, other.units),
    ...(own && others
      ? ['', ...(areOfProgram(own, others) ? [] : [...sameKeys(own.own, others.own), ...sameKeys(own.words, others.words)])]
      : []),
  ]
}

/** Whether the files of two languages are as they came with the program: what one has of the other was looked for then, and nothing was found. */
export const areOfProgram = (one: Pick<Language, 'isOfProgram'>, other: SeenConventions): boolean =>
  one.isOfProgram === true && other.isOfProgram

function sameKeys(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] {
  return Object.keys(one).filter((key) => one[key] === other[key])
}
