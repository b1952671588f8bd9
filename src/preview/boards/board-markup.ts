import { element } from '../../writers/html/markup.ts'
import { escapeXml } from '../../writers/xml.ts'
import type { ShownPlace } from '../messages.ts'

// What the boards are put together from.

export function heading(text: string): string {
  return element('h2', {}, escapeXml(text))
}

/** A table; its cells are markup already. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  return element(
    'table',
    {},
    element('caption', {}, escapeXml(caption)),
    element('thead', {}, element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, escapeXml(text))))),
    element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells))),
  )
}

/** Words that lead to a unit of the paper, and their language where they are of the paper themselves. */
export function leading(text: string, unit: string, words: { readonly lang?: string; readonly dir?: string } = {}): string {
  return element('button', { type: 'button', 'data-leads': unit, ...words }, escapeXml(text))
}

export function list(entries: readonly string[]): string {
  return entries.length === 0 ? '' : element('ul', {}, ...entries.map((entry) => element('li', {}, entry)))
}

export function placeMarkup({ path, line, column }: ShownPlace): string {
  return element('span', { class: 'place' }, escapeXml(`${path}:${line}:${column}`))
}
