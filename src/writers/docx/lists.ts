import { escaped } from './escaped.ts'
import { lookOfRun } from './run-markup.ts'

/** Where a paragraph stands in Word's numbering. */
export interface NumberingPlace {
  readonly reference: string
  readonly level: number
  readonly instance: number
}

/** A level of a list: how its numbers look, and where its paragraphs stand, in twips. */
export interface ListLevel {
  readonly start: number
  /** By its name in the format (ECMA-376-1, 17.18.59). */
  readonly format: string
  /** The number with what stands around it: `%1` stands for the number of the first level. */
  readonly text: string
  /** What comes between the number and the text. */
  readonly suffix: 'tab' | 'nothing'
  readonly indent: number
  readonly hanging?: number
  readonly rightToLeft?: boolean
}

/** Definitions and lists count from here: 1 was long that of bullets which no paper has, and papers keep the numbers that they had. */
const FIRST = 2

/** Begins a number that stands for a list until all is written: the lists of styles are numbered first. */
const LATER = '<w:numId w:val="#'

/** The lists of a paper: their definitions, and of each its instances, which Word counts one by one. */
export class Lists {
  readonly #definitions = new Map<string, readonly ListLevel[]>()
  /** The definitions of the instances, in the order of their numbers. */
  readonly #instances = new Map<string, string>()
  readonly #numbers = new Map<string, number>()

  define(reference: string, levels: readonly ListLevel[]): void {
    this.#definitions.set(reference, levels)
  }

  levelAt({ reference, level }: NumberingPlace): ListLevel | undefined {
    return this.#definitions.get(reference)?.[level]
  }

  /** The number of a list; the next one where it has none. */
  numberOf({ reference, instance }: Pick<NumberingPlace, 'reference' | 'instance'>): number {
    return this.#numberOf(`${reference}-${instance}`, reference)
  }

  #numberOf(key: string, reference: string): number {
    const number = this.#numbers.get(key) ?? FIRST + this.#numbers.size
    this.#numbers.set(key, number)
    this.#instances.set(key, reference)
    return number
  }

  /** A text with the numbers of its lists, in the order in which they stand there; no words can have what stands for one. */
  numbered(xml: string): string {
    let numbered = ''
    let from = 0
    for (let at = xml.indexOf(LATER); at >= 0; at = xml.indexOf(LATER, from)) {
      const end = xml.indexOf('"', at + LATER.length)
      const key = xml.slice(at + LATER.length, end)
      const number = this.#numberOf(key, key.slice(0, key.lastIndexOf('-')))
      numbered += `${xml.slice(from, at + LATER.length - 1)}${number}`
      from = end
    }
    return numbered + xml.slice(from)
  }

  /** The content of the part word/numbering.xml, in which levels name the styles that belong to them. */
  markup(styles: ReadonlyMap<string, NumberingPlace>): string {
    const styleAt = new Map(Array.from(styles, ([id, { reference, level }]) => [`${reference} ${level}`, id]))
    const references = [...this.#definitions.keys()]
    const definitions = references.map((reference, index) => {
      const levels = (this.#definitions.get(reference) ?? []).map((level, at) =>
        levelOf(level, at, styleAt.get(`${reference} ${at}`)),
      )
      return (
        `<w:abstractNum w:abstractNumId="${FIRST + index}" w15:restartNumberingAfterBreak="0">` +
        `<w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`
      )
    })
    const instances = Array.from(this.#instances, ([key, reference]) => {
      const starts = (this.#definitions.get(reference) ?? []).map(
        ({ start }, at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
      )
      const definition = `<w:abstractNumId w:val="${FIRST + references.indexOf(reference)}"/>`
      return `<w:num w:numId="${this.#numbers.get(key) ?? ''}">${definition}${starts.join('')}</w:num>`
    })
    return definitions.join('') + instances.join('')
  }
}

/** The place of a paragraph as its properties say it, until the lists are numbered. */
export function numberOfParagraph({ reference, instance, level }: NumberingPlace): string {
  return `<w:numPr><w:ilvl w:val="${level}"/>${LATER}${reference}-${instance}"/></w:numPr>`
}

function levelOf(
  { start, format, text, suffix, indent, hanging, rightToLeft }: ListLevel,
  at: number,
  style: string | undefined,
): string {
  return (
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>` +
    (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) +
    `<w:suff w:val="${suffix}"/>` +
    (text === '' ? '' : `<w:lvlText w:val="${escaped(text)}"/>`) +
    `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent}"${hanging === undefined ? '' : ` w:hanging="${hanging}"`}/></w:pPr>` +
    `${lookOfRun({ rightToLeft: rightToLeft ?? false })}</w:lvl>`
  )
}
