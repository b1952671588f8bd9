import { strFromU8, unzipSync } from 'fflate'
import type { DocumentTree } from '../../../src/document/tree.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { fonts } from '../../helpers/fonts.ts'

/** A paragraph of a Word document as a test asks after it. */
export interface ReadParagraph {
  readonly xml: string
  readonly style: string
  readonly text: string
  readonly bookmarks: readonly string[]
  /** Instance and level of native numbering: its own, or those that its style gives it. */
  readonly numbering: { readonly instance: string; readonly level: string } | undefined
}

export interface ReadDocx {
  readonly names: readonly string[]
  readonly part: (name: string) => string
  readonly paragraphs: readonly ReadParagraph[]
  /** The definition of a style, found by the name that an editor sees. */
  readonly style: (name: string) => string
}

/** Writes a tree and reads the parts of the package back. */
export async function readDocx(tree: DocumentTree): Promise<ReadDocx> {
  const parts = unzipSync(await writeDocx(tree, fonts))
  const part = (name: string): string => {
    const bytes = parts[name]
    if (!bytes) throw new Error(`no part ${name}`)
    return strFromU8(bytes)
  }
  const styles = all(part('word/styles.xml'), /<w:style .*?<\/w:style>/g)
  return {
    names: Object.keys(parts),
    part,
    paragraphs: readParagraphs(part('word/document.xml'), numbersOf(styles)),
    style: (name) => {
      const found = styles.find((xml) => ['name', 'aliases'].some((kind) => xml.includes(`<w:${kind} w:val="${name}"/>`)))
      if (!found) throw new Error(`no style ${name}`)
      return found
    },
  }
}

type Numbers = ReadonlyMap<string, ReadParagraph['numbering']>

export function readParagraphs(xml: string, ofStyles: Numbers = new Map()): ReadParagraph[] {
  return all(xml, /<w:p>.*?<\/w:p>/g).map((paragraph) => {
    const style = first(paragraph, /<w:pStyle w:val="([^"]*)"/)
    return {
      xml: paragraph,
      style,
      text: all(paragraph, /(?<=<w:t [^>]*>)[^<]*|<w:noBreakHyphen\/>/g)
        .map((piece) => (piece.startsWith('<') ? '-' : piece))
        .join(''),
      bookmarks: all(paragraph, /(?<=<w:bookmarkStart [^>]*w:name=")[^"]*/g),
      numbering: paragraph.includes('<w:numPr>') ? numberingIn(paragraph) : ofStyles.get(style),
    }
  })
}

/** The numbering that the styles of paragraphs say themselves. */
function numbersOf(styles: readonly string[]): Numbers {
  return new Map(styles.map((xml) => [first(xml, /w:styleId="([^"]*)"/), numberingIn(xml)]))
}

/** The list 0 is none. */
function numberingIn(xml: string): ReadParagraph['numbering'] {
  const instance = first(xml, /<w:numId w:val="(\d+)"/)
  return instance === '' || instance === '0' ? undefined : { instance, level: first(xml, /<w:ilvl w:val="(\d+)"/) }
}

export const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([match]) => match)

export const first = (xml: string, pattern: RegExp): string => pattern.exec(xml)?.[1] ?? ''
