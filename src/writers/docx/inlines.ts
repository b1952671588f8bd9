import type { Emphasis } from '../../rendering/unit-parts.ts'
import type { Change, Inline, Masthead, NoteInline, SimpleInline } from '../../document/tree.ts'
import { bookmarkName } from '../../document/bookmark-name.ts'
import { style, twips } from '../style.ts'
import { beginBookmarks, endBookmarks } from './bookmarks.ts'
import { withChangeGaps } from './change-gaps.ts'
import { withChangedNotes } from './changed-notes.ts'
import type { Content } from './content.ts'
import { numberField } from './cross-references.ts'
import type { DirectedStretch } from './directions.ts'
import { stretchesOfPieces } from './directions-of-changes.ts'
import { symbolNamed, textOf } from '../../document/contents.ts'
import { heldWordsOfRun, lookOfRun, wordsOfRun } from './run-markup.ts'
import { characterStyle } from './style-ids.ts'
import { withinNote, type Writing } from './writing.ts'

/** A run of Word's before it is written. */
interface RunPlan {
  readonly kind: SimpleInline['kind']
  text: string
  /** Held on one line: its hyphens do not break. */
  readonly kept: boolean
  /** Id of what it leads to. */
  readonly target: string | undefined
  /** Address outside the paper that it leads to. */
  readonly address: string | undefined
  /** Id of the heading whose number it is. */
  readonly numberOf: string | undefined
  readonly change: Change | undefined
  readonly emphasis: Emphasis | undefined
  /** With room after it. */
  readonly hasGap?: boolean
  /** The note whose mark it is, in place of a text. */
  readonly note: NoteInline | undefined
}

/** Writes the runs of a text. They carry a character style or the direction of their text, and no face or size. */
export function writeRuns(content: readonly Inline[], writing: Writing, into: Content): void {
  const plans: RunPlan[] = []
  for (const inline of writing.isRedline ? withChangedNotes(content) : content) planInline(inline, writing, plans)
  const all = writing.isRedline ? withChangeGaps(plans, isWords) : plans
  const directions = writing.rightToLeft ? stretchesOfPieces(all) : undefined
  for (let index = 0; index < all.length;) index = writeLink(all, index, directions, writing, into)
}

/** Writes the symbol of the masthead, of which the series letters are printed large; in a redline the former symbol and the new one. */
export function writeSeries({ symbol }: Masthead, writing: Writing, into: Content): void {
  for (const inline of symbol) {
    if (inline.kind !== 'symbol') {
      writeRuns([inline], writing, into)
      continue
    }
    const [series = ''] = inline.text.split('/')
    const change = writing.change ?? inline.change
    writing.trackedChanges.words(lookOfRun({ style: characterStyle.series }), wordsOfRun(series, change), change, into)
    writeRuns([{ ...inline, text: inline.text.slice(series.length) }], writing, into)
  }
}

function planInline(inline: Inline, writing: Writing, plans: RunPlan[]): void {
  if (inline.kind === 'symbol') plan(inline, writing.lineBreaks.keep(inline.text), true, writing, plans)
  else if (inline.kind !== 'keep') plan(inline, inline.text, false, writing, plans)
  else {
    // The seams between the inlines of a group count as well as those within them.
    const kept = writing.lineBreaks.keep(textOf(inline.content))
    let from = 0
    for (const part of inline.content) {
      plan(part, kept.slice(from, from + part.text.length), true, writing, plans)
      from += part.text.length
    }
  }
}

/** Text that comes from several places makes one run where it looks the same. */
function plan(inline: SimpleInline, text: string, kept: boolean, writing: Writing, plans: RunPlan[]): void {
  const { kind } = inline
  const note = inline.kind === 'note' ? inline : undefined
  const symbol = inline.kind === 'symbol' ? symbolNamed(inline) : undefined
  const change = writing.change ?? inline.change
  const emphasis = inline.kind === 'note' ? undefined : inline.emphasis
  const target = inline.kind === 'reference' ? inline.to : symbol === undefined ? undefined : writing.targetOf(symbol, change)
  const address = symbol === undefined ? undefined : writing.addressOf(symbol)
  const numberOf = inline.kind === 'reference' ? inline.numberOf : undefined
  const last = plans.at(-1)
  const isText = note === undefined && kind !== 'break'
  if (
    isText &&
    last &&
    last.note === undefined &&
    last.kind === kind &&
    last.kept === kept &&
    last.target === target &&
    last.address === address &&
    last.numberOf === numberOf &&
    last.change === change &&
    last.emphasis === emphasis
  )
    last.text += text
  else if (!isText || text !== '') plans.push({ kind, text, kept, target, address, numberOf, change, emphasis, note })
}

type Directions = readonly (readonly DirectedStretch[])[] | undefined

/**
 * Writes a run, and gives the place of the next. What leads somewhere is a link to the bookmark there or out of the paper, with all that leads to the
 * same place; it looks like any other text.
 */
function writeLink(all: readonly RunPlan[], from: number, directions: Directions, writing: Writing, into: Content): number {
  const first = all[from]
  if (!first) return from + 1
  const { target, address } = first
  let to = from + 1
  if (target !== undefined) while (all[to]?.target === target) to++
  if (target !== undefined) into.add(`<w:hyperlink w:history="1" w:anchor="${bookmarkName(target)}">`)
  else if (address !== undefined) into.add(`<w:hyperlink w:history="1" r:id="${writing.addresses.idOf(address)}">`)
  for (let index = from; index < to; index++) {
    const run = all[index]
    if (run) writeRun(run, directions?.[index], writing, into)
  }
  if (target !== undefined || address !== undefined) into.add('</w:hyperlink>')
  return to
}

function writeRun(run: RunPlan, directions: readonly DirectedStretch[] | undefined, writing: Writing, into: Content): void {
  const { kind, text, change, note, numberOf } = run
  const { trackedChanges } = writing
  if (note) writeNoteMark(note, writing, into)
  else if (kind === 'break') into.add(trackedChanges.run('', '<w:br/>', change))
  else {
    const field = numberOf === undefined ? undefined : numberField(numberOf, run, writing)
    if (field !== undefined) trackedChanges.field(field, text, change, into)
    else if (directions && kind !== 'symbol') for (const part of directions) writeStretch(run, part, writing, into)
    else writeStretch(run, { text, rightToLeft: false }, writing, into)
  }
}

/** Writes a stretch of a run that goes one way: in a right-to-left paper Latin words and symbols are runs of their own. */
function writeStretch(run: RunPlan, stretch: DirectedStretch, { trackedChanges }: Writing, into: Content): void {
  const { kind, kept, change, emphasis, hasGap } = run
  const isSloped = emphasis === 'italic' || emphasis === 'bold-italic'
  for (const { text, rightToLeft } of isSloped ? partedByScript(stretch) : [stretch]) {
    const look = lookOfRun({
      style: kind === 'symbol' || kind === 'raised' ? characterStyle[kind] : undefined,
      bold: emphasis === 'bold' || emphasis === 'bold-italic',
      italic: isSloped && !rightToLeft && !HAN.test(text),
      spacing: hasGap ? twips(style.redline.gap * style.body.size) : 0,
      rightToLeft,
    })
    trackedChanges.words(look, kept ? heldWordsOfRun(text, change) : wordsOfRun(text, change), change, into)
  }
}

/** Writes the mark of a note, which Word makes itself unless it is an asterisk, in the bookmark by which the note can be referred to again. */
function writeNoteMark(note: NoteInline, writing: Writing, into: Content): void {
  const { id, mark, isGeneral, content, joint } = note
  const inside = withinNote(writing, note)
  const { change } = inside
  const { trackedChanges, notes } = writing
  const reference = notes.add((words) => writeRuns(content, inside, words), isGeneral ? mark : undefined, change)
  const look = lookOfRun({ style: characterStyle.noteMark })
  const run = trackedChanges.run(look, reference, change)
  if (joint !== undefined) trackedChanges.words(look, wordsOfRun(joint, change), change, into)
  const names = change === 'deleted' && writing.hasBookmarkElsewhere(id) ? [] : [id]
  beginBookmarks(names, into)
  into.add(run)
  endBookmarks(names, into)
}

function isWords({ kind, numberOf, note }: RunPlan): boolean {
  return !note && kind !== 'break' && numberOf === undefined
}

/** Han and its signs, and Arabic, have no italics: Word would slope the upright letters. */
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
const HAN_RUNS = /([\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)/u

function partedByScript({ text, rightToLeft }: DirectedStretch): DirectedStretch[] {
  return text.split(HAN_RUNS).flatMap((part) => (part === '' ? [] : [{ text: part, rightToLeft }]))
}
