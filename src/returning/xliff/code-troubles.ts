import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Span } from '../../source/source-file.ts'
import { refusal } from '../refusals.ts'
import { type Code, numbersIn } from './coded-text.ts'
import type { ExchangeUnit } from './exchange-unit.ts'
import type { XliffUnit } from './read-xliff.ts'

/**
 * What is wrong with the codes of a text that came back: it must have those that the translation had, or those of its original, each as often. Moved they
 * may be.
 */
export function codeTroubles(
  { id, translation }: XliffUnit,
  theirs: string,
  { form, original, translation: own }: ExchangeUnit,
  language: string,
  span: Span,
  place: string,
): Diagnostic[] {
  const [foreign] = translation?.foreign ?? []
  if (foreign !== undefined)
    return [
      refusal('edit-unsound', language, {
        message: `${id} cannot be taken from ${place}: ${foreign} stands in it, which is no code of ours`,
        span,
        label: 'not written',
        help: 'a text has words and the codes that it was sent with; write emphasis into the wording by hand',
      }),
    ]
  if (theirs.includes('{{'))
    return [
      refusal('edit-unsound', language, {
        message: `${id} cannot be taken from ${place}: braces were typed in it`,
        span,
        label: 'not written',
        help: 'write the expression into the wording by hand',
      }),
    ]
  const numbers = numbersIn(theirs)
  // Of another form than the usual one nobody holds the facts against the original's.
  const wanted = [own, form === 'default' || !own ? original : undefined].flatMap((text) => (text ? [text.codes] : []))
  if (wanted.some((codes) => sorted(codes).join() === numbers.join())) return []
  const [first = []] = wanted
  const lost = first.filter(({ number }) => !numbers.includes(number))
  const doubled = numbers.filter((number, index) => numbers[index + 1] === number)
  const added = numbers.filter((number) => !first.some((code) => code.number === number))
  const nameOf = (number: number): string => {
    const code = [...first, ...(original?.codes ?? [])].find((one) => one.number === number)
    return code ? `${number} (${code.written})` : `${number}`
  }
  const told = [
    ...(lost.length > 0 ? [`${lost.map(({ number }) => nameOf(number)).join(', ')} is lost`] : []),
    ...(doubled.length > 0 ? [`${[...new Set(doubled)].map(nameOf).join(', ')} is doubled`] : []),
    ...(added.length > 0 ? [`${[...new Set(added)].map(nameOf).join(', ')} is none of its codes`] : []),
  ]
  return [
    refusal(lost.length > 0 ? 'edit-loses-fact' : 'edit-unsound', language, {
      message: `${id} cannot be taken from ${place}: of its codes ${told.join('; ')}`,
      span,
      label: 'nothing of this unit is written',
      help: 'give it each of its codes once, in whatever order; to leave out what one prints, take it out of the wording by hand',
    }),
  ]
}

function sorted(codes: readonly Code[]): number[] {
  return codes.map(({ number }) => number).sort((a, b) => a - b)
}
