import { bookmarkName } from '../../document/bookmark-name.ts'
import { RETURN_TABLE, type ReturnTable } from '../../document/return-table.ts'
import { escaped } from './escaped.ts'
import { changePart, type Parts, replaceOnce } from './package/parts.ts'
import { type Relationship, written } from './package/relationships.ts'

/*
 * What the file says of the paper it was made from, so that edits in it find their way back (docs/word.md): properties, which every program keeps
 * (package/library-parts.ts), and a table of the texts, which Word and LibreOffice keep.
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Names the kind of the table to programs that look for it; the same in every file. */
const ITEM = '{5B1C0D5E-7A0E-4C55-9D0B-6F1B1F3C8A11}'

/** The relation of the text to the table. */
export const TABLE_RELATIONSHIP: Relationship = { id: 'rIdReturns', type: 'customXml', target: '../customXml/item1.xml' }

/** Adds the parts that hold the table. */
export function addReturnTable(parts: Parts, table: ReturnTable): void {
  const schema = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
  const relation = written([{ id: 'rId1', type: 'customXmlProps', target: 'itemProps1.xml' }])
  const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
  parts.set('customXml/item1.xml', HEAD + tableElement(table))
  parts.set(
    'customXml/itemProps1.xml',
    `${HEAD}<ds:datastoreItem ds:itemID="${ITEM}" xmlns:ds="${schema}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${RETURN_TABLE}"/></ds:schemaRefs></ds:datastoreItem>`,
  )
  parts.set(
    'customXml/_rels/item1.xml.rels',
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
  )
  changePart(parts, '[Content_Types].xml', (xml) =>
    replaceOnce(xml, /<\/Types>/, `<Override ContentType="${type}" PartName="/customXml/itemProps1.xml"/></Types>`),
  )
}

function tableElement({ session, language, data, program, texts }: ReturnTable): string {
  let rows = ''
  for (const { id, units, text, words, printed } of texts)
    rows +=
      `<text bookmark="${bookmarkName(id)}" id="${escaped(id)}" units="${escaped(units.join(' '))}"` +
      ` text="${text}" words="${words}" printed="${printed}"/>`
  const head = `<papers xmlns="${RETURN_TABLE}" session="${escaped(session)}" language="${escaped(language)}" data="${data}"`
  return `${head} program="${escaped(program)}"${rows === '' ? '/>' : `>${rows}</papers>`}`
}
