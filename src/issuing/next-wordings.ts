import type { Session } from '../model/session.ts'
import { titleLines } from '../model/title-lines.ts'
import type { ReadLanguage } from '../opening/read-session.ts'
import { dropEntry } from '../source/edit-yaml.ts'
import { proveIntended } from '../source/intended.ts'
import { keepLineEnds } from '../source/line-ends.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import { noteReferences, withoutNotes } from './without-notes.ts'

const TITLE = 'title'

/**
 * The notes that tell of the issue of a paper, such as that it was submitted late: those on its title and nowhere else, not in a line over it either. The paper that
 * follows is another issue, and does not repeat them.
 */
export function notesOfIssue({ data }: Session, languages: readonly ReadLanguage[]): string[] {
  const units = languages.flatMap((language) => language.units)
  const ofLines = titleLines(data).flatMap((line) => line.notes)
  return data.notes.filter((id) => {
    if (ofLines.includes(id)) return false
    const referring = units.filter(({ expressions }) => expressions.some(({ text }) => text === `note notes.${id}`))
    return referring.length > 0 && referring.every((unit) => unit.id === TITLE)
  })
}

/**
 * The text of a wording without some notes and the references to them in its title. Throws UnintendedEdit where it could not be edited so that
 * it says just that.
 */
export function wordingWithoutNotes(source: YamlSource, dropped: readonly string[]): string {
  const before = source.own.value as { readonly title: string; readonly notes?: Readonly<Record<string, string>> }
  const spanOf = source.textSpans([TITLE])
  let { text } = source.file
  for (const { id, start, end } of noteReferences(before.title).toReversed())
    if (dropped.includes(id)) {
      const span = spanOf(start, end)
      text = text.slice(0, span.start) + text.slice(span.end)
    }
  for (const id of dropped) text = dropEntry(text, 'notes', id)
  text = keepLineEnds(source.file.text, text)
  proveIntended(source.file, text, {
    ...before,
    title: withoutNotes(before.title, dropped),
    notes: Object.fromEntries(Object.entries(before.notes ?? {}).filter(([id]) => !dropped.includes(id))),
  })
  return text
}
