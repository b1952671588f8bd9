import type { Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'
import { gapReporter } from './gap-reporter.ts'
import type { LanguageData } from './language.ts'
import { isOfProvisions } from './provision-patterns.ts'

const SPAN_NAMES = ['from-day', 'from-month', 'from-year', 'to-day', 'to-month', 'to-year']

/** The names that the patterns under a path may use. */
const NAMES: readonly (readonly [path: readonly string[], names: readonly string[]])[] = [
  [['alternate-texts', 'bar-code'], ['number']],
  [['alternate-texts', 'qr-code'], ['address']],
  [['masthead', 'distribution'], ['distribution']],
  [
    ['masthead', 'date'],
    ['day', 'month', 'year'],
  ],
  [['masthead', 'original'], ['language']],
  [['masthead', 'only'], ['languages']],
  [['corrigendum', 'paragraph'], ['number']],
  [['corrigendum', 'line'], ['number']],
  [
    ['corrigendum', 'lines'],
    ['from', 'to'],
  ],
  [
    ['corrigendum', 'replace'],
    ['was', 'reads'],
  ],
  [['corrigendum', 'delete'], ['was']],
  [['corrigendum', 'insert'], ['reads']],
  [
    ['redline', 'note'],
    ['date', 'author'],
  ],
  [['reissued'], ['date']],
  [['session'], ['ordinal']],
  [['dates-and-place'], ['span', 'place']],
  [
    ['gathering', 'session'],
    ['ordinal', 'part'],
  ],
  [
    ['gathering', 'meeting'],
    ['ordinal', 'part'],
  ],
  [['gathering', 'conference'], ['part']],
  [
    ['gathering', 'months'],
    ['from-month', 'from-year', 'to-month', 'to-year'],
  ],
  [
    ['agenda-lines', 'provisional-agenda'],
    ['marks', 'notes'],
  ],
  [
    ['agenda-lines', 'agenda'],
    ['marks', 'notes'],
  ],
  [['dates'], ['day', 'month', 'year', 'weekday', 'Weekday']],
  [['months-of-year'], ['month', 'year']],
  [['spans'], SPAN_NAMES],
  [
    ['times', 'on-the-hour'],
    ['hour', 'period'],
  ],
  [
    ['times', 'with-minutes'],
    ['hour', 'minutes', 'period'],
  ],
  [
    ['times', 'range-in-one-half'],
    ['from', 'to', 'period'],
  ],
  [
    ['times', 'range-over-noon'],
    ['from', 'to', 'from-period', 'to-period'],
  ],
  [['citations'], ['number']],
  [
    ['kind-citations', 'numbered'],
    ['kind', 'number'],
  ],
  [['kind-citations', 'unnumbered'], ['kind']],
  [
    ['purposes', 'entry'],
    ['title', 'symbol', 'purpose'],
  ],
  [['provisions', 'several'], ['number']],
  [['provisions', 'two'], ['number']],
  [['provisions', 'lettered'], ['number']],
  [['reference'], ['mark']],
  [['document-entry'], ['title', 'symbol']],
  [['item-statuses', 'postponed'], ['title']],
  [['timetable', 'number'], ['number']],
  [
    ['timetable', 'entry'],
    ['reference', 'title'],
  ],
  [
    ['timetable', 'continued'],
    ['entry', 'continued'],
  ],
]

const BRACES = /\{\{(.*?)\}\}/g

/** A date without its month, or an hour without its half of the day, is another one. */
const DAY_AND_MONTH = ['day', 'month']

/** The names that a pattern cannot do without; a list of names stands for any of them. */
function neededNames(
  path: readonly string[],
  { times, timetable, 'weekday-forms': weekdayForms }: LanguageData,
): readonly (string | readonly string[])[] {
  const [section, kind = '', form = '', field = ''] = path
  const halves = times.clock === 12
  switch (section) {
    case 'dates': {
      const hasWeekday = kind.startsWith('weekday') || kind === timetable.day || Object.hasOwn(weekdayForms ?? {}, kind)
      const hasYear = kind === 'default' || kind === 'weekday'
      return [...DAY_AND_MONTH, ...(hasYear ? ['year'] : []), ...(hasWeekday ? [['weekday', 'Weekday']] : [])]
    }
    // Of two lines each may have one of the names.
    case 'agenda-lines':
      return []
    case 'gathering':
      if (kind === 'months') return form === 'same-year' ? ['from-month', 'to-month', ONE_YEAR] : namesAt(path)
      return NEEDS_OF_GATHERING[field]?.filter((name) => namesAt(path).includes(name)) ?? []
    case 'spans':
      return SPAN_NEEDS[form] ?? []
    case 'times':
      if (kind === 'on-the-hour') return ['hour', ...(halves && form !== 'range' ? ['period'] : [])]
      if (kind === 'with-minutes') return ['hour', 'minutes', ...(halves && form !== 'range' ? ['period'] : [])]
      if (kind === 'range-in-one-half') return ['from', 'to', ...(halves ? ['period'] : [])]
      return ['from', 'to', ...(halves ? ['from-period', 'to-period'] : [])]
    default:
      return namesAt(path)
  }
}

const ONE_YEAR = ['from-year', 'to-year']
const ONE_MONTH = ['from-month', 'to-month']

/** Of a span, by its length: what its ends have in common may be said once. */
const SPAN_NEEDS: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  'one-day': [['from-day', 'to-day'], ONE_MONTH, ONE_YEAR],
  'two-days': ['from-day', 'to-day', ONE_MONTH, ONE_YEAR],
  'two-days-two-months': ['from-day', 'from-month', 'to-day', 'to-month', ONE_YEAR],
  'two-days-two-years': SPAN_NAMES,
  'same-month': ['from-day', 'to-day', ONE_MONTH, ONE_YEAR],
  'same-year': ['from-day', 'from-month', 'to-day', 'to-month', ONE_YEAR],
  'across-years': SPAN_NAMES,
}

/** What is said of a gathering: in its patterns; its other fields are no patterns. */
const NEEDS_OF_GATHERING: Readonly<Record<string, readonly string[]>> = {
  whole: ['ordinal'],
  resumed: ['ordinal'],
  reconvened: ['ordinal'],
  'in-parts': ['ordinal', 'part'],
}

function namesAt(path: YamlPath): readonly string[] {
  return NAMES.find(([start]) => start.every((key, index) => path[index] === key))?.[1] ?? []
}

/** Reports every pattern that lacks a name without which it would print another thing: a date without its month. */
export function reportIncompletePatterns(source: YamlSource, data: LanguageData, report: Report): void {
  const gap = gapReporter(source, report)
  for (const { path, node } of source.scalars()) {
    const known = namesAt(path)
    if (typeof node.value !== 'string' || known.length === 0) continue
    const text = node.value
    // A name that is mistyped is found by itself.
    if ([...text.matchAll(BRACES)].some(([, name = '']) => !known.includes(name))) continue
    for (const needed of neededNames(path.map(String), data)) {
      const names = [needed].flat()
      if (names.some((name) => text.includes(`{{${name}}}`))) continue
      const name = `{{${names[0]}}}`
      gap(
        path,
        `the pattern ${path.map(String).join('.')} has no ${name}`,
        `would be printed without ${names[0]}`,
        `put ${name} where the language has it`,
      )
    }
  }
}

/** Reports every name in a pattern of a language file that nothing fills: it would be printed as nothing. */
export function reportPatterns(source: YamlSource, report: Report): void {
  for (const { path, node } of source.scalars()) {
    if (typeof node.value !== 'string' || !node.value.includes('{{')) continue
    // Those of rules for numbers are numbers, those of provisions may have a form: number-words.ts, provision-patterns.ts.
    if (path[0] === 'beyond' || isOfProvisions(path)) continue
    const names = namesAt(path)
    for (const match of node.value.matchAll(BRACES)) {
      const name = (match[1] ?? '').trim()
      if (names.includes(name) && match[0] === `{{${name}}}`) continue
      report({
        level: 'error',
        code: 'expression',
        message: `a pattern here has no ${name === '' ? 'name' : name}`,
        span: source.textSpans(path)(match.index, match.index + match[0].length),
        label: 'nothing fills this',
        help: didYouMean(name, names),
      })
    }
  }
}
