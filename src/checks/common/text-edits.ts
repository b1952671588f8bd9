import type { Fix } from '../../source/diagnostic.ts'
import type { Finding } from './check.ts'
import type { EditableText } from './wording-unit.ts'

/** A slip within a text: what it is, and what belongs in its place. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** As a message says it. */
  readonly slip: string
  /** As a list of several slips names it. */
  readonly name: string
  readonly instead: string
}

/** How many kinds of slips a finding names. */
const MOST_NAMED = 4

/** All slips of a text as one finding at the first of them, so that they do not drown what else is found; none where there are none. */
export function findingOfEdits(
  unit: EditableText,
  edits: readonly TextEdit[],
  { level, several }: { readonly level: Finding['level']; readonly several: string },
): Finding[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start)
  const [first, ...others] = sorted
  if (!first) return []
  const names = new Map<string, number>()
  for (const { name } of sorted) names.set(name, (names.get(name) ?? 0) + 1)
  const named = [...names].map(([name, count]) => (count === 1 ? name : `${name} (${count})`))
  const list = [...named.slice(0, MOST_NAMED), ...(named.length > MOST_NAMED ? ['…'] : [])].join(', ')
  const instead = [...new Set(sorted.map((edit) => (names.size === 1 ? edit.instead : `${edit.name}: ${edit.instead}`)))]
  const fix = fixOf(unit, sorted)
  return [
    {
      level,
      message:
        others.length === 0
          ? first.slip
          : names.size === 1
            ? `${first.slip}, ${sorted.length} times`
            : `${sorted.length} ${several}: ${list}`,
      span: unit.spanOf(first.start, Math.max(first.end, first.start + 1)),
      label: others.length === 0 ? 'here' : 'the first of them',
      help: instead.slice(0, MOST_NAMED).join('; '),
      ...(fix ? { fix } : {}),
    },
  ]
}

/** One edit of all; none where an end of line stands in the text, which only a person can mend. */
function fixOf({ text, spanOf }: EditableText, edits: readonly TextEdit[]): Fix | undefined {
  const [from, to] = [edits[0]?.start ?? 0, edits.at(-1)?.end ?? 0]
  const { file } = spanOf(from, to)
  const place = (offset: number): number => spanOf(offset, offset).start
  const isPlain = file.text.slice(place(from), place(to)) === text.slice(from, to)
  // What is written otherwise than it reads is edited as a whole, so that no other fix of the text meets it half done.
  const span = isPlain ? file.span(place(from), place(to)) : file.span(place(0), place(text.length))
  let written = ''
  let reads = isPlain ? '' : text.slice(0, from)
  let at = span.start
  let read = from
  for (const { start, end, replacement } of edits) {
    const raw = file.text.slice(place(start), place(end))
    const value = text.slice(start, end)
    if (value.includes('\n') || (raw !== value && !WRITTEN_OTHERWISE.test(raw))) return undefined
    written += file.text.slice(at, place(start)) + replacement
    reads += text.slice(read, start) + replacement
    at = place(end)
    read = end
  }
  written += file.text.slice(at, span.end)
  return isPlain ? { span, replacement: written } : { span, replacement: written, means: reads + text.slice(read) }
}

/** An escape, a doubled quotation mark, a blank at which a line ends. */
const WRITTEN_OTHERWISE = /^(?:\\.+|''|\s+)$/
