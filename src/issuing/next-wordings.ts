import { formsById, type WordingUnit } from '../checks/common/wording-unit.ts'
import { hashOfUnit, type MadeFrom, madeFromText } from '../model/made-from.ts'
import type { Session } from '../model/session.ts'
import type { ReadLanguage } from '../opening/read-session.ts'
import { dropEntry } from '../source/edit-yaml.ts'
import { proveIntended } from '../source/intended.ts'
import { keepLineEnds } from '../source/line-ends.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import { noteReferences, withoutNotes } from './without-notes.ts'

const TITLE = 'title'

/**
 * The notes that tell of the issue of a paper, such as that it was submitted late: those on its title and nowhere else. The paper that
 * follows is another issue, and does not repeat them.
 */
export function notesOfIssue({ data }: Session, languages: readonly ReadLanguage[]): string[] {
  const units = languages.flatMap((language) => language.units)
  return data.notes.filter((id) => {
    const referring = units.filter(({ expressions }) => expressions.some(({ text }) => text === `note notes.${id}`))
    return referring.length > 0 && referring.every((unit) => unit.id === TITLE)
  })
}

/**
 * The text of a wording without some notes and the references to them in its title. Throws UnintendedEdit where it could not be edited so that
 * it says just that.
 */
export function wordingWithoutNotes(source: YamlSource, dropped: readonly string[]): string {
  const before = source.value as { readonly title: string; readonly notes?: Readonly<Record<string, string>> }
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

/** What the units of a translation were made from, when the title has lost references to notes in both: what was up to date stays so. */
export function recordWithoutNotes(
  record: MadeFrom,
  language: string,
  session: Session,
  units: readonly WordingUnit[],
  sourceUnits: readonly WordingUnit[],
  dropped: readonly string[],
): string {
  const [own, source] = [units, sourceUnits].map((all) => hashesOfTitle(formsById(all).get(TITLE) ?? [], dropped))
  const kept = [...record.units].filter(([id]) => !dropped.some((note) => id === `notes.${note}`))
  return madeFromText(
    language,
    session.data['wording-source'],
    kept.map(([id, made]) => {
      if (id !== TITLE) return [id, made]
      return [id, { source: source?.get(made.source) ?? made.source, own: own?.get(made.own) ?? made.own }]
    }),
  )
}

/** The hash of the title without the notes, by its hash with them. */
function hashesOfTitle(forms: readonly WordingUnit[], dropped: readonly string[]): ReadonlyMap<string, string> {
  const without = forms.map(({ form, words }) => ({ form, words: withoutNotes(words, dropped) }))
  return new Map([[hashOfUnit(forms), hashOfUnit(without)]])
}
