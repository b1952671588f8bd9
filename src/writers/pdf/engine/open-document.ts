import type { OpenedFont } from 'pdfmake/js/PDFDocument.js'
import type { Attachment } from '../../../document/attachment.ts'
import { style } from '../../style.ts'
import { PaperPdfDocument } from './paper-pdf-document.ts'

/** What a file says of itself, what goes with it, and the faces that it may use. */
export interface FileSetting {
  readonly info: { readonly title: string; readonly author: string; readonly subject: string; readonly date: string }
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly attachments: readonly Attachment[]
  /** Font files, or what was opened of them, by family, then by pdfmake's names of styles. */
  readonly fonts: Record<string, Record<string, Uint8Array | OpenedFont>>
}

/** Begins a PDF, without pages as yet. */
export function openDocument(setting: FileSetting): PaperPdfDocument {
  return openDocumentAs(PaperPdfDocument, setting)
}

/** The same as a document of a kind of its own. */
export function openDocumentAs<Kind extends PaperPdfDocument>(
  Document: new (...parts: ConstructorParameters<typeof PaperPdfDocument>) => Kind,
  { info, language, direction, attachments, fonts }: FileSetting,
): Kind {
  const { title, author, subject, date } = info
  const { width, height } = style.page
  const day = new Date(`${date}T00:00:00Z`)
  const options = {
    size: [width, height],
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    tagged: true,
    // Only part 3 of the standard lets a file of any kind go with the paper (ISO 19005-3, 6.8).
    subset: attachments.length > 0 ? 'PDF/A-3a' : 'PDF/A-2a',
    autoFirstPage: false,
    bufferPages: false,
    compress: true,
    fontLayoutCache: true,
    font: null,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: 'papers',
      Producer: 'papers',
      CreationDate: day,
      ModDate: day,
    },
  }
  const document = new Document(fonts, {}, {}, {}, options, null, undefined)
  // Of two pages side by side the later stands to the left (ISO 32000-1, 12.2).
  if (direction === 'rtl') document._root.data.ViewerPreferences.data['Direction'] = 'R2L'
  for (const { name, text, mediaType, description, relationship } of attachments)
    document.file(new TextEncoder().encode(text), {
      name,
      type: mediaType,
      description,
      relationship,
      creationDate: day,
      modifiedDate: day,
    })
  return document
}
