import type { AgendaItem } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { numberOf, titleOf } from './item-view.ts'
import { publicAddress } from './public-address.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** An item with its annotation and its documentation list. */
export function annotationView(item: AgendaItem, session: Session, language: Language, renderer: WordingRenderer) {
  const { quotation, words } = language
  return {
    id: item.id,
    level: item.parent ? 3 : 2,
    ...numberOf(item, language),
    title: titleOf(item, renderer),
    paragraphs: item.annotation.map(({ id, quoted }) => {
      const text = renderer.unit(['items', item.id, 'annotation', id])
      const { pieces } = text
      return {
        id,
        quoted,
        text: quoted
          ? renderer.text([...renderer.plain(quotation.opens).pieces, ...pieces, ...renderer.plain(quotation.closes).pieces])
          : text,
      }
    }),
    documentation: item.documents.length > 0 ? renderer.plain(words.documentation) : null,
    documents: item.documents.map((id) => documentView(id, session, language, renderer)),
  }
}

function documentView(id: string, session: Session, language: Language, renderer: WordingRenderer) {
  const symbol = renderer.symbol(id)
  return {
    id,
    symbol: symbol.toString(),
    address: publicAddress(session, language, symbol.toString()) ?? null,
    text: renderer.fill(language['document-entry'], {
      title: renderer.named(['documents', id]) ?? renderer.plain(''),
      symbol,
    }),
  }
}
