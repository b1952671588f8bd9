import type { Change, Redline } from '../../document/tree.ts'
import type { Content } from './content.ts'
import { escaped } from './escaped.ts'
import { wordsOfRun } from './run-markup.ts'

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

  /** The attributes of one more change. Word wants an author of every change and no date (ECMA-376-1, 17.13.5). */
  next(): string {
    if (!this.#redline) throw new Error('a paper has changed pieces and is no redline')
    this.#count++
    const { author, date, isUndated } = this.#redline
    const dated = isUndated ? '' : ` w:date="${escaped(date)}T00:00:00Z"`
    return ` w:id="${this.#count}" w:author="${escaped(author)}"${dated}`
  }

  /** The element that says of a row or of the mark of a paragraph in which text it stands. */
  ofWhole(change: Change): string {
    return `<${elementOf(change)}${this.next()}/>`
  }

  /** Writes a run of words that stands in both texts, or in one of them. */
  words(look: string, words: string, change: Change | undefined, into: Content): void {
    if (change === undefined) into.words(look, words)
    else into.add(this.run(look, words, change))
  }

  /** A run of anything else. */
  run(look: string, inner: string, change: Change | undefined): string {
    const run = `<w:r>${look}${inner}</w:r>`
    return change === undefined ? run : `<${elementOf(change)}${this.next()}>${run}</${elementOf(change)}>`
  }

  /**
   * Writes a field with its result, in runs: no change may hold a simple field, and readers that are not Word drop one that stands within
   * a link, with the number that it shows.
   */
  field(instruction: string, result: string, change: Change | undefined, into: Content): void {
    const name = change === 'deleted' ? 'w:delInstrText' : 'w:instrText'
    into.add(this.run('', fieldCharacter('begin'), change))
    into.add(this.run('', `<${name} xml:space="preserve">${escaped(instruction)}</${name}>`, change))
    into.add(this.run('', fieldCharacter('separate'), change))
    this.words('', wordsOfRun(result, change), change, into)
    into.add(this.run('', fieldCharacter('end'), change))
  }
}

function elementOf(change: Change): string {
  return change === 'inserted' ? 'w:ins' : 'w:del'
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): string {
  return `<w:fldChar w:fldCharType="${type}"/>`
}
