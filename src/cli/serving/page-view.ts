import type { ServerResponse } from 'node:http'
import type { FindingsMessage, PagesMessage, ServerMessage } from '../../preview/messages.ts'
import { style } from '../../writers/style.ts'
import type { LivePaper } from './live-session.ts'

/** One page in a browser: which languages it shows, and what it has been sent. */
export class PageView {
  readonly languages: readonly string[]
  readonly #response: ServerResponse
  readonly #sent = new Map<string, LivePaper>()

  constructor(response: ServerResponse, languages: readonly string[]) {
    this.#response = response
    this.languages = languages
  }

  /** Sends the pages of a paper that are not those that it was sent last. */
  sendPaper(paper: LivePaper): void {
    const { language, tag, direction, drawn, faces, generation } = paper
    const before = this.#sent.get(language)
    if (before === paper) return
    this.#sent.set(language, paper)
    const pages = drawn.filter(({ markup }, index) => before?.drawn[index]?.markup !== markup)
    const { width, height } = style.page
    const count = drawn.length
    this.#send({ kind: 'pages', generation, language, tag, direction, count, width, height, pages, faces } satisfies PagesMessage)
  }

  sendFindings(message: FindingsMessage): void {
    this.#send(message)
  }

  #send(message: ServerMessage): void {
    this.#response.write(`data: ${JSON.stringify(message)}\n\n`)
  }
}
