import type { PiecePlace, ShownFact, ShownPlace, WordAnswer } from '../messages.ts'
import { ask } from './ask.ts'
import { byId, make, markedLine } from './make.ts'

/** What the panel asks the page around it to do. */
export interface WordPanelUse {
  readonly languages: () => readonly string[]
  readonly show: (places: readonly PiecePlace[]) => void
  readonly closed: () => void
}

/** Tells where a word comes from: its place in the files, which is copied, and the facts that it prints with all that hangs on them. */
export class WordPanel {
  readonly #panel = byId('word')
  readonly #body = byId('word-body')
  readonly #copied = byId('copied')
  readonly #use: WordPanelUse
  /** Counts what was asked for: an answer that comes late is no longer shown. */
  #asked = 0

  constructor(use: WordPanelUse) {
    this.#use = use
    byId('close-word').addEventListener('click', () => this.close())
    this.#panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close()
    })
  }

  close(): void {
    this.#panel.hidden = true
    this.#use.closed()
  }

  /** Asks for a word and tells of it. With the keyboard one goes to what is told. */
  async tell(place: PiecePlace, offset: number, generation: number, takesFocus: boolean): Promise<void> {
    const asked = ++this.#asked
    const query = { ...place, offset, generation }
    const answer = await ask<WordAnswer>('/word', query)
    if (asked !== this.#asked) return
    this.#panel.hidden = false
    this.#copied.textContent = ''
    if (!answer) {
      this.#body.replaceChildren(make('p', {}, ['The paper has changed since: choose the word again.']))
      return
    }
    this.#body.replaceChildren(...this.#wordOf(answer))
    if (answer.place) await this.#copy(answer.place)
    if (takesFocus) this.#panel.focus()
    for (const fact of answer.facts) {
      const told = await ask<ShownFact>('/fact', { fact, languages: this.#use.languages().join(',') })
      if (asked !== this.#asked) return
      if (told) this.#body.append(...this.#factOf(told))
    }
  }

  #wordOf({ place, unit, called, line, from, to }: WordAnswer): Node[] {
    if (!place)
      return [
        make('p', {}, ['This is in no file: it follows from the paper.']),
        ...(called === undefined ? [] : [make('p', {}, [called])]),
      ]
    return [
      this.#placeButton(place),
      make('p', {}, [[called, unit].filter((name) => name !== undefined).join(' · ')]),
      make('code', { dir: 'auto' }, markedLine({ line, from, to })),
    ]
  }

  #factOf({ fact, sections }: ShownFact): Node[] {
    return [
      make('h3', {}, [`Fact ${fact}`]),
      ...sections.flatMap(({ title, lines }) => [
        make('h4', {}, [title]),
        make(
          'ul',
          {},
          lines.map(({ text, places, shown }) => {
            const leads = shown.length > 0 ? [this.#leading(text, shown)] : [text]
            return make('li', {}, [...leads, ' ', ...places.map((place) => this.#placeButton(place))])
          }),
        ),
      ]),
    ]
  }

  #leading(text: string, shown: readonly PiecePlace[]): HTMLElement {
    const button = make('button', { type: 'button' }, [text])
    button.addEventListener('click', () => this.#use.show(shown))
    return button
  }

  #placeButton(place: ShownPlace): HTMLElement {
    const button = make('button', { type: 'button', class: 'place', title: 'copy' }, [textOf(place)])
    button.addEventListener('click', () => void this.#copy(place))
    return button
  }

  async #copy(place: ShownPlace): Promise<void> {
    try {
      await navigator.clipboard.writeText(textOf(place))
      this.#copied.textContent = `${textOf(place)} was copied.`
    } catch {
      // Not every browser lets a page copy: the place stands there to be copied by hand.
      this.#copied.textContent = ''
    }
  }
}

function textOf({ path, line, column }: ShownPlace): string {
  return `${path}:${line}:${column}`
}
