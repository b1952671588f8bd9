import type { ServerResponse } from 'node:http'
import { showFindings } from '../../preview/show-findings.ts'
import type { LivePaper, LiveSession } from './live-session.ts'
import { PageView } from './page-view.ts'

/**
 * Keeps the pages in browsers as the files are: first the paper, then what is found in it. While one state is drawn, the next waits; of several
 * that wait only the newest is drawn.
 */
export class PageViews {
  readonly #session: LiveSession
  readonly #views = new Set<PageView>()
  #isBusy = false
  #waiting = 0

  constructor(session: LiveSession) {
    this.#session = session
  }

  /** Takes in a browser that begins to listen. */
  add(response: ServerResponse, languages: readonly string[]): void {
    const view = new PageView(response, languages)
    this.#views.add(view)
    response.on('close', () => this.#views.delete(view))
    this.renew()
  }

  /** Brings all pages to the state of the files. Errors end the program, as in every command. */
  renew(): void {
    this.#waiting++
    if (!this.#isBusy) void this.#work()
  }

  async #work(): Promise<void> {
    this.#isBusy = true
    while (this.#waiting > 0) {
      this.#waiting = 0
      await this.#sendPapers()
      // What was sent goes out, and what was saved meanwhile comes in, before the slower part.
      await new Promise((resolve) => setTimeout(resolve, LISTENING))
      if (this.#isQuiet()) await this.#sendFindings()
    }
    this.#isBusy = false
  }

  #isQuiet(): boolean {
    return this.#waiting === 0
  }

  async #sendPapers(): Promise<void> {
    for (const view of this.#views)
      for (const language of view.languages) {
        const paper = await this.#session.paper(language)
        if (paper) view.sendPaper(paper)
      }
  }

  async #sendFindings(): Promise<void> {
    for (const view of this.#views) {
      const opened = this.#session.opened(view.languages)
      // What is still to be filled in is known only now, and makes the paper a draft.
      const papers: LivePaper[] = []
      for (const language of view.languages) {
        const paper = await this.#session.paper(language)
        if (!paper) continue
        view.sendPaper(paper)
        papers.push(paper)
      }
      const { generation, trouble, project } = this.#session
      const concerns = ({ language }: { language?: string }): boolean =>
        language === undefined || view.languages.includes(language)
      const all = [...project.diagnostics, ...opened.diagnostics].filter(concerns)
      const findings = showFindings({ ...opened, diagnostics: all }, papers)
      const held = view.languages.filter((code) => papers.find(({ language }) => language === code)?.generation !== generation)
      view.sendFindings({ kind: 'findings', generation, findings, held, trouble })
    }
  }
}

/** How long it listens between the two, in milliseconds. */
const LISTENING = 5
