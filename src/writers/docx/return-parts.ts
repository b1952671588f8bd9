import { strToU8 } from 'fflate'
import { bookmarkName } from '../../document/bookmark-name.ts'
import { RETURN_PROPERTIES, RETURN_TABLE, type ReturnTable } from '../../document/return-table.ts'
import { element } from '../xml.ts'
import { type PartChanges, replaceOnce } from './reproducible.ts'

/*
 * What the file says of the paper it was made from, so that edits in it find their way back (docs/word.md): properties, which every program keeps,
 * and a table of the texts, which Word and LibreOffice keep.
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** The parts that hold the table, by their names. */
export function returnParts(table: ReturnTable | undefined): Record<string, Uint8Array> {
  if (!table) return {}
  const { session, language, data, program, texts } = table
  const rows = texts.map(({ id, units, text, words, printed }) =>
    element('text', { bookmark: bookmarkName(id), id, units: units.join(' '), text, words, printed }),
  )
  return {
    'customXml/item1.xml': strToU8(HEAD + element('papers', { xmlns: RETURN_TABLE, session, language, data, program }, ...rows)),
    'customXml/itemProps1.xml': strToU8(
      HEAD +
        element(
          'ds:datastoreItem',
          { 'ds:itemID': ITEM, 'xmlns:ds': `${OFFICE}/customXml` },
          element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': RETURN_TABLE })),
        ),
    ),
    'customXml/_rels/item1.xml.rels': strToU8(
      HEAD +
        element(
          'Relationships',
          { xmlns: RELATIONS },
          element('Relationship', { Id: 'rId1', Type: `${OFFICE}/relationships/customXmlProps`, Target: 'itemProps1.xml' }),
        ),
    ),
  }
}

/** Names the kind of the table to programs that look for it; the same in every file. */
const ITEM = '{5B1C0D5E-7A0E-4C55-9D0B-6F1B1F3C8A11}'

/** What other parts say of the properties and of the table. */
export function returnChanges(table: ReturnTable | undefined): PartChanges {
  if (!table) return {}
  return {
    'docProps/custom.xml': (xml) => replaceOnce(xml, /\/>$/, `>${properties(table)}</Properties>`),
    '[Content_Types].xml': (xml) =>
      replaceOnce(
        xml,
        /<\/Types>/,
        element('Override', {
          ContentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
          PartName: '/customXml/itemProps1.xml',
        }) + '</Types>',
      ),
  }
}

/** The relation of the text to the table. */
export function withReturnTable(relationships: string, table: ReturnTable | undefined): string {
  if (!table) return relationships
  const relation = element('Relationship', {
    Id: 'rIdReturns',
    Type: `${OFFICE}/relationships/customXml`,
    Target: '../customXml/item1.xml',
  })
  return replaceOnce(relationships, /<\/Relationships>/, `${relation}</Relationships>`)
}

function properties(table: ReturnTable): string {
  return Object.entries(RETURN_PROPERTIES)
    .flatMap(([key, name]) => {
      const value = table[key as keyof typeof RETURN_PROPERTIES]
      return value === undefined ? [] : [{ name, value }]
    })
    .map(({ name, value }, index) =>
      element('property', { fmtid: FORMAT, pid: index + 2, name }, element('vt:lpwstr', {}, value)),
    )
    .join('')
}
