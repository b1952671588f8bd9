import type { Session } from '../../model/session.ts'
import { WORDING_SECTIONS } from '../../model/wording-sections.ts'
import { YamlEdits } from '../../source/yaml-edits.ts'
import type { YamlPath, YamlSource } from '../../source/yaml-source.ts'

/** A wording without the words of what a session has no more, and the paths of these words. Throws UnintendedEdit. */
export function wordsWithout(
  source: YamlSource,
  before: Session,
  after: Session,
): { readonly text: string; readonly gone: readonly YamlPath[] } {
  const edits = new YamlEdits(source.file)
  const gone = [...sections(before, after), ...groups(before, after)]
  // What all sessions of a body share stays in its file.
  for (const path of gone) if (source.own.valueAt(path) !== undefined) edits.remove(path)
  for (const index of departuresOf(source, gone).toReversed()) edits.remove(['departures', index])
  return { text: edits.text(), gone }
}

/** The entries of each section whose ids are those of nothing any more. */
function sections(before: Session, after: Session): YamlPath[] {
  return Object.entries(WORDING_SECTIONS).flatMap(([name, { ids }]) => {
    const left = ids(after)
    return ids(before).flatMap((id) => (left.includes(id) ? [] : [[name, id]]))
  })
}

/** Words over groups of documents that are no more, under items that stay. */
function groups(before: Session, after: Session): YamlPath[] {
  return after.items.flatMap(({ id, documentGroups }) => {
    const former = before.items.find((item) => item.id === id)?.documentGroups ?? []
    const had = former.flatMap((group) => group.id ?? [])
    const has = documentGroups.flatMap((group) => group.id ?? [])
    if (had.length > 0 && has.length === 0) return [['items', id, 'groups']]
    return had.filter((group) => !has.includes(group)).map((group) => ['items', id, 'groups', group])
  })
}

/** Where the paper departed from a published text in words that go. */
function departuresOf(source: YamlSource, gone: readonly YamlPath[]): number[] {
  const departures = source.valueAt(['departures'])
  if (!Array.isArray(departures)) return []
  return departures.flatMap(({ unit }: { unit?: unknown }, index) =>
    gone.some((path) => `${String(unit)}.`.startsWith(`${path.map(String).join('.')}.`)) ? [index] : [],
  )
}
