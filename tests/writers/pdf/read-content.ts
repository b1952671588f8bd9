import { execFileSync } from 'node:child_process'

/** Text that is drawn in one go, or from right to left as one run; places in points from the upper left corner of its page. */
export interface DrawnText {
  readonly page: number
  readonly text: string
  readonly x: number
  readonly baseline: number
  /** Number of the marked content that it belongs to; page furniture has none. */
  readonly content: number | undefined
}

/** A filled shape. */
export interface DrawnRectangle {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isArtifact: boolean
}

/** An element of the logical structure with what it holds, in reading order. */
export interface ReadElement {
  readonly type: string
  /** What is heard in the place of its content. */
  readonly actualText: string | undefined
  readonly decoration: string | undefined
  readonly kids: readonly (ReadElement | DrawnText)[]
}

export interface ReadPdf {
  readonly root: ReadElement
  readonly texts: readonly DrawnText[]
  readonly rectangles: readonly DrawnRectangle[]
  /** What the types of elements that are the writer's own stand for. */
  readonly roles: Readonly<Record<string, string>>
  /** The names by which links lead to places. */
  readonly destinations: readonly string[]
}

type Dictionary = Readonly<Record<string, unknown>>
type Objects = Readonly<Record<string, { value?: Dictionary; stream?: { dict: Dictionary; data: string } }>>

/** Reads what is drawn on the pages of a PDF, and the structure that holds it, as they stand in the file. */
export function readPdf(path: string): ReadPdf {
  const options = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized']
  const json = execFileSync('qpdf', [...options, path], { encoding: 'utf8', maxBuffer: 1 << 29 })
  const [, objects] = (JSON.parse(json) as { qpdf: [unknown, Objects] }).qpdf
  return new Reader(objects).read()
}

/** What is drawn on each page, in the order of drawing, which is that of reading; text from right to left as it is written. */
export function drawnPages(path: string): string[] {
  const { texts } = readPdf(path)
  const textOf = (number: number): string => texts.flatMap(({ page, text }) => (page === number ? text : [])).join('')
  return Array.from({ length: Math.max(...texts.map(({ page }) => page)) }, (_, index) => textOf(index + 1))
}

class Reader {
  readonly #objects: Objects
  readonly #characters = new Map<unknown, ReadonlyMap<number, string>>()
  readonly #texts: DrawnText[] = []
  readonly #rectangles: DrawnRectangle[] = []
  readonly #pages: unknown[]

  constructor(objects: Objects) {
    this.#objects = objects
    this.#pages = this.#dictionary(this.#catalog()['/Pages'])['/Kids'] as unknown[]
  }

  read(): ReadPdf {
    this.#pages.forEach((page, index) => this.#readPage(this.#dictionary(page), index + 1))
    const tree = this.#dictionary(this.#catalog()['/StructTreeRoot'])
    const [top] = tree['/K'] as unknown[]
    const roles = Object.fromEntries(
      Object.entries(this.#dictionary(tree['/RoleMap'])).map(([type, role]) => [type.slice(1), String(role).slice(1)]),
    )
    const names = this.#dictionary(this.#dictionary(this.#dictionary(this.#catalog()['/Names'])['/Dests']))['/Names']
    const destinations = ((names ?? []) as unknown[]).filter((name) => typeof name === 'string').map((name) => name.slice(2))
    return { root: this.#element(this.#dictionary(top)), texts: this.#texts, rectangles: this.#rectangles, roles, destinations }
  }

  #catalog(): Dictionary {
    return this.#dictionary(this.#objects['trailer']?.value?.['/Root'])
  }

  #object(reference: unknown): Objects[string] {
    return this.#objects[`obj:${String(reference)}`] ?? {}
  }

  /** A dictionary, whether it stands in its place or is referred to. */
  #dictionary(value: unknown): Dictionary {
    const { value: found, stream } = this.#object(value)
    return found ?? stream?.dict ?? (typeof value === 'object' && value !== null ? (value as Dictionary) : {})
  }

  #stream(reference: unknown): string {
    return Buffer.from(this.#object(reference).stream?.data ?? '', 'base64').toString('latin1')
  }

  #readPage(page: Dictionary, number: number): void {
    const fonts = this.#dictionary(this.#dictionary(page['/Resources'])['/Font'])
    const height = (page['/MediaBox'] as number[])[3] ?? 0
    let content: number | undefined
    let isArtifact = false
    let characters: ReadonlyMap<number, string> = new Map()
    let place = { x: 0, baseline: 0 }
    // Strings from right to left, which stand from left to right.
    let reversed: string[] | undefined
    for (const match of this.#stream(page['/Contents']).matchAll(OPERATORS)) {
      const [operator, properties, tag, x, y, font, glyphs, left, top, width, rectangleHeight] = match
      if (operator === 'EMC' && reversed) {
        this.#texts.push({ page: number, text: reversed.reverse().join(''), ...place, content })
        reversed = undefined
      } else if (operator === 'EMC') [content, isArtifact] = [undefined, false]
      else if (tag === 'ReversedChars') reversed = []
      else if (properties !== undefined || tag !== undefined) {
        content = Number(/\/MCID (\d+)/.exec(operator)?.[1] ?? NaN)
        if (Number.isNaN(content)) content = undefined
        isArtifact = operator.startsWith('/Artifact')
      } else if (x !== undefined) place = { x: Number(x), baseline: height - Number(y) }
      else if (font !== undefined) characters = this.#charactersOf(fonts[`/${font}`])
      else if (glyphs !== undefined) {
        const signs = (glyphs.match(/.{4}/g) ?? []).map((code) => characters.get(parseInt(code, 16)) ?? '')
        if (reversed) reversed.push(...signs)
        else this.#texts.push({ page: number, text: signs.join(''), ...place, content })
      } else
        this.#rectangles.push({
          page: number,
          x: Number(left),
          y: Number(top),
          width: Number(width),
          height: Number(rectangleHeight),
          isArtifact,
        })
    }
  }

  #charactersOf(font: unknown): ReadonlyMap<number, string> {
    const known = this.#characters.get(font)
    if (known) return known
    const characters = new Map<number, string>()
    for (const [, first = '', list = ''] of this.#stream(this.#dictionary(font)['/ToUnicode']).matchAll(RANGE))
      [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, codes = ''], index) => {
        const units = (codes.replaceAll(' ', '').match(/.{4}/g) ?? []).map((code) => parseInt(code, 16))
        characters.set(parseInt(first, 16) + index, String.fromCharCode(...units))
      })
    this.#characters.set(font, characters)
    return characters
  }

  #element(element: Dictionary): ReadElement {
    const kids = [element['/K'] ?? []].flat().flatMap((kid): (ReadElement | DrawnText)[] => {
      if (typeof kid === 'number') return this.#textsOf(element['/Pg'], kid)
      const dictionary = this.#dictionary(kid)
      if (dictionary['/Type'] === '/MCR') return this.#textsOf(dictionary['/Pg'] ?? element['/Pg'], dictionary['/MCID'])
      return dictionary['/S'] === undefined ? [] : [this.#element(dictionary)]
    })
    const actual = element['/ActualText']
    const [attributes] = [element['/A'] ?? []].flat().map((attribute) => this.#dictionary(attribute))
    return {
      type: String(element['/S']).slice(1),
      actualText: typeof actual === 'string' ? actual.replace(/^u:/, '') : undefined,
      decoration: attributes?.['/TextDecorationType'] as string | undefined,
      kids,
    }
  }

  #textsOf(page: unknown, content: unknown): DrawnText[] {
    const number = this.#pages.indexOf(page) + 1
    return this.#texts.filter((text) => text.page === number && text.content === content)
  }
}

const OPERATORS =
  /\/\w+ <<([^>]*)>> BDC|\/(\w+) BMC|EMC|1 0 0 1 ([\d.-]+) ([\d.-]+) Tm|\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>|([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re\b/g

const RANGE = /<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi
