import type { Change } from '../../document/tree.ts'
import { Content } from './content.ts'
import { escaped } from './escaped.ts'
import { lookOfRun, TAB_RUN } from './run-markup.ts'
import { characterStyle, paragraphStyle } from './style-ids.ts'

/** Word has its style for marks of both kinds. */
const MARK_LOOK = lookOfRun({ style: characterStyle.noteMark })

/** The footnotes of a paper. Word numbers them itself; a note with a mark of its own is not counted. */
export class Notes {
  readonly #notes: string[] = []

  get isEmpty(): boolean {
    return this.#notes.length === 0
  }

  /** Takes a note in, of which `writeWords` writes the words, and gives what refers to it: with a mark of its own, which Word then does not count. */
  add(writeWords: (into: Content) => void, ownMark: string | undefined, change: Change | undefined): string {
    const content = new Content({ joins: false })
    content.add(`<w:r>${MARK_LOOK}${ownMark === undefined ? '<w:footnoteRef/>' : `<w:t>${escaped(ownMark)}</w:t>`}</w:r>`)
    content.add(TAB_RUN)
    writeWords(content)
    const words = `<w:p><w:pPr><w:pStyle w:val="${paragraphStyle.note}"/></w:pPr>${content.markup}</w:p>`
    const id = this.#notes.length + 1
    this.#notes.push(`<w:footnote w:id="${id}">${words}</w:footnote>`)
    if (ownMark === undefined) return `<w:footnoteReference w:id="${id}"/>`
    const mark = change === 'deleted' ? 'w:delText' : 'w:t'
    return `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><${mark}>${escaped(ownMark)}</${mark}>`
  }

  /** The content of the part word/footnotes.xml: the notes after the rules over them. */
  get markup(): string {
    return noteRules('w:footnote') + this.#notes.join('')
  }

  /** The elements of word/settings.xml that name the rules over the notes. */
  get settings(): string {
    return this.isEmpty ? '' : '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
  }
}

/** The rules over notes at the foot or the end, of those that begin and of those that go on from the page before. */
export function noteRules(element: 'w:footnote' | 'w:endnote'): string {
  const rule = (id: number, type: string): string =>
    `<${element} w:type="${type}" w:id="${id}">` +
    '<w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>' +
    `<w:r><w:${type}/></w:r></w:p></${element}>`
  return rule(-1, 'separator') + rule(0, 'continuationSeparator')
}
