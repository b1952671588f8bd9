import { Document, Footer, Header, Packer } from 'docx'
import { RETURN_PROPERTIES, type ReturnTable } from '../../../document/return-table.ts'
import type { DocumentTree } from '../../../document/tree.ts'
import { style, twips } from '../../style.ts'
import type { Parts } from './parts.ts'

/** The library's own way to the parts of a package before it zips them. */
interface PartsCompiler {
  readonly compile: (document: Document) => ReadonlyMap<string, unknown>
}

/**
 * The parts of a Word file as the library makes them, by their names: of a paper with one section that has nothing in it. The library has no public way to
 * them but its own zip, which stamps the moment of the build on every part, and fails where the clock of the machine is before 1980 or after 2099.
 */
export function libraryParts({ metadata: { title, symbol, author } }: DocumentTree, table: ReturnTable | undefined): Parts {
  const { page } = style
  const pages = <T>(empty: new (options: { children: [] }) => T): Record<'default' | 'first' | 'even', T> => {
    const make = (): T => new empty({ children: [] })
    return { default: make(), first: make(), even: make() }
  }
  const document = new Document({
    title,
    subject: symbol,
    creator: author,
    lastModifiedBy: author,
    customProperties: table ? propertiesOf(table) : [],
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.marginTop),
              bottom: twips(page.marginBottom),
              left: twips(page.marginLeft),
              right: twips(page.marginRight),
              header: twips(page.headerTop),
              footer: twips(page.footerBottom),
            },
          },
        },
        headers: pages(Header),
        footers: pages(Footer),
        children: [],
      },
    ],
  })
  const { compiler } = Packer as unknown as { readonly compiler: PartsCompiler }
  return new Map(
    Array.from(compiler.compile(document), ([name, part]) => {
      if (typeof part !== 'string') throw new Error(`the docx package has a part ${name} that is no text`)
      return [name, part]
    }),
  )
}

/** What the file says of the paper that it was made of; every program keeps it. */
function propertiesOf(table: ReturnTable): { name: string; value: string }[] {
  return Object.entries(RETURN_PROPERTIES).flatMap(([key, name]) => {
    const value = table[key as keyof typeof RETURN_PROPERTIES]
    return value === undefined ? [] : [{ name, value }]
  })
}
