import type { AgendaItem } from '../model/agenda.ts'
import { hasDocumentsAnnex } from '../model/parts.ts'
import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { documentView, groupView } from './annotation-view.ts'
import { referenceMark } from './item-references.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** A row of the table: words over a group of papers, or a paper. Only the first one of an item has its number. */
interface DocumentRow {
  id: string
  item: string
  /** The number of the item; null where it stands in a row above. */
  number: Text | null
  over: ReturnType<typeof groupView> | null
  document: ReturnType<typeof documentView> | null
  hasLanguages: boolean
  /** Null over a group, and where the table does not say in which languages documents are available. */
  languages: Text | null
}

/** The documents of all items as a table: item, document, and the languages in which it is available where some are not in all. */
export function documentsTableView(session: Session, language: Language, renderer: WordingRenderer) {
  const words = language['documents-table']
  if (!words || !hasDocumentsAnnex(session.data)) return null
  const listed = session.items.flatMap((item) => item.documentGroups.flatMap(({ documents }) => documents))
  const hasLanguages = listed.some((id) => session.data.documents[id]?.languages !== undefined)
  const heads = [words.item, words.document, ...(hasLanguages ? [words.languages] : [])]
  const languagesOf = (id: string): Text => {
    const codes = session.data.documents[id]?.languages
    const path = ['documents', id, 'languages']
    if (!codes) return renderer.plain(words.all)
    return renderer.derived(codes.map((code) => words.names[code] ?? code).join(words.joint), path, path.join('.'))
  }
  const rowsOf = (item: AgendaItem): DocumentRow[] =>
    item.documentGroups
      .flatMap(({ id, documents }): Pick<DocumentRow, 'id' | 'over' | 'document' | 'languages'>[] => [
        ...(id === undefined
          ? []
          : [{ id: `groups.${id}`, over: groupView(item.id, id, renderer), document: null, languages: null }]),
        ...documents.map((document) => ({
          id: document,
          over: null,
          document: documentView(document, session, language, renderer),
          languages: hasLanguages ? languagesOf(document) : null,
        })),
      ])
      .map((row, at) => ({ ...row, item: item.id, number: at === 0 ? numberOf(item) : null, hasLanguages }))
  const numberOf = (item: AgendaItem): Text =>
    renderer.derived(referenceMark(language, item), [...item.path, 'id'], `items.${item.id}.number`)
  return {
    heading: renderer.plain(words.title),
    columns: hasLanguages ? '3 14 6' : '3 20',
    head: heads.map((head) => renderer.plain(head)),
    rows: session.items.flatMap(rowsOf),
  }
}
