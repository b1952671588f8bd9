import type { Language } from '../model/language.ts'
import { markOf } from '../model/mark-notation.ts'
import { type NumberKind, numberWord } from '../model/number-words.ts'
import type { ProvisionLevel, ProvisionStep } from '../model/provisions.ts'
import { fillPattern } from './conventions.ts'
import { printedMark } from './item-marks.ts'

/** The forms in which a language can cite a provision, apart from that with the name of what it is of. */
export function formsOfProvision({ citations, provisions }: Language, steps: readonly ProvisionStep[]): string[] {
  const last = steps.at(-1)
  if (!last) return []
  const patterns =
    steps.length > 1
      ? (provisions?.nested[last.level] ?? provisions?.nested.any)
      : last.numbers.length > 1
        ? (provisions?.several?.[last.level] ?? citations[last.level])
        : citations[last.level]
  return Object.keys(patterns ?? {})
}

/** A provision in a form of the language, from its steps; undefined where the language does not say how. */
export function citeProvision(language: Language, steps: readonly ProvisionStep[], form: string): string | undefined {
  const [last, outer] = [steps.at(-1), steps.slice(0, -1)]
  if (!last) return undefined
  if (outer.length === 0) return citeStep(language, last, form)
  const nested = language.provisions?.nested
  const pattern = (nested?.[last.level] ?? nested?.any)?.[form]
  return fillForms(pattern, form, {
    outer: (wanted) => citeProvision(language, outer, wanted),
    inner: (wanted) => citeStep(language, last, wanted),
  })
}

/**
 * A pattern whose names may say in which form they stand, `{{outer.genitive}}`; a name alone stands in the form that is asked for. Undefined where
 * something has not its form.
 */
function fillForms(
  pattern: string | undefined,
  form: string,
  values: Readonly<Record<string, (form: string) => string | undefined>>,
): string | undefined {
  const parts = pattern?.split(/\{\{([\w-]+(?:\.[\w-]+)?)\}\}/).map((part, at) => {
    const [name = '', wanted = form] = part.split('.')
    return at % 2 === 0 ? part : values[name]?.(wanted)
  })
  return parts?.every((part) => part !== undefined) === true ? parts.join('') : undefined
}

/** The number of a provision that is one level alone, as others are counted. */
export function numberOfProvision([step, ...others]: readonly ProvisionStep[]): number | undefined {
  const [number, second] = step?.numbers ?? []
  return others.length === 0 && second === undefined && typeof number === 'number' ? number : undefined
}

function citeStep(language: Language, { level, numbers, isSpan }: ProvisionStep, form: string): string | undefined {
  const { citations, provisions } = language
  const printed = numbers.map((number) => numberOf(language, level, number))
  if (printed.length === 1) {
    const lettered = /^[A-Z]$/.test(String(numbers[0])) ? provisions?.lettered?.[level] : undefined
    return filled((lettered ?? citations[level])?.[form], printed.join(''))
  }
  if (!provisions) return undefined
  const { joint, last, to } = provisions.joints
  const patterns =
    (printed.length === 2 && !isSpan ? provisions.two?.[level] : undefined) ?? provisions.several?.[level] ?? citations[level]
  const joined = isSpan ? printed.join(to) : [printed.slice(0, -1).join(joint), ...printed.slice(-1)].join(last)
  return filled(patterns?.[form], joined)
}

function filled(pattern: string | undefined, number: string): string | undefined {
  return pattern === undefined ? undefined : fillPattern(pattern, { number })
}

/** A number as the language writes it: Roman numbers in its words where it has no others, letters by its own alphabet. */
function numberOf(language: Language, level: ProvisionLevel, number: number | string): string {
  const [written = '', addition] = String(number).split(' ')
  const own =
    level === 'sub-paragraph' ? letterOf(language, written) : (romanOf(language, level, written) ?? capitalOf(language, written))
  return [own ?? written, ...(addition === undefined ? [] : [addition])].join('\u00a0')
}

function letterOf(language: Language, written: string): string | undefined {
  const roman = /^\((.*)\)$/.exec(written)?.[1]
  const mark = markOf(roman === undefined ? '(a)' : '(i)', language)
  const ordinal = roman === undefined ? alphabetical(written) : valueOfRoman(roman.toUpperCase())
  return mark && printedMark(mark, ordinal)
}

/** Of a capital letter what the language counts by in its place. */
function capitalOf(language: Language, written: string): string | undefined {
  const mark = /^[A-Z]$/.test(written) ? markOf('A.', language) : undefined
  return mark && printedMark({ ...mark, before: '', after: '' }, alphabetical(written.toLowerCase()))
}

function romanOf(language: Language, level: ProvisionLevel, written: string): string | undefined {
  // A hundredth section is none, but a third one by letters.
  if (!/^[IVXLC]+$/.test(written) || /^[CL]$/.test(written)) return undefined
  const roman = language.provisions?.roman
  const [kind, form = ''] = (roman?.[level] ?? roman?.any ?? '').split('.')
  return isKind(kind) ? numberWord(language, kind, form, valueOfRoman(written)) : written
}

function isKind(kind: string | undefined): kind is NumberKind {
  return kind === 'numbers' || kind === 'session' || kind === 'meeting'
}

/** 1 for a, 26 for z, 27 for aa. */
function alphabetical(letters: string): number {
  return letters.charCodeAt(0) - FIRST_LETTER + 1 + (letters.length - 1) * LETTERS
}

const FIRST_LETTER = 97
const LETTERS = 26

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function valueOfRoman(written: string): number {
  const values = Array.from(written, (letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
