import type { Page } from 'pdfmake/js/LayoutBuilder.js'
import svgMeasureModule from 'pdfmake/js/SVGMeasure.js'
import type { Attachment } from '../../../document/attachment.ts'
import { style } from '../../style.ts'
import type { StructureElement } from '../structure.ts'
import { addChangeMarks } from './add-change-marks.ts'
import type { ChangeWords } from './change-tags.ts'
import { PaperLayoutBuilder } from './layout-builder.ts'
import { PaperPdfDocument } from './paper-pdf-document.ts'
import { PaperRenderer } from './renderer.ts'
import { TagWriter } from './tag-writer.ts'

const SvgMeasure = svgMeasureModule.default

export interface RedlineSetting extends ChangeWords {
  readonly direction: 'ltr' | 'rtl'
}

/** What a PDF consists of: pdfmake nodes for its text and for head and foot of each page, its fonts, and what it says of itself. */
export interface Definition {
  readonly content: readonly object[]
  readonly header: (page: number, pages: number) => object | undefined
  readonly footer: (page: number, pages: number) => object | undefined
  /** The logical structure that the content points to. */
  readonly structure: StructureElement
  /** Font files by family, then by pdfmake's names of styles. */
  readonly fonts: Record<string, Record<string, Uint8Array>>
  readonly language: string
  readonly attachments: readonly Attachment[]
  /** In a redline: how its changes are shown and spoken. */
  readonly redline: RedlineSetting | undefined
  readonly info: { readonly title: string; readonly author: string; readonly subject: string; readonly date: string }
}

/** Lays out and draws a definition. pdfmake's own printer makes its classes itself, so this stands in its place. */
export function renderDefinition(definition: Definition): Promise<Uint8Array> {
  const { width, height, marginLeft, marginRight, marginTop, marginBottom } = style.page
  const { title, author, subject, date } = definition.info
  const day = new Date(`${date}T00:00:00Z`)
  const document = new PaperPdfDocument(
    definition.fonts,
    {},
    {},
    {},
    {
      size: [width, height],
      pdfVersion: '1.7',
      lang: definition.language,
      displayTitle: true,
      tagged: true,
      // Only part 3 of the standard lets a file of any kind go with the paper (ISO 19005-3, 6.8).
      subset: definition.attachments.length > 0 ? 'PDF/A-3a' : 'PDF/A-2a',
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
    },
    null,
    undefined,
  )
  for (const { name, text, mediaType, description, relationship } of definition.attachments)
    document.file(new TextEncoder().encode(text), {
      name,
      type: mediaType,
      description,
      relationship,
      creationDate: day,
      modifiedDate: day,
    })
  const builder = new PaperLayoutBuilder(
    { width, height, orientation: 'portrait' },
    { left: marginLeft, right: marginRight, top: marginTop, bottom: marginBottom },
    new SvgMeasure(),
  )
  const pages = builder.layoutDocument(
    { stack: definition.content },
    document,
    {},
    {},
    undefined,
    definition.header,
    definition.footer,
    undefined,
    undefined,
  )
  if (definition.redline) addChangeMarks(pages, definition.redline.direction)
  return draw(document, pages, new TagWriter(document, definition.structure, definition.redline))
}

function draw(document: PaperPdfDocument, pages: Page[], tags: TagWriter): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    new PaperRenderer(document, tags).renderPages(pages)
    document.end()
  })
}
