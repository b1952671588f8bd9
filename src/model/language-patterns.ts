import type { Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import type { YamlSource } from '../source/yaml-source.ts'

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
  [['reference'], ['mark']],
  [['document-entry'], ['title', 'symbol']],
  [
    ['timetable', 'entry'],
    ['reference', 'title'],
  ],
  [
    ['timetable', 'continued'],
    ['entry', 'continued'],
  ],
]

/** Reports every name in a pattern of a language file that nothing fills: it would be printed as nothing. */
export function reportPatterns(source: YamlSource, report: Report): void {
  for (const { path, node } of source.scalars()) {
    if (typeof node.value !== 'string' || !node.value.includes('{{')) continue
    const names = NAMES.find(([start]) => start.every((key, index) => path[index] === key))?.[1] ?? []
    for (const match of node.value.matchAll(/\{\{(.*?)\}\}/g)) {
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
