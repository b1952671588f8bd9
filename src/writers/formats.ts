import type { DocumentTree } from '../document/tree.ts'
import type { FontSource } from './pdf/write-pdf.ts'

/** Formats that a paper can be written in. */
export const FORMATS = ['pdf', 'docx'] as const
export type Format = (typeof FORMATS)[number]

type Write = (tree: DocumentTree, fonts: FontSource) => Promise<Uint8Array>

/** The writer of a format, loaded when it is first needed: a check or a Word file has no use for the PDF engine. */
export async function writerOf(format: Format): Promise<Write> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/write-pdf.ts')).writePdf
    case 'docx':
      return (await import('./docx/write-docx.ts')).writeDocx
  }
}
