/** An element with attributes and content. Texts are texts, and never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  content: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...content)
  return element
}

/** A line of a file with the stretch of it that is meant. */
export function markedLine({
  line,
  from,
  to,
}: {
  readonly line: string
  readonly from: number
  readonly to: number
}): (Node | string)[] {
  return [line.slice(0, from), make('mark', {}, [line.slice(from, to)]), line.slice(to)]
}

/** The element with an id, which the page has. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no ${id}`)
  return element
}

/** The choice with an id. */
export function choiceById(id: string): HTMLSelectElement {
  const element = byId(id)
  if (!(element instanceof HTMLSelectElement)) throw new Error(`${id} is no choice`)
  return element
}
