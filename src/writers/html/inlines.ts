import { textOf } from '../../document/text-of.ts'
import type { Change, Inline, ReferenceInline } from '../../document/tree.ts'
import { marked } from './changes.ts'
import { element, escapeText, hrefOf } from './markup.ts'

type LinkOfSymbol = (symbol: string) => string | undefined

/**
 * The text of a block; references to items are links, and symbols where `linkOf` knows where they lead. Neighbours that are changed in one
 * way are one change.
 */
export function writeInlines(content: readonly Inline[], linkOf: LinkOfSymbol = () => undefined): string {
  const runs: { change: Change | undefined; inlines: Inline[] }[] = []
  for (const inline of content) {
    const change = changeOf(inline)
    const last = runs.at(-1)
    if (last && last.change === change) last.inlines.push(inline)
    else runs.push({ change, inlines: [inline] })
  }
  return runs.map(({ change, inlines }) => marked(change, writeRun(inlines, linkOf, change))).join('')
}

/** Of a kept group the change that all of it has. */
function changeOf(inline: Inline): Change | undefined {
  if (inline.kind !== 'keep') return inline.change
  const [first, ...others] = inline.content.map(({ change }) => change)
  return others.every((change) => change === first) ? first : undefined
}

/** Inlines that are all changed in one way, which is said around them. */
function writeRun(run: readonly Inline[], linkOf: LinkOfSymbol, around: Change | undefined): string {
  return run
    .map((inline, index) => {
      if (inline.kind !== 'reference') return writeInline(inline, linkOf, around)
      return isOfOne(inline, run[index - 1]) ? '' : writeReference(inline, run.slice(index), around)
    })
    .join('')
}

/** All stretches of a reference as one link; nothing leads from what was deleted. */
function writeReference({ to }: ReferenceInline, rest: readonly Inline[], around: Change | undefined): string {
  const end = rest.findIndex((inline) => inline.kind !== 'reference' || inline.to !== to)
  const text = escapeText(textOf(end < 0 ? rest : rest.slice(0, end)))
  return around === 'deleted' ? text : element('a', { href: hrefOf(to) }, text)
}

const isOfOne = ({ to }: ReferenceInline, other: Inline | undefined): boolean => other?.kind === 'reference' && other.to === to

function writeInline(inline: Exclude<Inline, ReferenceInline>, linkOf: LinkOfSymbol, around: Change | undefined): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.text)
    case 'symbol': {
      const symbol = element('bdi', { class: 'symbol', dir: 'ltr' }, escapeText(inline.text))
      const id = around === 'deleted' ? undefined : linkOf(inline.text)
      return id === undefined ? symbol : element('a', { href: hrefOf(id) }, symbol)
    }
    case 'raised':
      return element('sup', {}, escapeText(inline.text))
    case 'keep':
      return element(
        'span',
        { class: 'keep' },
        around === undefined ? writeInlines(inline.content, linkOf) : writeRun(inline.content, linkOf, around),
      )
  }
}
