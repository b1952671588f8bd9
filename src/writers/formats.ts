import type { DocumentTree } from '../document/tree.ts'
import type { FontSource } from './fonts/font-source.ts'
import type { LastingPdfWriter } from './pdf/lasting-writer.ts'

/** Formats that a paper can be written in. */
export const FORMATS = ['pdf', 'docx', 'html'] as const
export type Format = (typeof FORMATS)[number]

/** Formats that a paper is written in where none is named: those in which it is issued. */
export const DEFAULT_FORMATS: readonly Format[] = ['pdf', 'docx']

type Write = (tree: DocumentTree, fonts: FontSource) => Promise<Uint8Array>

/** The writer of a format, loaded when it is first needed: a check or a Word file has no use for the PDF engine. */
export async function writerOf(format: Format): Promise<Write> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/write-pdf.ts')).writePdf
    case 'docx':
      return (await import('./docx/write-docx.ts')).writeDocx
    case 'html':
      return (await import('./html/write-html.ts')).writeHtml
  }
}

/** Gives the writer of a format. */
export type WriterOf = (format: Format) => Promise<Write>

/** The same writers for who writes papers again and again: of PDFs what can be is kept from one to the next. */
export function lastingWriters(): WriterOf {
  let pdf: LastingPdfWriter | undefined
  return async (format) => {
    if (format !== 'pdf') return writerOf(format)
    pdf ??= new (await import('./pdf/lasting-writer.ts')).LastingPdfWriter()
    return pdf.write
  }
}
