import { markedToFillIn } from '../../model/to-fill-in.ts'

/** A standing paragraph of the body that cannot be printed yet, since it tells a day or an hour that is not known. */
export interface Unsaid {
  readonly item: string
  readonly block: string
  /** What it says, by language. */
  readonly texts: ReadonlyMap<string, string>
}

type Entry = Readonly<Record<string, unknown>>

/** The id of the paragraph that stands in its place until then. */
function placeholderOf(block: string): string {
  return `${block}-later`
}

/** An agenda whose items have a paragraph of their own in the place of each that cannot be printed; `standing` are the annotations of the body. */
export function withoutUnsaid(
  entries: readonly object[],
  unsaid: readonly Unsaid[],
  standing: ReadonlyMap<string, readonly unknown[]>,
): object[] {
  return entries.map((each) => {
    const entry = each as Entry
    const { id, items } = entry
    const blocks = unsaid.filter(({ item }) => item === id).map(({ block }) => block)
    const annotation = Array.isArray(entry['annotation']) ? (entry['annotation'] as unknown[]) : standing.get(String(id))
    return {
      ...entry,
      ...(blocks.length > 0 && { annotation: (annotation ?? []).map((block) => replaced(block, blocks)) }),
      ...(Array.isArray(items) && { items: withoutUnsaid(items as object[], unsaid, standing) }),
    }
  })
}

function replaced(block: unknown, blocks: readonly string[]): unknown {
  const id: unknown = typeof block === 'object' && block !== null ? (Object.values(block) as unknown[])[0] : block
  return typeof id === 'string' && blocks.includes(id) ? placeholderOf(id) : block
}

/** Words of items with those of the paragraphs that stand for what cannot be printed, in the order of the agenda. */
export function wordsOfUnsaid(
  items: Entry,
  agenda: readonly object[],
  unsaid: readonly Unsaid[],
  code: string,
): Record<string, unknown> {
  return Object.fromEntries(
    idsOf(agenda).flatMap((id) => {
      const own = items[id] as Entry | undefined
      const here = unsaid.filter(({ item }) => item === id)
      if (here.length === 0) return own === undefined ? [] : [[id, own]]
      const words = here.map(({ block, texts }) => [placeholderOf(block), asHint(texts.get(code) ?? '')])
      const former = own?.['annotation'] ?? {}
      return [[id, { ...own, annotation: { ...Object.fromEntries(words), ...former } }]]
    }),
  )
}

function idsOf(entries: readonly object[]): string[] {
  return entries.flatMap((each) => {
    const { id, items } = each as Entry
    return [...(typeof id === 'string' ? [id] : []), ...(Array.isArray(items) ? idsOf(items as object[]) : [])]
  })
}

/** A text behind the mark, its expressions in brackets: they cannot be resolved yet, or no more. */
export function asHint(text: string): string {
  return markedToFillIn(text.replaceAll('{{', '[').replaceAll('}}', ']'))
}

/** A value whose texts at some paths are to be written. */
export function markedAt(value: unknown, paths: ReadonlySet<string>, path: readonly string[] = []): unknown {
  if (typeof value === 'string') return paths.has(path.join('.')) ? asHint(value) : value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, markedAt(entry, paths, [...path, key])]))
}
