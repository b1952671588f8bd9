import type { Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import type { Language, LanguageData } from './language.ts'
import { capitalized } from './capitalized.ts'
import { gapReporter } from './gap-reporter.ts'

/** The lists of a language that have a word for each number: ordinals of sessions and of meetings, and numbers. */
export type NumberKind = 'session' | 'meeting' | 'numbers'

type WordData = Pick<LanguageData, 'ordinals' | 'numbers' | 'beyond'>

/**
 * The word for a number in a form of the language: from its list, or put together by the rules for what is beyond it. Undefined where the language
 * has none, which is an error of whoever asks for it to be printed.
 */
export function numberWord(language: Language, kind: NumberKind, form: string, number: number): string | undefined {
  return wordOf(language, kind, form, number, 0)
}

/** The greatest number up to which a form has every word. */
export function lastNumber(language: Language, kind: NumberKind, form: string): number {
  let last = listOf(language, kind, form)?.length ?? 0
  for (const rule of rulesOf(language, kind, form)) last = Math.max(last, rule.to)
  while (last > 0 && numberWord(language, kind, form, last) === undefined) last--
  return last
}

/** A rule for some numbers: what is printed, with other words in it. */
interface Rule {
  readonly from: number
  readonly to: number
  readonly print: string
}

/** How many words may be put together in one: more would be rules that lead in a circle. */
const DEPTH = 8

function wordOf(data: WordData, kind: NumberKind, form: string, number: number, depth: number): string | undefined {
  const word = listOf(data, kind, form)?.[number - 1]
  if (word !== undefined || depth > DEPTH) return word
  const rule = rulesOf(data, kind, form).find(({ from, to }) => from <= number && number <= to)
  if (!rule) return undefined
  const parts = rule.print
    .split(PLACE)
    .map((piece, at) => (at % 2 === 0 ? piece : partOf(data, kind, form, piece.trim(), rule, number, depth)))
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined
}

function partOf(
  data: WordData,
  kind: NumberKind,
  form: string,
  inner: string,
  rule: Rule,
  number: number,
  depth: number,
): string | undefined {
  if (inner === 'number') return String(number)
  const reference = referenceOf(inner)
  if (!reference) return undefined
  const asked = reference.from + Math.min(number - rule.from, reference.to - reference.from)
  const [otherKind, otherForm] = reference.form === undefined ? [kind, form] : formOf(kind, reference.form)
  const word = wordOf(data, otherKind, otherForm, asked, depth + 1)
  return reference.isCapital ? word && capitalized(word) : word
}

const PLACE = /\{\{(.*?)\}\}/g

/** Words of other numbers in a rule: `1-9`, `prose 21-200`, `numbers.words 1-9`; with a capital: `Prose 21-200`. */
interface Reference {
  readonly form: string | undefined
  readonly isCapital: boolean
  readonly from: number
  readonly to: number
}

function referenceOf(inner: string): Reference | undefined {
  const [, name, from, to] = /^(?:([A-Za-z][\w.-]*) )?(\d+)(?:-(\d+))?$/.exec(inner) ?? []
  if (from === undefined) return undefined
  const isCapital = name !== undefined && /^[A-Z]/.test(name)
  return {
    form: isCapital ? name.charAt(0).toLowerCase() + name.slice(1) : name,
    isCapital,
    from: Number(from),
    to: Number(to ?? from),
  }
}

/** A form of the same kind, or of another one that is named before the point. */
function formOf(kind: NumberKind, name: string): [NumberKind, string] {
  const [first = '', second] = name.split('.')
  return second !== undefined && isKind(first) ? [first, second] : [kind, name]
}

function isKind(name: string): name is NumberKind {
  return name === 'session' || name === 'meeting' || name === 'numbers'
}

function listOf({ ordinals, numbers }: WordData, kind: NumberKind, form: string): readonly string[] | undefined {
  return kind === 'numbers' ? numbers[form] : ordinals[kind][form]
}

const parsedRules = new WeakMap<object, readonly Rule[]>()

function rulesOf({ beyond }: WordData, kind: NumberKind, form: string): readonly Rule[] {
  const data = beyond?.[kind]?.[form]
  if (!data) return []
  const known = parsedRules.get(data)
  if (known) return known
  const rules = Object.entries(data).flatMap(([key, print]) => rangesOf(key).map(([from, to]) => ({ from, to, print })))
  parsedRules.set(data, rules)
  return rules
}

/** A key of a rule. */
const KEY = /^\d{1,4}(-\d{1,4})?(, ?\d{1,4}(-\d{1,4})?)*$/

/** The numbers that a key names: `30`, `21-29`, or several of them with commas between. */
function rangesOf(key: string): (readonly [from: number, to: number])[] {
  return key.split(',').map((part) => {
    const [from = '', to = from] = part.trim().split('-')
    return [Number(from), Number(to)]
  })
}

/** Reports rules of which no word can be made, and numbers between two rules that have none. */
export function reportNumberWords(source: YamlSource, data: LanguageData, report: Report): void {
  const gap = gapReporter(source, report)
  for (const [kind, forms] of Object.entries(data.beyond ?? {}) as [
    NumberKind,
    Readonly<Record<string, Readonly<Record<string, string>>>>,
  ][])
    for (const [form, rules] of Object.entries(forms)) {
      const list = listOf(data, kind, form)
      if (!list) {
        const known = Object.keys(kind === 'numbers' ? data.numbers : data.ordinals[kind])
        gap(['beyond', kind, form], `there is no list ${form} to go beyond`, 'not a form', didYouMean(form, known), true)
        continue
      }
      for (const [key, print] of Object.entries(rules)) {
        const path = ['beyond', kind, form, key]
        if (!KEY.test(key)) {
          gap(path, `${key} names no numbers`, 'not understood', 'write 30, 21-29 or 21, 31, 41', true)
          continue
        }
        for (const [from, to] of rangesOf(key)) {
          const fault = faultOf(data, kind, form, { from, to, print })
          if (fault) gap(path, fault.message, fault.label, fault.help)
        }
      }
      const covered = rulesOf(data, kind, form)
      const last = Math.max(list.length, ...covered.map(({ to }) => to))
      let next = list.length + 1
      while (next <= last && covered.some(({ from, to }) => from <= next && next <= to)) next++
      if (next <= last)
        gap(
          ['beyond', kind, form],
          `${kind}.${form} goes up to ${last}, and has no word for ${next}`,
          'a number is missing',
          `add a rule for ${next}`,
          true,
        )
    }
}

function faultOf(
  data: WordData,
  kind: NumberKind,
  form: string,
  rule: Rule,
): { message: string; label: string; help: string } | undefined {
  for (const [, inner = ''] of rule.print.matchAll(PLACE)) {
    if (inner.trim() === 'number') continue
    const reference = referenceOf(inner.trim())
    if (!reference)
      return {
        message: `{{${inner}}} names no words`,
        label: 'not understood',
        help: 'write {{number}}, {{1-9}} or {{form 1-9}}',
      }
    const length = rule.to - rule.from
    if (reference.from !== reference.to && reference.to - reference.from !== length)
      return {
        message: `{{${inner}}} has ${reference.to - reference.from + 1} words for ${length + 1} numbers`,
        label: `stands for ${rule.from} to ${rule.to}`,
        help: `write {{… ${reference.from}-${reference.from + length}}}`,
      }
  }
  for (const number of new Set([rule.from, rule.to]))
    if (wordOf(data, kind, form, number, 0) === undefined)
      return {
        message: `no word for ${number} can be put together`,
        label: 'leads nowhere',
        help: 'name words that the lists or the rules have',
      }
  return undefined
}
