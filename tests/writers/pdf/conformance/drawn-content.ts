import { operationsOf } from './content-stream.ts'
import { type PdfDictionary, type PdfFile, type PdfValue, word } from './pdf-file.ts'

/** A stretch of marked content: what it says it is, and its number where the structure refers to it. */
export interface Mark {
  readonly tag: string
  readonly id: number | undefined
  readonly properties: PdfDictionary
}

/** Something that is drawn on a page, within the marks around it, outermost first. */
export interface Drawn {
  readonly page: string
  readonly operator: string
  readonly marks: readonly Mark[]
  /** Of text: its face and the codes of its glyphs in the order in which they are read; mode 3 draws nothing. */
  readonly font: PdfValue | undefined
  readonly codes: readonly number[]
  readonly mode: number
  /** Where the line of type was begun, in points from the page's lower left corner, and the spacing after each character. */
  readonly x: number
  readonly y: number
  readonly spacing: number
}

/** Where a mark begins, within which others. */
export interface Opened {
  readonly page: string
  readonly mark: Mark
  readonly around: readonly Mark[]
}

export interface PageContent {
  readonly drawn: readonly Drawn[]
  readonly opened: readonly Opened[]
  /** Every operator with its operands. */
  readonly operations: readonly { readonly operator: string; readonly operands: readonly PdfValue[] }[]
  /** Marks that are closed and were not opened, or the other way round; how deep states of graphics are kept. */
  readonly unbalanced: number
  readonly deepest: number
}

const TEXT = new Set(['Tj', 'TJ', "'", '"'])
const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI'])

/** What the pages of a file draw, page by page. */
export function contentOf(file: PdfFile): PageContent[] {
  return file.keep('content', () => file.pages.map((page) => knownPage(file, page)))
}

export function allDrawn(file: PdfFile): readonly Drawn[] {
  return file.keep('drawn', () => contentOf(file).flatMap(({ drawn }) => drawn))
}

const known = new Map<string, PageContent>()

/** A page as it was read before, when nothing in it has changed since. */
function knownPage(file: PdfFile, page: string): PageContent {
  const { '/Contents': contents, '/Resources': resources } = file.dictionary(page)
  const streams = file.list(contents).map((part) => file.parts.objects[`obj:${word(part)}`])
  const fonts = Object.values(file.dictionary(file.dictionary(resources)['/Font'])).map((font) => file.get(font) ?? null)
  const key = JSON.stringify([page, streams, file.get(resources), fonts])
  const content = known.get(key) ?? readPage(file, page)
  known.set(key, content)
  return content
}

function readPage(file: PdfFile, page: string): PageContent {
  const dict = file.dictionary(page)
  const resources = file.dictionary(dict['/Resources'])
  const fonts = file.dictionary(resources['/Font'])
  const bytes = file.list(dict['/Contents']).map((part) => file.stream(part) ?? Buffer.alloc(0))
  const operations = bytes.flatMap(operationsOf)
  const drawn: Drawn[] = []
  const opened: Opened[] = []
  let marks: Mark[] = []
  let state = { font: undefined as PdfValue | undefined, mode: 0, x: 0, y: 0, spacing: 0 }
  const kept: (typeof state)[] = []
  let unbalanced = 0
  let deepest = 0
  for (const { operator, operands } of operations) {
    if (operator === 'q') deepest = Math.max(deepest, kept.push({ ...state }))
    else if (operator === 'Q') state = kept.pop() ?? state
    else if (operator === 'Tf') state.font = fonts[word(operands[0])]
    else if (operator === 'Tc') state.spacing = Number(operands[0])
    else if (operator === 'Tm') [state.x, state.y] = [Number(operands[4]), Number(operands[5])]
    else if (operator === 'Tr') state.mode = Number(operands[0])
    else if (operator === 'BDC' || operator === 'BMC') {
      const mark = markOf(file, resources, operands)
      opened.push({ page, mark, around: marks })
      marks = [...marks, mark]
    } else if (operator === 'EMC') {
      if (marks.length === 0) unbalanced++
      marks = marks.slice(0, -1)
    } else if (TEXT.has(operator))
      drawn.push({ page, operator, marks, ...state, codes: readCodes(codesOf(file, state.font, operands.at(-1) ?? null), marks) })
    else if (PAINT.has(operator)) drawn.push({ page, operator, marks, ...state, codes: [] })
  }
  return { drawn, opened, operations, unbalanced: unbalanced + marks.length, deepest }
}

/** Text from right to left stands in the file from left to right, and says so (ISO 32000-1, 14.8.2.3.3). */
function readCodes(codes: readonly number[], marks: readonly Mark[]): readonly number[] {
  return marks.some(({ tag }) => tag === '/ReversedChars') ? codes.toReversed() : codes
}

function markOf(file: PdfFile, resources: PdfDictionary, [tag, given]: readonly PdfValue[]): Mark {
  const named = typeof given === 'string' ? file.dictionary(resources['/Properties'])[given] : given
  const properties = file.dictionary(named)
  const id = properties['/MCID']
  return { tag: word(tag), id: typeof id === 'number' ? id : undefined, properties }
}

/** Codes of two bytes in a composite font, of one in a simple one. */
function codesOf(file: PdfFile, font: PdfValue | undefined, shown: PdfValue): number[] {
  const length = file.dictionary(font)['/Subtype'] === '/Type0' ? 2 : 1
  return [shown].flat().flatMap((piece) => {
    if (typeof piece !== 'string') return []
    const bytes = Buffer.from(piece.slice(2), 'hex')
    return Array.from({ length: bytes.length / length }, (_, index) => bytes.readUIntBE(index * length, length))
  })
}
