import { rankOf } from '../../document/contents.ts'
import { numberMark, seriesOf } from '../../document/print.ts'
import type { Annex, Block, Heading, Inline, ListItem, Masthead, NumberedList, Paragraph } from '../../document/tree.ts'
import { mastheadPicture } from '../drawings/masthead-picture.ts'
import { titleNames } from '../title-faces.ts'
import { escapeXml } from '../xml.ts'
import { classes, idOf } from './changes.ts'
import { writeDrawing } from './drawing.ts'
import { writeInlines } from './inlines.ts'
import { addressesOf, type Links } from '../../document/links.ts'
import { element, hrefOf } from './markup.ts'
import { writeTable } from './table.ts'

/** The section that blocks stand in: the rank of the headings next below its own, and its heading. */
interface Section {
  readonly rank: number
  readonly headingId: string | undefined
}

/** What stands directly under the title of the paper. */
const underTitle: Section = { rank: 2, headingId: undefined }

/**
 * Blocks in reading order; each heading opens a section, up to the next heading that is no lesser one. The rank of a heading is its
 * depth in sections, so that no rank is ever left out, whatever the levels of a part that stands by itself.
 */
export function writeBlocks(blocks: readonly Block[], links: Links, section: Section = underTitle): string {
  const written: string[] = []
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]
    if (!block) break
    const end = block.kind === 'heading' ? endOfSection(blocks, at, block) : at + 1
    written.push(
      block.kind === 'heading'
        ? writeSection(block, blocks.slice(at + 1, end), links, section)
        : writeBlock(block, links, section) + '\n',
    )
    at = end
  }
  return written.join('')
}

function endOfSection(blocks: readonly Block[], start: number, heading: Heading): number {
  const end = blocks.findIndex(
    (block, index) => index > start && (block.kind === 'annex' || (block.kind === 'heading' && rankOf(block) <= rankOf(heading))),
  )
  return end < 0 ? blocks.length : end
}

function writeSection(heading: Heading, blocks: readonly Block[], links: Links, { rank }: Section): string {
  const { level, number, content, change } = heading
  const id = idOf(heading)
  const marks = number ? numberMark(number, change) : []
  const title = element(
    headingName(rank),
    { id, class: classes([`level-${level}`, number ? 'numbered' : undefined], marks, content) },
    writeMark(marks),
    writeInlines(content),
  )
  return element('section', {}, '\n', title, '\n', writeBlocks(blocks, links, { rank: rank + 1, headingId: id })) + '\n'
}

const headingName = (rank: number): string => `h${Math.min(rank, 6)}`

/** A number is a text like any other: it is heard and copied once, as it is written. */
function writeMark(marks: readonly Inline[]): string {
  return marks.length === 0 ? '' : element('span', { class: 'mark' }, `${writeInlines(marks)} `)
}

function writeBlock(block: Exclude<Block, Heading>, links: Links, section: Section): string {
  switch (block.kind) {
    case 'masthead':
      return writeMasthead(block)
    case 'title-block': {
      const nameOf = titleNames(block)
      return element(
        'hgroup',
        {},
        '\n',
        ...block.lines.map((line, at) => element('p', { class: classes([nameOf[at]], line) }, writeInlines(line)) + '\n'),
        element('h1', { id: idOf(block), class: classes([], block.title) }, writeInlines(block.title)),
        '\n',
      )
    }
    case 'paragraph':
      return writeParagraph(block, links)
    case 'quotation':
      return element(
        'blockquote',
        { id: idOf(block), class: classes([], block.content) },
        element('p', {}, writeInlines(block.content, links.entryOf)),
      )
    case 'numbered-list':
      return writeNumberedList(block, links, section)
    case 'document-list':
      return list(
        'ul',
        idOf(block),
        block.entries.map((entry) =>
          element(
            'li',
            { id: idOf(entry), class: classes([], entry.content) },
            writeInlines(entry.content, undefined, addressesOf(entry)),
          ),
        ),
      )
    case 'table':
      return writeTable(block)
    case 'annex':
      return writeAnnex(block, links, section)
  }
}

/** A list without the browser's own marks. Some browsers take it for a list only because its role says so. */
function list(name: 'ol' | 'ul', id: string | undefined, items: readonly string[], className?: string): string {
  return element(name, { id, class: className, role: 'list' }, '\n', ...items.map((item) => `${item}\n`))
}

function writeParagraph(block: Paragraph, links: Links): string {
  const marks = block.number ? numberMark(block.number, block.change) : []
  const names = [block.number ? 'numbered' : undefined, block.form]
  return element(
    'p',
    { id: idOf(block), class: classes(names, marks, block.content) },
    writeMark(marks),
    writeInlines(block.content, links.entryOf),
  )
}

/** A list of which the items lead to their headings is the contents of the paper. */
function writeNumberedList(block: NumberedList, links: Links, { headingId }: Section): string {
  const { items } = block
  const isContents = items.some((item) => item.role === 'agenda')
  const written = list(
    hasBullets(items) ? 'ul' : 'ol',
    idOf(block),
    items.map((item) => writeItem(item, links)),
    isContents ? undefined : 'entries',
  )
  return items.some((item) => targetOf(item, links) !== undefined)
    ? element('nav', { 'aria-labelledby': headingId }, '\n', written, '\n')
    : written
}

/** The heading of an item of the agenda; entries of other lists are about an item and do not lead to it. */
function targetOf({ role, item, change }: ListItem, links: Links): string | undefined {
  return change === 'deleted' || role !== 'agenda' ? undefined : links.headingOf(item)
}

function hasBullets(items: readonly ListItem[]): boolean {
  return items.some(({ number }) => number?.family === 'bullets')
}

function writeItem(item: ListItem, links: Links): string {
  const { number, content, children, change } = item
  const target = targetOf(item, links)
  const symbols = item.role === 'agenda' ? undefined : links.entryOf
  const marks = number ? numberMark(number, change) : []
  const own = classes([], marks, content)
  const line = writeMark(marks) + (target === undefined ? writeInlines(content, symbols) : linkToHeading(target, content))
  if (children.length === 0) return element('li', { id: idOf(item), class: own }, line)
  const below = children.map((child) => writeItem(child, links))
  return element(
    'li',
    { id: idOf(item) },
    // The bar stands beside the words of the item, not beside what is under it.
    own === undefined ? line : element('div', { class: own }, line),
    `\n${list(hasBullets(children) ? 'ul' : 'ol', undefined, below)}\n`,
  )
}

/** No link may hold another: the link to the heading ends before the mark of a note, which is one itself. */
function linkToHeading(target: string, content: readonly Inline[]): string {
  const cut = content.findIndex(holdsNote)
  const linked = cut < 0 ? content : content.slice(0, cut)
  return element('a', { href: hrefOf(target) }, writeInlines(linked)) + writeInlines(content.slice(linked.length))
}

function holdsNote(inline: Inline): boolean {
  return inline.kind === 'keep' ? inline.content.some(holdsNote) : inline.kind === 'note'
}

/** The label and the title of an annex are one heading. */
function writeAnnex(annex: Annex, links: Links, { rank }: Section): string {
  const { label, title, blocks } = annex
  return element(
    'section',
    { id: idOf(annex), class: 'annex' },
    '\n',
    element(
      headingName(rank),
      { class: classes([], label, title) },
      element('span', { class: 'annex-label' }, writeInlines(label)),
      ' ',
      element('span', { class: 'annex-title' }, writeInlines(title)),
    ),
    '\n',
    writeBlocks(blocks, links, { rank: rank + 1, headingId: undefined }),
  )
}

/** The particulars of an issue are in English in some languages: each line runs as its own letters do. */
function writeMasthead(masthead: Masthead): string {
  const { id, organization, symbol, organ, particulars } = masthead
  const line = (name: string, content: readonly Inline[], markup = writeInlines(content)): string =>
    element('p', { class: classes([name], content) }, markup)
  return element(
    'div',
    { id, class: 'masthead' },
    '\n',
    element(
      'div',
      { class: 'issuer' },
      line('organization', organization),
      line('paper-symbol', symbol, withSeries(writeInlines(symbol), seriesOf(masthead))),
    ),
    '\n',
    element(
      'div',
      { class: 'issue' },
      writePicture(masthead),
      line('organ', organ),
      particulars.length > 0
        ? element(
            'div',
            { class: 'particulars' },
            ...particulars.map((one) => element('p', { dir: 'auto', class: classes([], one) }, writeInlines(one))),
          )
        : '',
    ),
    '\n',
  )
}

/** The emblem has its size from the style sheet, a logo its own. */
function writePicture(masthead: Masthead): string {
  const picture = mastheadPicture(masthead)
  if (!picture) return ''
  const { drawing, alternate, width, column } = picture
  const size = masthead.emblem?.logo ? { width, gap: column - width } : undefined
  return writeDrawing(drawing, 'emblem', alternate, size)
}

/** The symbol with its series letters set apart: they are printed large. */
function withSeries(written: string, series: string): string {
  const letters = escapeXml(series)
  return series === '' ? written : written.replace(`>${letters}`, `>${element('span', { class: 'series' }, letters)}`)
}
