import { child, childrenNamed, descendants, elementsOf, printed, value, type XmlElement } from './xml-tree.ts'

/** A paragraph as a reader of the Word file has it. */
export interface ExtractedParagraph {
  readonly style: string
  /** The number that Word prints, with the form of its mark; undefined where there is none. */
  readonly number: string | undefined
  /** The text, with what it looks like where it is not plain: symbols, raised endings, the direction, the bookmark of a link. */
  readonly text: string
}

export interface ExtractedTable {
  readonly properties: string
  readonly rows: readonly { readonly properties: string; readonly cells: readonly ExtractedCell[] }[]
}

interface ExtractedCell {
  readonly properties: string
  readonly paragraphs: readonly ExtractedParagraph[]
}

/** What is not compared (`links`: neither fields), since it does not tell two texts apart in every case. */
export interface Leaving {
  readonly links?: boolean
  readonly directions?: boolean
}

/** The parts that say how paragraphs are counted. */
interface CountingParts {
  readonly numbering: XmlElement
  readonly styles: XmlElement
}

/** The text of a body or a head: its paragraphs and tables, without the empty lines that Word wants beside tables. */
export function extractDocx(
  part: XmlElement,
  { numbering, styles }: CountingParts,
  leaving: Leaving = {},
): (ExtractedParagraph | ExtractedTable)[] {
  const counting = new Counting(numbering)
  let notes = 0
  // Readers see the count of a note, never its id.
  const counted = (text: string): string =>
    text.replace(/(<w:footnoteReference .*?w:id=)\d+/g, (_, before: string) => `${before}${++notes}`)
  const numberOf = new Map(
    childrenNamed(styles, 'w:style').map((style) => [value(style, 'w:styleId'), child(child(style, 'w:pPr'), 'w:numPr')]),
  )
  const paragraph = (element: XmlElement): ExtractedParagraph => {
    const properties = child(element, 'w:pPr')
    const style = value(child(properties, 'w:pStyle')) ?? ''
    return {
      // It looks the same: which of the two it is depends on what else stands in the paper.
      style: style.replace(/Unnumbered$/, ''),
      number: counting.number(child(properties, 'w:numPr') ?? numberOf.get(style)),
      text: counted(textOf(element, leaving)),
    }
  }
  const body = child(part, 'w:body') ?? part
  return elementsOf(body).flatMap((element): (ExtractedParagraph | ExtractedTable)[] => {
    if (element.name === 'w:tbl') return [tableOf(element, paragraph)]
    if (element.name !== 'w:p') return []
    const written = paragraph(element)
    return written.style === 'TableEnd' && written.text === '' ? [] : [written]
  })
}

function tableOf(table: XmlElement, paragraph: (element: XmlElement) => ExtractedParagraph): ExtractedTable {
  return {
    // How wide its columns are follows from the words of the later text: Word does not track it.
    properties: printed(child(table, 'w:tblPr')),
    rows: childrenNamed(table, 'w:tr').map((row) => ({
      properties: printed(child(row, 'w:trPr')),
      cells: childrenNamed(row, 'w:tc').map((cell) => ({
        properties: printed(child(cell, 'w:tcPr')).replace(/<w:tcW [^>]*>/, ''),
        paragraphs: childrenNamed(cell, 'w:p').map(paragraph),
      })),
    })),
  }
}

interface Piece {
  readonly look: string
  readonly text: string
}

function textOf(paragraph: XmlElement, { links = false, directions = false }: Leaving): string {
  const pieces: Piece[] = []
  const read = (element: XmlElement, link: string): void => {
    for (const one of elementsOf(element)) {
      if (one.name === 'w:hyperlink') read(one, ` > ${value(one, 'w:anchor') ?? ''}`)
      else if (one.name === 'w:r') {
        const instruction = child(one, 'w:instrText') ?? child(one, 'w:delInstrText')
        if (instruction && !links) pieces.push({ look: 'field', text: instruction.children.map(String).join('') })
        if (instruction ?? child(one, 'w:fldChar')) continue
        const properties = child(one, 'w:rPr')
        const style = value(child(properties, 'w:rStyle')) ?? ''
        const direction = !directions && child(properties, 'w:rtl') ? ' rtl' : ''
        const look = `${style}${direction}${links ? '' : link}`
        const text = elementsOf(one).map(textOfRunPart).join('')
        const last = pieces.at(-1)
        if (last?.look === look) pieces[pieces.length - 1] = { look, text: last.text + text }
        else if (text !== '') pieces.push({ look, text })
      } else if (one.name === 'w:fldSimple') {
        if (!links) pieces.push({ look: 'field', text: value(one, 'w:instr') ?? '' })
        read(one, link)
      } else if (one.name !== 'w:pPr') read(one, link)
    }
  }
  read(paragraph, '')
  return pieces.map(({ look, text }) => (look === '' ? text : `[${look}: ${text}]`)).join('')
}

function textOfRunPart(part: XmlElement): string {
  if (part.name === 'w:rPr') return ''
  if (part.name === 'w:t' || part.name === 'w:delText')
    return part.children.map((one) => (typeof one === 'string' ? one : printed(one))).join('')
  return part.name === 'w:noBreakHyphen' ? '-' : printed(part)
}

/** Counts as Word does: all instances of a definition as one list, begun anew where an instance that starts elsewhere is first used. */
class Counting {
  readonly #definitions: ReadonlyMap<string, XmlElement>
  readonly #instances: ReadonlyMap<string, XmlElement>
  readonly #used = new Set<string>()
  readonly #counts = new Map<string, number>()

  constructor(numbering: XmlElement) {
    const by = (name: string, id: string): Map<string, XmlElement> =>
      new Map(childrenNamed(numbering, name).map((one) => [value(one, id) ?? '', one]))
    this.#definitions = by('w:abstractNum', 'w:abstractNumId')
    this.#instances = by('w:num', 'w:numId')
  }

  number(place: XmlElement | undefined): string | undefined {
    const id = value(child(place, 'w:numId'))
    if (id === undefined || id === '0') return undefined
    const level = value(child(place, 'w:ilvl')) ?? '0'
    const instance = this.#instances.get(id)
    const list = value(child(instance, 'w:abstractNumId')) ?? ''
    const levels = childrenNamed(this.#definitions.get(list), 'w:lvl')
    const definition = levels.find((one) => value(one, 'w:ilvl') === level)
    if (!definition) throw new Error(`number ${id} has no level ${level}`)
    if (!this.#used.has(id)) {
      this.#used.add(id)
      for (const override of childrenNamed(instance, 'w:lvlOverride'))
        this.#counts.set(`${list} ${value(override, 'w:ilvl') ?? ''}`, Number(value(child(override, 'w:startOverride'))) - 1)
    }
    const key = `${list} ${level}`
    const count = (this.#counts.get(key) ?? Number(value(child(definition, 'w:start'))) - 1) + 1
    this.#counts.set(key, count)
    if (level === '0') this.#counts.delete(`${list} 1`)
    const form = ['w:numFmt', 'w:lvlText', 'w:suff']
      .map((name) => value(child(definition, name))?.replace(/%[12]/, '%') ?? '')
      .join(' ')
    return `${count} ${form} ${printed(child(definition, 'w:pPr'))}`
  }
}

/** Names of all elements of a kind, wherever they stand. */
export function valuesOf(part: XmlElement, element: string, attribute: string): string[] {
  return descendants(part).flatMap((one) => (one.name === element ? [value(one, attribute) ?? ''] : []))
}
