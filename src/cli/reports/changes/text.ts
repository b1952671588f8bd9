import { align } from '../../../changes/align.ts'
import type { ChangedFact } from '../../../changes/changed-facts.ts'
import type { ChangedPassage } from '../../../changes/changed-passages.ts'
import { isUnchanged, type LanguageComparison } from '../../../changes/compare-papers.ts'
import { type ChangedRun, runsOf } from '../../../changes/runs-of.ts'
import { type Palette, PLAIN } from '../palette.ts'
import { type ChangeReport, counted, placeInPaper } from './report.ts'

/** Letters of kept text that are shown on each side of a change. */
const CONTEXT = 30

/** For a terminal: the facts, what followed, then each language with the words around its changes, marked `[-was-]{+is+}`. */
export function text({ base, head, comparison }: ChangeReport, palette: Palette = PLAIN): string {
  const { symbol, facts, languages } = comparison
  const title = palette.strong(`${symbol}: ${base} → ${head}`)
  if (isUnchanged(comparison)) return `${title}\nnothing changed`
  const changed = languages.filter((language) => language.status !== 'both' || language.passages.length > 0)
  return [
    title,
    ...factLines('changed facts', facts.typed, palette),
    ...factLines('what follows from them', facts.derived, palette),
    ...changed.flatMap((language) => languageLines(language, palette)),
  ].join('\n')
}

function factLines(title: string, facts: readonly ChangedFact[], palette: Palette): string[] {
  if (facts.length === 0) return []
  const lines = facts.map(({ path, was, is }) => {
    return `  ${path}: ${factRuns(was, is)
      .map((run) => shown(run, palette))
      .join('')}`
  })
  return ['', palette.strong(`${title} (${facts.length})`), ...lines]
}

/** Of a list its members that came and went, among those that stay. */
function factRuns(was: string | undefined, is: string | undefined): ChangedRun[] {
  const members = (value: string | undefined): string[] => value?.split(', ') ?? []
  const runs = align(members(was), members(is), (member) => member).map(({ base, head }): ChangedRun => ({
    text: head ?? base ?? '',
    change: base === undefined ? 'inserted' : head === undefined ? 'deleted' : undefined,
  }))
  // What came in the place of what went stands beside it, as a value that changed does.
  const isReplaced = (index: number): boolean => runs[index - 1]?.change === 'deleted' && runs[index]?.change === 'inserted'
  return runs.flatMap((run, index) => (index === 0 || isReplaced(index) ? [run] : [{ text: ', ', change: undefined }, run]))
}

function languageLines(language: LanguageComparison, palette: Palette): string[] {
  const head = `${language.name} (${language.code})`
  if (language.status !== 'both') return ['', palette.strong(`${head}: ${language.status}`)]
  const { passages } = language
  return [
    '',
    palette.strong(`${head}: ${counted(passages.length, 'passage')}`),
    ...passages.flatMap((one) => lines(one, palette)),
  ]
}

function lines(passage: ChangedPassage, palette: Palette): string[] {
  const { id, kind, number, content } = passage
  const place = placeInPaper(passage)
  const renumbered = number ? ` (number ${number.was} → ${number.is})` : ''
  const runs = runsOf(content)
  const words = runs
    .map((run, index) => shown(run, palette, { isFirst: index === 0, isLast: index === runs.length - 1 }))
    .join('')
  return [
    `  ${palette.margin(id)}${kind === 'changed' ? '' : ` ${kind}`}${renumbered}${place === '' ? '' : ` – ${place}`}`,
    ...(runs.some(({ change }) => change) ? [`    ${words}`] : []),
  ]
}

/** Changes whole, and of what is kept only the ends beside them. */
function shown({ text, change }: ChangedRun, palette: Palette, { isFirst = false, isLast = false } = {}): string {
  if (change === 'deleted') return palette.error(`[-${text}-]`)
  if (change === 'inserted') return palette.note(`{+${text}+}`)
  const letters = Array.from(text)
  // Words are cut at blanks, where the language has any.
  const start = isFirst
    ? ''
    : letters
        .slice(0, CONTEXT)
        .join('')
        .replace(/\s\S{0,15}$/, ' ')
  const end = isLast
    ? ''
    : letters
        .slice(-CONTEXT)
        .join('')
        .replace(/^\S{0,15}\s/, ' ')
  return letters.length <= (isFirst || isLast ? CONTEXT : 2 * CONTEXT) ? text : `${start}…${end}`
}
