// Reads PDF files as four programs do, and prints what each finds in them as JSON: for every file its text by reader. Each reads as it does
// where people search: poppler is Evince and Okular, PDFium is Chrome, pdf.js is Firefox, MuPDF is SumatraPDF.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import * as mupdf from 'mupdf'

// pdf.js asks for this when it is loaded, and needs it only where it draws.
globalThis.DOMMatrix ??= class {}
// What it writes to the console belongs to nobody here.
console.log = console.warn = () => undefined
const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
const pdfium = await PDFiumLibrary.init()

const texts = []
for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path)
  texts.push({
    poppler: execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }),
    PDFium: await textByPdfium(bytes),
    'pdf.js': await textByPdfJs(bytes),
    MuPDF: textByMupdf(bytes),
  })
}
process.stdout.write(JSON.stringify(texts), () => process.exit(0))

async function textByPdfium(bytes) {
  const document = await pdfium.loadDocument(bytes)
  const pages = [...document.pages()].map((page) => page.getText())
  document.destroy()
  return pages.join('\n')
}

async function textByPdfJs(bytes) {
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    // As Firefox searches it.
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true })
    pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
  }
  await task.destroy()
  return pages.join('\n')
}

function textByMupdf(bytes) {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, page) => document.loadPage(page).toStructuredText('').asText()).join(
    '\n',
  )
}
