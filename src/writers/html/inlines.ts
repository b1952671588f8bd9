import type { Inline } from '../../document/tree.ts'
import { element, escapeText, hrefOf } from './markup.ts'

type LinkOfSymbol = (symbol: string) => string | undefined

/** The text of a block; symbols are links where `linkOf` knows where they lead. */
export function writeInlines(content: readonly Inline[], linkOf: LinkOfSymbol = () => undefined): string {
  return content.map((inline) => writeInline(inline, linkOf)).join('')
}

function writeInline(inline: Inline, linkOf: LinkOfSymbol): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.text)
    case 'symbol': {
      const symbol = element('bdi', { class: 'symbol', dir: 'ltr' }, escapeText(inline.text))
      const id = linkOf(inline.text)
      return id === undefined ? symbol : element('a', { href: hrefOf(id) }, symbol)
    }
    case 'raised':
      return element('sup', {}, escapeText(inline.text))
    case 'keep':
      return element('span', { class: 'keep' }, writeInlines(inline.content, linkOf))
  }
}
