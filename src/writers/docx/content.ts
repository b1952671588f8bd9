/** What stands between the words of two runs that are made one. */
const SEAMS = ['t', 'delText'].map((name) => ({ end: `</w:${name}>`, start: `<w:${name} xml:space="preserve">` }))

/**
 * What a paragraph holds, written from its beginning to its end. Runs of words that follow one another and look the same are one, as Word itself writes
 * them: what is kept together was apart from the text around it, which nobody sees any more, and whoever searches for words in the file
 * would look for them in pieces.
 */
export class Content {
  readonly #joins: boolean
  #markup = ''
  /** Look and words of the last run while it may go on. */
  #look: string | undefined
  #words = ''

  constructor({ joins = true } = {}) {
    this.#joins = joins
  }

  /** A run of words and of hyphens that hold. `look` is its element of properties, or nothing. */
  words(look: string, words: string): void {
    if (this.#joins && this.#look === look) {
      this.#words = joined(this.#words, words)
      return
    }
    this.#end()
    this.#look = look
    this.#words = words
  }

  /** Anything else, with which the run of words ends. */
  add(markup: string): void {
    this.#end()
    this.#markup += markup
  }

  /** All that was written. */
  get markup(): string {
    this.#end()
    return this.#markup
  }

  #end(): void {
    if (this.#look === undefined) return
    this.#markup += `<w:r>${this.#look}${this.#words}</w:r>`
    this.#look = undefined
  }
}

function joined(words: string, more: string): string {
  for (const { end, start } of SEAMS)
    if (words.endsWith(end) && more.startsWith(start)) return words.slice(0, -end.length) + more.slice(start.length)
  return words + more
}
