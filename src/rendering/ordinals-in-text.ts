import { besideWords, ordinalInDigits } from '../checks/common/counted-words.ts'
import { isHan, isOfWord } from '../checks/common/letters.ts'
import { folded, numbersIn, type Place, wordFinder } from '../checks/common/occurrences.ts'
import type { Language } from '../model/language.ts'
import { bounded } from '../model/pattern-form.ts'
import { type NumberKind, numberWord } from '../model/number-words.ts'

/** An ordinal that a text says, in words or in digits. */
export interface FoundOrdinal extends Place {
  readonly number: number
}

/** The greatest number whose words are looked for; beyond it only sessions in figures are found. */
const LAST = 100

/**
 * Finds the ordinals of sessions, meetings and anniversaries in texts of a language, in whatever form it has them. Only what is counted
 * makes a word an ordinal, by the list of the language: the first session, and not the first of all.
 */
export function ordinalsReader(language: Language): (text: string) => readonly FoundOrdinal[] {
  const { ordinals, numbers, counted } = language
  const kinds = [
    { kind: 'session', forms: Object.keys(ordinals.session), isCounted: besideWords(counted.session) },
    { kind: 'meeting', forms: Object.keys(ordinals.meeting), isCounted: besideWords(`${counted.meeting}|${counted.meetings}`) },
    {
      kind: 'numbers',
      forms: Object.keys(numbers).filter((form) => form.startsWith('ordinal')),
      isCounted: besideWords(counted.years),
    },
  ] as const
  const words = kinds.flatMap(({ kind, forms, isCounted }) =>
    Array.from({ length: LAST }, (_, at) => at + 1).flatMap((number) =>
      wordsOf(language, kind, forms, number).map((word) => ({ word, number, isCounted })),
    ),
  )
  const find = wordFinder(words, ({ word }) => word)
  const mayCount = anyOf([counted.session, counted.meeting, counted.meetings, counted.years])
  return (text) => {
    const small = folded(text)
    if (!mayCount.test(small)) return []
    const whole = [{ start: 0, end: small.length }]
    const inWords = find(small, whole).flatMap(({ of, start, end }) =>
      of.isCounted(small, { start, end }) ? [{ start, end, number: of.number }] : [],
    )
    const inDigits = numbersIn(small, whole).flatMap((place) => {
      if (!mayBeOrdinal(small, place)) return []
      const number = Number(small.slice(place.start, place.end))
      return kinds.flatMap(({ kind, forms, isCounted }) => {
        const [example = ''] = wordsOf(language, kind, forms, number)
        const found = ordinalInDigits(small, place, example)
        // A number without an ending says how many there are.
        return found && found.end > place.end && isCounted(small, found) ? [{ ...found, number }] : []
      })
    })
    return [...inWords, ...inDigits]
  }
}

/** Matches a text in which one of the patterns may match somewhere; any text where one looks at what is around it, which is read in stretches. */
function anyOf(patterns: readonly string[]): RegExp {
  const looksAround = patterns.some((pattern) => /[\^$]|\\b|\(\?[=!<]/i.test(pattern))
  return new RegExp(looksAround ? '' : patterns.map(bounded).join('|'), 'u')
}

/** Whether an ending may follow a number, or a Han character stand before it that makes it an ordinal: beside most there is none. */
function mayBeOrdinal(text: string, { start, end }: Place): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)]
  const ending = after === '-' || after === '.' ? text.charAt(end + 1) : after
  return isHan(before === ' ' ? text.charAt(start - 2) : before) || isOfWord(ending) || ending === '\u00b0'
}

function wordsOf(language: Language, kind: NumberKind, forms: readonly string[], number: number): string[] {
  return forms.flatMap((form) => numberWord(language, kind, form, number)?.replace(/\^\{([^}]*)\}/g, '$1') ?? [])
}
