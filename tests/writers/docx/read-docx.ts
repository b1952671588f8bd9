import { strFromU8, unzipSync } from 'fflate'
import type { DocumentTree } from '../../../src/document/tree.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'

/** A paragraph of a Word document as a test asks after it. */
export interface ReadParagraph {
  readonly xml: string
  readonly style: string
  readonly text: string
  readonly bookmarks: readonly string[]
  /** Instance and level of native numbering. */
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
  const parts = unzipSync(await writeDocx(tree))
  const part = (name: string): string => {
    const bytes = parts[name]
    if (!bytes) throw new Error(`no part ${name}`)
    return strFromU8(bytes)
  }
  const styles = all(part('word/styles.xml'), /<w:style .*?<\/w:style>/g)
  return {
    names: Object.keys(parts),
    part,
    paragraphs: readParagraphs(part('word/document.xml')),
    style: (name) => {
      const found = styles.find((xml) => ['name', 'aliases'].some((kind) => xml.includes(`<w:${kind} w:val="${name}"/>`)))
      if (!found) throw new Error(`no style ${name}`)
      return found
    },
  }
}

export function readParagraphs(xml: string): ReadParagraph[] {
  return all(xml, /<w:p>.*?<\/w:p>/g).map((paragraph) => {
    const instance = first(paragraph, /<w:numId w:val="(\d+)"/)
    return {
      xml: paragraph,
      style: first(paragraph, /<w:pStyle w:val="([^"]*)"/),
      text: all(paragraph, /(?<=<w:t [^>]*>)[^<]*|<w:noBreakHyphen\/>/g)
        .map((piece) => (piece.startsWith('<') ? '-' : piece))
        .join(''),
      bookmarks: all(paragraph, /(?<=<w:bookmarkStart [^>]*w:name=")[^"]*/g),
      numbering: instance === '' ? undefined : { instance, level: first(paragraph, /<w:ilvl w:val="(\d+)"/) },
    }
  })
}

export const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([match]) => match)

export const first = (xml: string, pattern: RegExp): string => pattern.exec(xml)?.[1] ?? ''
