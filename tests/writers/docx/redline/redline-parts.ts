import { strFromU8, unzipSync } from 'fflate'
import type { DocumentTree } from '../../../../src/document/tree.ts'
import { writeDocx } from '../../../../src/writers/docx/write-docx.ts'
import { readXml, type XmlElement } from './xml-tree.ts'
import { fonts } from '../../../helpers/fonts.ts'

/** The parts of a written paper that hold its text. */
export interface Parts {
  readonly body: XmlElement
  readonly numbering: XmlElement
  readonly styles: XmlElement
  /** By their names in the package. */
  readonly heads: readonly (readonly [string, XmlElement])[]
}

export async function partsOf(tree: DocumentTree): Promise<Parts> {
  const files = unzipSync(await writeDocx(tree, fonts))
  const part = (name: string): XmlElement => readXml(strFromU8(files[name] ?? new Uint8Array()))
  const heads = Object.keys(files).filter((name) => /^word\/header\d+\.xml$/.test(name))
  return {
    body: part('word/document.xml'),
    numbering: part('word/numbering.xml'),
    styles: part('word/styles.xml'),
    heads: heads.sort().map((name) => [name, part(name)]),
  }
}
