import type { Inline, ReferenceInline } from '../../document/tree.ts'
import { textOf } from '../../document/text-of.ts'
import { element, escapeText, hrefOf } from './markup.ts'

type LinkOfSymbol = (symbol: string) => string | undefined

/** The text of a block; references to items are links, and symbols where `linkOf` knows where they lead. */
export function writeInlines(content: readonly Inline[], linkOf: LinkOfSymbol = () => undefined): string {
  return content
    .map((inline, index) => {
      if (inline.kind !== 'reference') return writeInline(inline, linkOf)
      const before = content[index - 1]
      return isOfOne(inline, before) ? '' : writeReference(inline, content.slice(index))
    })
    .join('')
}

/** All stretches of a reference as one link. */
function writeReference({ to }: ReferenceInline, rest: readonly Inline[]): string {
  const end = rest.findIndex((inline) => inline.kind !== 'reference' || inline.to !== to)
  const text = textOf(end < 0 ? rest : rest.slice(0, end))
  return element('a', { href: hrefOf(to) }, escapeText(text))
}

const isOfOne = ({ to }: ReferenceInline, other: Inline | undefined): boolean => other?.kind === 'reference' && other.to === to

function writeInline(inline: Exclude<Inline, ReferenceInline>, linkOf: LinkOfSymbol): string {
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
