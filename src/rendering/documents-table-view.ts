import { hasDocumentsAnnex } from '../model/parts.ts'
import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { documentView } from './annotation-view.ts'
import { referenceMark } from './item-references.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** A document of an item in the table; only the first one of an item has its number. */
interface DocumentRow {
  item: string
  /** The number of the item; null where it stands in a row above. */
  number: Text | null
  document: ReturnType<typeof documentView>
  /** Null where the table does not say in which languages documents are available. */
  languages: Text | null
}

/** The documents of all items as a table: item, document, and the languages in which it is available where some are not in all. */
export function documentsTableView(session: Session, language: Language, renderer: WordingRenderer) {
  const words = language['documents-table']
  if (!words || !hasDocumentsAnnex(session.data)) return null
  const listed = session.items.flatMap((item) => item.documents.map((id, index) => ({ item, id, isFirst: index === 0 })))
  const hasLanguages = listed.some(({ id }) => session.data.documents[id]?.languages !== undefined)
  const heads = [words.item, words.document, ...(hasLanguages ? [words.languages] : [])]
  const languagesOf = (id: string): Text => {
    const codes = session.data.documents[id]?.languages
    const path = ['documents', id, 'languages']
    if (!codes) return renderer.plain(words.all)
    return renderer.derived(codes.map((code) => words.names[code] ?? code).join(words.joint), path, path.join('.'))
  }
  return {
    heading: renderer.plain(words.title),
    columns: hasLanguages ? '3 14 6' : '3 20',
    head: heads.map((head) => renderer.plain(head)),
    rows: listed.map(({ item, id, isFirst }): DocumentRow => ({
      item: item.id,
      number: isFirst ? renderer.derived(referenceMark(language, item), [...item.path, 'id'], `items.${item.id}.number`) : null,
      document: documentView(id, session, language, renderer),
      languages: hasLanguages ? languagesOf(id) : null,
    })),
  }
}
