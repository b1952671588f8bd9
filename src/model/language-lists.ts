import type { Report } from '../source/diagnostic.ts'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'
import type { LanguageData } from './language.ts'
import { gapReporter } from './gap-reporter.ts'

interface List {
  readonly path: YamlPath
  readonly entries: readonly string[]
}

/**
 * Reports lists of words for numbers in which the words do not stand at their numbers: an entry that is missing, that stands twice, or that
 * is two, since YAML reads `seventh eighth` without a comma as one text. All that follows would be the word of another number.
 */
export function reportLists(source: YamlSource, data: LanguageData, report: Report): void {
  const groups = [...Object.entries(data.ordinals), ['numbers', data.numbers] as const].map(([kind, forms]): List[] =>
    Object.entries(forms).map(([form, entries]) => ({
      path: kind === 'numbers' ? [kind, form] : ['ordinals', kind, form],
      entries,
    })),
  )
  const usual = mostFrequent(groups.flat().map(({ entries }) => entries.length))
  const letters = [
    ...data.marks.map(({ letters = [] }, at): List => ({ path: ['marks', at, 'letters'], entries: letters })),
    ...Object.entries(data['further-marks'] ?? {}).map(([notation, { letters = [] }]): List => ({
      path: ['further-marks', notation, 'letters'],
      entries: letters,
    })),
  ]
  const faulty = gapReporter(source, report)

  const calendar = (['months', 'weekdays'] as const).map((key): List => ({ path: [key], entries: data[key] }))
  const ofMasthead: List = { path: ['masthead', 'months'], entries: data.masthead.months }
  for (const { list, due } of [
    ...groups.flatMap((lists) => lists.map((list) => ({ list, due: dueLength(list, lists, usual) }))),
    ...[...letters, ...calendar, ofMasthead].map((list) => ({ list, due: list.entries.length })),
  ]) {
    const { path, entries } = list
    const name = path.join('.')
    const joined = joinedEntry(source, list, due)
    if (joined !== undefined)
      faulty(
        [...path, joined],
        `an entry of ${name} holds two words for numbers: ${entries[joined]}`,
        `stands for ${joined + 1}, and all that follow stand for one too few`,
        'put a comma between the two',
      )
    else if (entries.length < due)
      faulty(
        path,
        `${name} has ${entries.length} entries, and the lists beside it have ${due}`,
        'an entry is missing',
        'look from the first on which number lacks its word',
        true,
      )
    for (const [at, entry] of entries.entries()) {
      const first = entries.indexOf(entry)
      if (first < at)
        faulty(
          [...path, at],
          `${name} says ${entry} for ${first + 1} and for ${at + 1}`,
          'the second one',
          'write the word of each number',
        )
    }
  }
}

/** How long a list has to be: as the others of its kind; one that stops at a ten may be shorter than those of other kinds. */
function dueLength({ entries }: List, kind: readonly List[], usual: number): number {
  const longest = Math.max(...kind.map((list) => list.entries.length))
  return longest === entries.length && entries.length % 10 !== 0 ? Math.max(longest, usual) : longest
}

/**
 * The entry that is two. One that goes on over a line end always is; a letter never has a blank; in a list that is too short it is the one that
 * has most words more than its neighbours.
 */
function joinedEntry(source: YamlSource, { path, entries }: List, due: number): number | undefined {
  const several = [...entries.keys()].filter((at) => wordsOf(entries[at]) > 1)
  const sure = several.find((at) => path[0] === 'marks' || isFolded(source, [...path, at]))
  if (sure !== undefined || entries.length >= due) return sure
  const surplus = (at: number): number => wordsOf(entries[at]) - Math.max(wordsOf(entries[at - 1]), wordsOf(entries[at + 1]))
  const [most] = several.filter((at) => surplus(at) > 0).toSorted((a, b) => surplus(b) - surplus(a))
  return most
}

/** Whether a text without quotation marks goes on over a line end. */
function isFolded(source: YamlSource, path: YamlPath): boolean {
  const { file, start } = source.valueSpan(path)
  const value = String(source.valueAt(path))
  return !/['"]/.test(file.text.charAt(start)) && !file.text.startsWith(value, start)
}

function wordsOf(entry = ''): number {
  return entry.split(/\s+/).filter(Boolean).length
}

function mostFrequent(numbers: readonly number[]): number {
  const count = (number: number): number => numbers.filter((other) => other === number).length
  return numbers.reduce((best, number) => (count(number) > count(best) ? number : best), 0)
}
