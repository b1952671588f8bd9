import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { openDocument } from '../../../../src/writers/pdf/engine/open-document.ts'
import type { PaperPdfDocument } from '../../../../src/writers/pdf/engine/paper-pdf-document.ts'
import { Pen } from '../../../../src/writers/pdf/engine/pen.ts'
import { preparedFace } from '../../../../src/writers/pdf/engine/prepared-face.ts'
import { fonts } from '../../../helpers/fonts.ts'

/** What drew texts before, and knows of all that a text may have besides. */
const { default: Renderer } = createRequire(import.meta.url)('pdfmake/js/Renderer.js') as {
  default: new (document: PaperPdfDocument) => {
    renderLine: (line: object, x: number, y: number) => void
    renderVector: (vector: object) => void
  }
}

/** A page, and all that was written on it. */
function newPage(family = 'tinos'): { document: PaperPdfDocument; written: () => string } {
  const bytes = fonts.open(`${family}/regular.ttf`)
  const face = preparedFace(bytes, fonts.families[family]?.pairs?.regular) ?? bytes.whole()
  const info = { title: '', author: '', subject: '', date: '2016-10-17' }
  const document = openDocument({
    info,
    language: 'en',
    direction: 'ltr',
    attachments: [],
    fonts: { [family]: { normal: face } },
  })
  document.addPage({ size: [595, 842] })
  const { content } = document.page as unknown as { content: { buffer: Uint8Array[] } }
  const written = (): string => {
    document.writeContent()
    return Buffer.concat(content.buffer).toString('latin1')
  }
  return { document, written }
}

const place = { x: 71.123456789, baseline: 100.5, size: 10.5, color: 'black' }

it.each([
  ['a word', 'Agenda', 0],
  ['letters that are kerned', 'AVAWA, Te', 0],
  ['letters that stand apart', 'Agenda', 0.123],
  ['marks that stand out of their line', '\u0633\u064f\u0651 \u0633', 0, 'amiri'],
  ['nothing', '', 0],
])('%s is drawn as pdfmake and pdfkit draw it', (_, text, spacing, family = 'tinos') => {
  const [own, other] = [newPage(family), newPage(family)]
  const [font, otherFont] = [own, other].map(({ document }) => document.provideFont(family, false, false)) as [never, never]
  const inline = {
    text,
    font: otherFont,
    fontSize: 10.5,
    fontFeatures: undefined,
    color: 'black',
    x: 0,
    width: 50,
    characterSpacing: spacing,
  }
  const line = { inlines: [inline], getHeight: () => 0, getAscenderHeight: () => 0 }
  new Renderer(other.document).renderLine(line, place.x, place.baseline)
  own.document.drawText({ ...place, text, features: undefined, spacing }, font)
  expect(own.written()).toBe(other.written())
})

it('rules and shapes are drawn as pdfmake draws them', () => {
  const [own, other] = [newPage(), newPage()]
  const pen = new Pen(own.document)
  pen.drawRule({ kind: 'rule', unit: undefined, x: 10, y: 20.25, width: 30, thickness: 0.5 } as never)
  pen.drawShape({ kind: 'shape', unit: undefined, x: 1, y: 2, width: 3, height: 4, color: '#336699' } as never)
  const renderer = new Renderer(other.document)
  renderer.renderVector({ type: 'line', x1: 10, y1: 20.25, x2: 40, y2: 20.25, lineWidth: 0.5 })
  renderer.renderVector({ type: 'rect', x: 1, y: 2, w: 3, h: 4, color: '#336699' })
  expect(own.written()).toBe(other.written())
})
