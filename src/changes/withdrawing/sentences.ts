import type { WordingUnit } from '../../checks/common/wording-unit.ts'
import type { OpenedSession } from '../../opening/open-session.ts'
import type { ReadLanguage } from '../../opening/read-session.ts'
import type { Span } from '../../source/source-file.ts'
import type { Withdrawn } from './withdrawn.ts'

/** A sentence of a wording that names a fact. */
export interface Sentence {
  readonly language: string
  /** Id of the unit that it stands in, and its form. */
  readonly unit: string
  readonly form: string
  /** Where it names the fact: a piece of its unit, by offsets from where that begins. */
  readonly start: number
  readonly end: number
  /** As it is written. */
  readonly text: string
}

/** The sentences that name facts, in every language, by an expression or in typed words, but those of units that go with them. */
export function sentencesNaming(
  { languages }: Pick<OpenedSession, 'languages'>,
  withdrawn: readonly Withdrawn[],
  isGone: (language: ReadLanguage, unit: WordingUnit) => boolean,
): Sentence[] {
  const isNamed = (fact: string): boolean => withdrawn.some((one) => fact === one.fact || fact.startsWith(`${one.fact}.`))
  return languages.flatMap((language) => {
    const { code, units, typed } = language
    const left = units.filter((unit) => !isGone(language, unit))
    const typedPlaces = typed.filter(({ facts }) => facts.length > 0 && facts.every(isNamed)).map(({ whole }) => whole)
    return left.flatMap((unit) => {
      const named = unit.expressions.filter(({ text }) => isNamed(text.split(' ')[1] ?? '')).map(({ span }) => span)
      const own = typedPlaces.filter((place) => isInUnit(place, unit))
      return [...named, ...own]
        .toSorted((a, b) => a.start - b.start)
        .map(({ start, end }): Sentence => {
          const from = start - unit.span.start
          return {
            language: code,
            unit: unit.id,
            form: unit.form,
            start: from,
            end: end - unit.span.start,
            text: sentenceAt(unit, start),
          }
        })
    })
  })
}

/** Whether a place of a file lies in a unit. */
export function isInUnit(place: Span, { span, text, spanOf }: WordingUnit): boolean {
  return (
    place.file.path === span.file.path && span.start <= place.start && place.start <= spanOf(text.length - 1, text.length).end
  )
}

/** A sentence ends with its stop and what closes it, where a blank or, in Han, nothing follows. */
const SENTENCE = /(?:[^.!?؟。！？]|[.!?؟](?![\s”»’")]|$))+(?:[.!?؟。！？]+[”»’")]*|$)\s*/gu

/** The sentence of a unit in which an offset of its file lies. */
function sentenceAt({ text, spanOf }: WordingUnit, offset: number): string {
  for (const { 0: sentence, index } of text.matchAll(SENTENCE))
    if (spanOf(index, index + sentence.length).end > offset) return sentence.trim()
  return text.trim()
}
