import { byId, make } from './make.ts'

/** The views of the page: the paper, or one of the boards, as the address says after its #. */
export class Views {
  readonly #board = byId('board')
  readonly #language: () => string
  /** Counts what was asked for: a board that comes late is no longer shown. */
  #asked = 0

  constructor(language: () => string) {
    this.#language = language
    addEventListener('hashchange', () => void this.renew())
  }

  get current(): string {
    const name = location.hash.slice(1)
    return name === '' ? 'paper' : name
  }

  /** Shows the view that is asked for; a board as the files are now. */
  async renew(): Promise<void> {
    const { current } = this
    for (const link of document.querySelectorAll<HTMLElement>('[data-view]'))
      if (link.dataset['view'] === current) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    const isPaper = current === 'paper'
    byId('paper').hidden = !isPaper
    this.#board.hidden = isPaper
    const asked = ++this.#asked
    if (isPaper) return
    if (this.#board.dataset['name'] !== current) this.#board.replaceChildren(make('p', {}, ['Looking …']))
    const board = await boardNamed(current, this.#language())
    if (asked !== this.#asked) return
    // The server has escaped all that is no markup of its own.
    this.#board.innerHTML = board
    this.#board.dataset['name'] = current
  }
}

async function boardNamed(name: string, language: string): Promise<string> {
  try {
    const answer = await fetch(`/board?${new URLSearchParams({ name, language }).toString()}`)
    return answer.ok ? await answer.text() : '<p>There is no such board.</p>'
  } catch {
    return '<p>The preview has stopped.</p>'
  }
}
