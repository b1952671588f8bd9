import { DeletedTextRun, ImportedXmlComponent, InsertedTextRun, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import type { Change, Redline } from '../../document/tree.ts'
import { element, escapeXml } from '../xml.ts'

/** What Word keeps of every tracked change. */
interface ChangeAttributes {
  readonly id: number
  readonly author: string
  readonly date: string
}

/** A change as the library takes it for the mark of a paragraph and for a row of a table. */
type InsertionOrDeletion = { readonly insertion: ChangeAttributes } | { readonly deletion: ChangeAttributes }

/**
 * The tracked changes of one Word file: all by the author and of the day that the redline is given, each with a number of its own, so
 * that the same redline has the same bytes.
 */
export class TrackedChanges {
  readonly #redline: Redline | undefined
  #count = 0

  constructor(redline: Redline | undefined) {
    this.#redline = redline
  }

  /** How many there are so far; their numbers are those from 1 to this. */
  get count(): number {
    return this.#count
  }

  /** The attributes of one more change. */
  next(): ChangeAttributes {
    if (!this.#redline) throw new Error('a paper has changed pieces and is no redline')
    this.#count++
    const { author, date, isUndated } = this.#redline
    const attributes = { id: this.#count, author }
    // Word wants an author of every change and no date (ECMA-376-1, 17.13.5); the library wants both.
    return isUndated ? (attributes as ChangeAttributes) : { ...attributes, date: `${date}T00:00:00Z` }
  }

  insertionOrDeletion(change: Change): InsertionOrDeletion {
    return change === 'inserted' ? { insertion: this.next() } : { deletion: this.next() }
  }

  /** A run that stands in both texts, or in one of them. */
  run(options: IRunOptions, change: Change | undefined): TextRun | InsertedTextRun | DeletedTextRun {
    if (change === undefined) return new TextRun(options)
    const Run = change === 'inserted' ? InsertedTextRun : DeletedTextRun
    return new Run({ ...options, ...this.next() })
  }

  /**
   * A field with its result, written out in runs: no change may hold a simple field, and readers that are not Word drop one that stands within
   * a link, with the number that it shows.
   */
  field(instruction: string, result: string, change: Change | undefined): ParagraphChild[] {
    const instructionName = change === 'deleted' ? 'w:delInstrText' : 'w:instrText'
    const parts = [
      fieldCharacter('begin'),
      element(instructionName, { 'xml:space': 'preserve' }, escapeXml(instruction)),
      fieldCharacter('separate'),
    ]
    const run = (xml: string): ParagraphChild => this.run({ children: [ImportedXmlComponent.fromXmlString(xml)] }, change)
    return [...parts.map(run), this.run({ children: [result] }, change), run(fieldCharacter('end'))]
  }
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): string {
  return element('w:fldChar', { 'w:fldCharType': type })
}
