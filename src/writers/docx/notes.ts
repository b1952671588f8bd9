import { ImportedXmlComponent, type Paragraph } from 'docx'
import type { Change } from '../../document/tree.ts'
import { element, escapeXml } from '../xml.ts'
import { characterStyle } from './style-ids.ts'

/** A note as Word keeps it: apart from the text, by a number of its own. */
interface WordNote {
  readonly words: Paragraph
  /** Printed in place of Word's own count. */
  readonly ownMark: string | undefined
}

/** The footnotes of a paper. Word numbers them itself; a note with a mark of its own is not counted. */
export class Notes {
  readonly #notes: WordNote[] = []

  get isEmpty(): boolean {
    return this.#notes.length === 0
  }

  /** The footnotes by their numbers in the file, as the library takes them. */
  get footnotes(): Record<string, { children: Paragraph[] }> {
    return Object.fromEntries(this.#notes.map(({ words }, index) => [index + 1, { children: [words] }]))
  }

  /** Takes a note in, and gives what refers to it: with a mark of its own, which Word then does not count. */
  add(words: Paragraph, ownMark: string | undefined, change: Change | undefined): ImportedXmlComponent[] {
    const id = this.#notes.push({ words, ownMark })
    if (ownMark === undefined) return [imported(element('w:footnoteReference', { 'w:id': id }))]
    return [
      imported(element('w:footnoteReference', { 'w:customMarkFollows': 1, 'w:id': id })),
      imported(element(change === 'deleted' ? 'w:delText' : 'w:t', {}, escapeXml(ownMark))),
    ]
  }

  /**
   * Puts marks of their own, which the library does not know, before the words of the notes. It puts a count before the rules over the
   * notes too, where none belongs.
   */
  markNotes(xml: string): string {
    return xml.replace(
      /(<w:footnote (?:w:type="\w+" )?w:id="(-?\d+)">)(.*?<\/w:footnote>)/g,
      (_, start: string, id: string, rest: string) => {
        const mark = Number(id) > 0 ? this.#notes[Number(id) - 1]?.ownMark : ''
        if (mark === undefined) return start + rest
        const written = mark === '' ? '' : element('w:r', {}, MARK_STYLE, element('w:t', {}, escapeXml(mark)))
        return start + rest.replace(COUNT, () => written)
      },
    )
  }

  /** The elements of word/settings.xml that name the rules over the notes. */
  get settings(): string {
    if (this.isEmpty) return ''
    return element('w:footnotePr', {}, ...[-1, 0].map((id) => element('w:footnote', { 'w:id': id })))
  }
}

const imported = (xml: string): ImportedXmlComponent => ImportedXmlComponent.fromXmlString(xml)

/** Word has its style for marks of both kinds. */
const MARK_STYLE = element('w:rPr', {}, element('w:rStyle', { 'w:val': characterStyle.noteMark }))

/** What the library writes before the words of a note. */
const COUNT = /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>/
