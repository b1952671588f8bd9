import { noteName, symbolNamed, textOf } from '../../document/contents.ts'
import type { Change, Inline, NoteInline, ReferenceInline } from '../../document/tree.ts'
import { escapeXml } from '../xml.ts'
import { marked } from './changes.ts'
import { element, hrefOf, voidElement } from './markup.ts'

type LinkOfSymbol = (symbol: string) => string | undefined

const nowhere: LinkOfSymbol = () => undefined

/**
 * The text of a block; references to items are links, and symbols where it is known to which id of this file, or to which address outside
 * it, they lead. Neighbours that are changed in one way are one change.
 */
export function writeInlines(
  content: readonly Inline[],
  idOf: LinkOfSymbol = nowhere,
  addressOf: LinkOfSymbol = nowhere,
): string {
  return writeRuns(content, (symbol) => {
    const id = idOf(symbol)
    return id === undefined ? addressOf(symbol) : hrefOf(id)
  })
}

function writeRuns(content: readonly Inline[], hrefFor: LinkOfSymbol): string {
  const runs: { change: Change | undefined; inlines: Inline[] }[] = []
  for (const inline of content) {
    const change = changeOf(inline)
    const last = runs.at(-1)
    if (last && last.change === change) last.inlines.push(inline)
    else runs.push({ change, inlines: [inline] })
  }
  return runs.map(({ change, inlines }) => marked(change, writeRun(inlines, hrefFor, change))).join('')
}

/** The change of an inline; of a kept group the one that all its parts have. */
function changeOf(inline: Inline): Change | undefined {
  if (inline.kind !== 'keep') return inline.change
  const [first, ...others] = inline.content.map(({ change }) => change)
  return others.every((change) => change === first) ? first : undefined
}

/** Inlines that are all changed in one way, which is said around them. */
function writeRun(run: readonly Inline[], hrefFor: LinkOfSymbol, around: Change | undefined): string {
  return run
    .map((inline, index) => {
      if (inline.kind !== 'reference') return writeInline(inline, hrefFor, around)
      return isOfOne(inline, run[index - 1]) ? '' : writeReference(inline, run.slice(index), around)
    })
    .join('')
}

/** All stretches of a reference as one link; nothing leads from what was deleted. */
function writeReference({ to }: ReferenceInline, rest: readonly Inline[], around: Change | undefined): string {
  const end = rest.findIndex((inline) => inline.kind !== 'reference' || inline.to !== to)
  const text = (end < 0 ? rest : rest.slice(0, end)).map((part) => emphasized(part, escapeXml(textOf([part])))).join('')
  return around === 'deleted' ? text : element('a', { href: hrefOf(to) }, text)
}

const isOfOne = ({ to }: ReferenceInline, other: Inline | undefined): boolean => other?.kind === 'reference' && other.to === to

function writeInline(inline: Exclude<Inline, ReferenceInline>, hrefFor: LinkOfSymbol, around: Change | undefined): string {
  return emphasized(inline, writeUpright(inline, hrefFor, around))
}

/** Markup within what says how it stands out. */
function emphasized(inline: Inline, markup: string): string {
  const emphasis = inline.kind === 'keep' || inline.kind === 'note' ? undefined : inline.emphasis
  const sloped = emphasis === 'italic' || emphasis === 'bold-italic' ? element('em', {}, markup) : markup
  return emphasis === 'bold' || emphasis === 'bold-italic' ? element('strong', {}, sloped) : sloped
}

function writeUpright(inline: Exclude<Inline, ReferenceInline>, hrefFor: LinkOfSymbol, around: Change | undefined): string {
  switch (inline.kind) {
    case 'text':
      return escapeXml(inline.text)
    case 'symbol': {
      const symbol = element('bdi', { class: 'symbol', dir: 'ltr' }, escapeXml(inline.text))
      const href = around === 'deleted' ? undefined : hrefFor(symbolNamed(inline))
      return href === undefined ? symbol : element('a', { href }, symbol)
    }
    case 'break':
      return voidElement('br', {})
    case 'raised':
      return element('sup', {}, escapeXml(inline.text))
    case 'note':
      return writeMark(inline)
    case 'keep':
      return element(
        'span',
        { class: 'keep' },
        around === undefined ? writeRuns(inline.content, hrefFor) : writeRun(inline.content, hrefFor, around),
      )
  }
}

/** The mark in the text, which leads to the note and begins no line. Asterisks stand high by themselves. */
function writeMark(note: NoteInline): string {
  const link = element(
    'a',
    { id: referenceId(note), class: 'note-mark', href: hrefOf(noteName(note)), role: 'doc-noteref' },
    escapeXml(note.mark),
  )
  const mark = escapeXml(note.joint ?? '') + link
  return WORD_JOINER + (note.isGeneral ? mark : element('sup', {}, mark))
}

/** The id of the place that refers to a note. */
export function referenceId(note: NoteInline): string {
  return `${noteName(note)}.reference`
}

const WORD_JOINER = '\u2060'
