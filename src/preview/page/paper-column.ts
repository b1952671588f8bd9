import type { PagesMessage, PiecePlace } from '../messages.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** A place of the paper that does not move when other parts of it grow: a unit, and how far its head is from the upper edge of what is seen. */
interface KeptPlace {
  readonly unit: string
  readonly page: number
  readonly offset: number
  /** The units after it on the way down, should it be gone. */
  readonly next: readonly string[]
}

/** Where a unit begins, in points from the head of its page. */
type Units = readonly (readonly [unit: string, top: number])[]

/** One language of the paper, page below page. */
export class PaperColumn {
  readonly element: HTMLElement
  readonly #pages: { readonly box: HTMLElement; readonly svg: SVGSVGElement; units: Units }[] = []
  #language = ''
  #width = 1
  generation = 0

  constructor(element: HTMLElement) {
    this.element = element
  }

  get language(): string {
    return this.#language
  }

  /** Draws what has changed, and stays at what was looked at. */
  draw(message: PagesMessage): void {
    const place = message.language === this.#language ? this.#placeNow() : undefined
    if (message.language !== this.#language) this.#begin(message)
    this.#width = message.width
    for (const { box } of this.#pages.splice(message.count)) box.remove()
    while (this.#pages.length < message.count) this.#addPage(message)
    for (const { number, markup, units } of message.pages) {
      const page = this.#pages[number - 1]
      if (!page) continue
      page.svg.innerHTML = markup
      page.units = units
    }
    this.#pages.forEach(({ svg }, index) => svg.setAttribute('aria-label', `Page ${index + 1} of ${message.count}`))
    // Pages out of sight would ask for theirs only when they are looked at.
    for (const face of message.faces) void document.fonts.load(`10px ${face}`)
    this.generation = message.generation
    if (place) this.#goBack(place)
    this.element.dataset['generation'] = String(message.generation)
  }

  #begin({ language, tag, direction }: PagesMessage): void {
    this.#language = language
    this.#pages.splice(0)
    this.element.replaceChildren()
    this.element.scrollTop = 0
    this.element.setAttribute('aria-label', `The paper in ${language}`)
    Object.assign(this.element.dataset, { language, tag, direction })
  }

  #addPage({ tag, direction, width, height }: PagesMessage): void {
    const box = document.createElement('div')
    box.className = 'page'
    const svg = document.createElementNS(SVG, 'svg')
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
    svg.setAttribute('role', 'group')
    svg.setAttribute('lang', tag)
    svg.dataset['page'] = String(this.#pages.length + 1)
    svg.dataset['direction'] = direction
    // Known before it is drawn, so that pages out of sight need no layout.
    box.style.aspectRatio = `${width} / ${height}`
    box.append(svg)
    this.element.append(box)
    this.#pages.push({ box, svg, units: [] })
  }

  /** Every unit with its distance from the head of all pages, from the top down; a unit that goes on over a page once for each. */
  heads(): { readonly unit: string; readonly page: number; readonly y: number }[] {
    return this.#pages.flatMap(({ box, units }, page) => {
      const scale = box.offsetWidth / this.#width
      return units.map(([unit, top]) => ({ unit, page, y: box.offsetTop + top * scale }))
    })
  }

  #placeNow(): KeptPlace | undefined {
    const heads = this.heads()
    const top = this.element.scrollTop
    const bottom = top + this.element.clientHeight
    // What begins within sight is what is looked at; of a unit longer than the screen, its head above.
    const at = heads.findIndex(({ y }) => y >= top && y < bottom)
    const found = at >= 0 ? at : heads.findLastIndex(({ y }) => y < top)
    const head = heads[found]
    if (!head || top === 0) return undefined
    return { ...head, offset: head.y - top, next: heads.slice(found + 1).map(({ unit }) => unit) }
  }

  #goBack({ unit, page, offset, next }: KeptPlace): void {
    const heads = this.heads()
    const same = heads.filter((head) => head.unit === unit)
    const head =
      same.toSorted((a, b) => Math.abs(a.page - page) - Math.abs(b.page - page))[0] ??
      next.map((other) => heads.find((one) => one.unit === other)).find((one) => one !== undefined)
    if (head) this.element.scrollTop = head.y - offset
  }

  /** The text of a piece. */
  pieceAt({ page, piece }: Pick<PiecePlace, 'page' | 'piece'>): SVGTextContentElement | undefined {
    return this.#pages[page - 1]?.svg.querySelector<SVGTextContentElement>(`[data-i="${piece}"]`) ?? undefined
  }

  /** Shows a piece in the upper third of what is seen, and marks the unit that it is of until the next is shown. */
  show(place: Pick<PiecePlace, 'page' | 'piece'>): void {
    const { box } = this.#pages[place.page - 1] ?? {}
    const piece = this.pieceAt(place)
    if (!box || !piece) return
    const scale = box.offsetWidth / this.#width
    const y = Number(piece.getAttribute('y') ?? 0) * scale
    this.element.scrollTop = box.offsetTop + y - this.element.clientHeight / 3
    this.mark(piece)
  }

  mark(piece: Element): void {
    for (const old of this.element.querySelectorAll('.at')) old.classList.remove('at')
    piece.classList.add('at')
  }
}
