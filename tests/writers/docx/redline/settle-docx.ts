import { child, childrenNamed, elementsOf, type XmlElement } from './xml-tree.ts'

/** What an editor does with all tracked changes of a file. */
export type Verdict = 'accept' | 'reject'

/**
 * A part of a Word file after all its tracked changes were accepted or rejected, as Word does it: a lost mark of a paragraph joins what is
 * left of it to the next paragraph, which keeps its own properties; a lost row goes with all that is in it, and a table with its last row.
 * Fails where Word could not do it.
 */
export function settleDocx(part: XmlElement, verdict: Verdict): XmlElement {
  return new Settling(verdict).container(part)
}

/** Elements that hold paragraphs and tables. */
const containers = new Set(['w:document', 'w:body', 'w:tc', 'w:hdr', 'w:ftr'])

class Settling {
  readonly #verdict: Verdict
  readonly #gone: string
  readonly #stays: string

  constructor(verdict: Verdict) {
    this.#verdict = verdict
    this.#gone = verdict === 'accept' ? 'w:del' : 'w:ins'
    this.#stays = verdict === 'accept' ? 'w:ins' : 'w:del'
  }

  container(element: XmlElement): XmlElement {
    const result: XmlElement[] = []
    let carried: readonly (XmlElement | string)[] = []
    for (const one of elementsOf(element)) {
      if (one.name === 'w:p') {
        const children = [...carried, ...this.#content(one.children.filter((part) => !isNamed(part, 'w:pPr')))]
        const mark = child(child(child(one, 'w:pPr'), 'w:rPr'), this.#gone)
        carried = mark ? children : []
        const properties = child(one, 'w:pPr')
        if (!mark) result.push({ ...one, children: [...(properties ? [this.#properties(properties)] : []), ...children] })
        continue
      }
      if (hasRuns(carried)) throw new Error(`a text has lost the mark of its paragraph before ${one.name}`)
      if (one.name === 'w:tbl') {
        const table = this.#table(one)
        if (childrenNamed(table, 'w:tr').length === 0) continue
        if (result.at(-1)?.name === 'w:tbl') throw new Error('two tables have become one')
        result.push(table)
      } else if (containers.has(one.name)) result.push(this.container(one))
      else if (one.name === 'w:sectPr' && result.at(-1)?.name === 'w:tbl') throw new Error('the text ends with a table')
      else result.push(one.name.endsWith('Pr') ? this.#properties(one) : one)
    }
    if (hasRuns(carried)) throw new Error('the last paragraph has lost its mark')
    if (element.name === 'w:tc' && result.at(-1)?.name !== 'w:p') throw new Error('a cell has no paragraph')
    return { ...element, children: result }
  }

  #table(table: XmlElement): XmlElement {
    const children = elementsOf(table).flatMap((one) => {
      if (one.name !== 'w:tr') return [one]
      if (child(child(one, 'w:trPr'), this.#gone)) return []
      const cells = elementsOf(one).map((cell) => (cell.name === 'w:tc' ? this.container(cell) : this.#properties(cell)))
      return [{ ...one, children: cells }]
    })
    return { ...table, children }
  }

  #content(children: readonly (XmlElement | string)[]): (XmlElement | string)[] {
    return children.flatMap((one) => {
      if (typeof one === 'string') return [one]
      if (one.name === this.#gone) return []
      if (one.name === this.#stays) return this.#content(one.children)
      if (one.name === 'w:delText') return [{ ...one, name: 'w:t' }]
      if (one.name === 'w:delInstrText') return [{ ...one, name: 'w:instrText' }]
      return [{ ...one, children: this.#content(one.children) }]
    })
  }

  /** Properties without the marks of changes; those of before where the change is rejected. */
  #properties(properties: XmlElement): XmlElement {
    const change = child(properties, `${properties.name}Change`)
    const before = this.#verdict === 'reject' ? child(change, properties.name) : undefined
    const children = elementsOf(before ?? properties)
      .filter((one) => one !== change && one.name !== this.#stays)
      .map((one) => (one.name === 'w:rPr' ? this.#properties(one) : one))
      .filter((one) => one.name !== 'w:rPr' || one.children.length > 0)
    return { ...properties, children }
  }
}

function isNamed(part: XmlElement | string, name: string): boolean {
  return typeof part !== 'string' && part.name === name
}

function hasRuns(children: readonly (XmlElement | string)[]): boolean {
  return children.some((one) => typeof one !== 'string' && (one.name === 'w:r' || hasRuns(one.children)))
}
