import type { FindingsMessage, ShownFinding } from '../messages.ts'
import { make, markedLine } from './make.ts'

/** The findings beside the paper: each leads to its paragraph. */
export class FindingsList {
  readonly #list: HTMLElement
  readonly #count: HTMLElement
  readonly #follow: (finding: ShownFinding) => void
  #shown = ''

  constructor(list: HTMLElement, count: HTMLElement, follow: (finding: ShownFinding) => void) {
    this.#list = list
    this.#count = count
    this.#follow = follow
  }

  draw({ findings, generation }: FindingsMessage): void {
    this.#list.dataset['generation'] = String(generation)
    const now = JSON.stringify(findings)
    if (now === this.#shown) return
    this.#shown = now
    const focused = [...this.#list.children].findIndex((item) => item.contains(document.activeElement))
    this.#list.replaceChildren(...findings.map((finding) => this.#itemOf(finding)))
    if (focused >= 0) (this.#list.children[focused] ?? this.#list.lastElementChild)?.querySelector('button')?.focus()
    this.#count.textContent = countOf(findings)
  }

  #itemOf(finding: ShownFinding): HTMLElement {
    const { level, code, message, help, place, language } = finding
    const button = make('button', { type: 'button' }, [
      make('span', { class: 'level' }, [`${level}: ${code}${language === undefined ? '' : ` (${language})`}`]),
      make('span', {}, [message]),
      make('code', { dir: 'auto' }, markedLine(finding)),
      ...(help === undefined ? [] : [make('span', { class: 'help' }, [help])]),
      make('span', { class: 'place' }, [`${place.path}:${place.line}:${place.column}`]),
    ])
    button.addEventListener('click', () => this.#follow(finding))
    return make('li', { class: level }, [button])
  }
}

function countOf(findings: readonly ShownFinding[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length
    return count === 0 ? [] : [`${count} ${level}${count === 1 ? '' : 's'}`]
  })
  return counts.length === 0 ? 'Nothing was found.' : counts.join(', ')
}
