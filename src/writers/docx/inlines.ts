import { Bookmark, type IRunOptions, InternalHyperlink, NoBreakHyphen, Paragraph, Tab, TextRun, type ParagraphChild } from 'docx'
import type { Emphasis } from '../../rendering/unit-parts.ts'
import type { Change, Inline, Masthead, NoteInline, SimpleInline } from '../../document/tree.ts'
import { bookmarkName } from '../../document/bookmark-name.ts'
import { style, twips } from '../style.ts'
import { withChangeGaps } from './change-gaps.ts'
import { withChangedNotes } from './changed-notes.ts'
import { numberField } from './cross-references.ts'
import type { DirectedStretch } from './directions.ts'
import { stretchesOfPieces } from './directions-of-changes.ts'
import { symbolNamed, textOf } from '../../document/contents.ts'
import { characterStyle, paragraphStyle } from './style-ids.ts'
import { withinNote, type Writing } from './writing.ts'

/** A run of Word's before it is written. */
interface RunPlan {
  readonly kind: SimpleInline['kind']
  readonly text: string
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
  readonly note?: NoteInline
}

/** A plan with the ways that its text runs in a right-to-left paper. */
interface DirectedRunPlan extends RunPlan {
  readonly directions: readonly DirectedStretch[] | undefined
}

/** The runs of a paragraph. They carry a character style or the direction of their text, and no face or size. */
export function runs(content: readonly Inline[], writing: Writing): ParagraphChild[] {
  const plans = joined(withChangedNotes(content).flatMap((inline) => plansOf(inline, writing)))
  const all = withChangeGaps(plans, isWords)
  const directions = writing.rightToLeft ? stretchesOfPieces(all) : []
  return linked(
    all.map((plan, index) => ({ ...plan, directions: directions[index] })),
    writing,
  )
}

/** The symbol of the masthead, of which the series letters are printed large; in a redline the former symbol and the new one. */
export function seriesRuns({ symbol }: Masthead, writing: Writing): ParagraphChild[] {
  return symbol.flatMap((inline) => {
    if (inline.kind !== 'symbol') return runs([inline], writing)
    const [series = ''] = inline.text.split('/')
    const large = writing.trackedChanges.run(
      { style: characterStyle.series, children: [series] },
      writing.change ?? inline.change,
    )
    return [large, ...runs([{ ...inline, text: inline.text.slice(series.length) }], writing)]
  })
}

/** The mark of a note, which Word makes itself unless it is an asterisk, in the bookmark by which the note can be referred to again. */
function noteMark(note: NoteInline, writing: Writing): ParagraphChild[] {
  const { id, mark, isGeneral, content } = note
  const inside = withinNote(writing, note)
  const { change } = inside
  const words = new Paragraph({
    style: paragraphStyle.note,
    children: [new TextRun({ children: [new Tab()] }), ...runs(content, inside)],
  })
  const reference = writing.notes.add(words, isGeneral ? mark : undefined, change)
  const markRun = (children: NonNullable<IRunOptions['children']>): ParagraphChild =>
    writing.trackedChanges.run({ style: characterStyle.noteMark, children }, change)
  const run = markRun(reference)
  const before = note.joint === undefined ? [] : [markRun([note.joint])]
  if (change === 'deleted' && writing.hasBookmarkElsewhere(id)) return [...before, run]
  return [...before, new Bookmark({ id: bookmarkName(id), children: [run] })]
}

function plansOf(inline: Inline, writing: Writing): RunPlan[] {
  if (inline.kind === 'symbol') return [planOf(inline, writing.lineBreaks.keep(inline.text), true, writing)]
  if (inline.kind !== 'keep') return [planOf(inline, inline.text, false, writing)]
  // The seams between the inlines of a group count as well as those within them.
  const kept = writing.lineBreaks.keep(textOf(inline.content))
  let from = 0
  return inline.content.map((part) => {
    const plan = planOf(part, kept.slice(from, from + part.text.length), true, writing)
    from += part.text.length
    return plan
  })
}

function planOf(inline: SimpleInline, text: string, kept: boolean, writing: Writing): RunPlan {
  const { kind } = inline
  const change = writing.change ?? inline.change
  const emphasis = inline.kind === 'note' ? undefined : inline.emphasis
  const plan = { kind, text, kept, change, emphasis, target: undefined, address: undefined, numberOf: undefined }
  if (inline.kind === 'note') return { ...plan, note: inline }
  if (inline.kind === 'reference') return { ...plan, target: inline.to, numberOf: inline.numberOf }
  if (inline.kind !== 'symbol') return plan
  const symbol = symbolNamed(inline)
  return { ...plan, target: writing.targetOf(symbol, change), address: writing.addressOf(symbol) }
}

/** Text that comes from several places makes one run where it looks the same. */
function joined(all: readonly RunPlan[]): RunPlan[] {
  const result: RunPlan[] = []
  for (const plan of all) {
    const last = result.at(-1)
    if (plan.note || plan.kind === 'break') {
      result.push(plan)
    } else if (
      last &&
      !last.note &&
      last.kind === plan.kind &&
      last.kept === plan.kept &&
      last.target === plan.target &&
      last.address === plan.address &&
      last.numberOf === plan.numberOf &&
      last.change === plan.change &&
      last.emphasis === plan.emphasis
    ) {
      result[result.length - 1] = { ...last, text: last.text + plan.text }
    } else if (plan.text !== '') {
      result.push(plan)
    }
  }
  return result
}

/** What leads somewhere is a link to the bookmark there or out of the paper, with all that leads to the same place; it looks like any other text. */
function linked(all: readonly DirectedRunPlan[], writing: Writing): ParagraphChild[] {
  const groups: DirectedRunPlan[][] = []
  for (const plan of all) {
    const last = groups.at(-1)
    if (last && plan.target !== undefined && last[0]?.target === plan.target) last.push(plan)
    else groups.push([plan])
  }
  return groups.flatMap((group) => {
    const children = group.flatMap((plan) => numberOrRuns(plan, writing))
    const { target, address } = group[0] ?? {}
    if (target !== undefined) return [new InternalHyperlink({ anchor: bookmarkName(target), children })]
    return address === undefined ? children : [writing.addresses.link(address, children)]
  })
}

function numberOrRuns(plan: DirectedRunPlan, writing: Writing): ParagraphChild[] {
  if (plan.note) return noteMark(plan.note, writing)
  if (plan.kind === 'break') return [writing.trackedChanges.run({ break: 1 }, plan.change)]
  const field = plan.numberOf === undefined ? undefined : numberField(plan.numberOf, plan, writing)
  return field ?? wordRuns(plan, writing)
}

/** In a right-to-left paper Latin words and symbols are runs of their own. */
function wordRuns(
  { kind, text, kept, change, emphasis, hasGap, directions }: DirectedRunPlan,
  { trackedChanges }: Writing,
): ParagraphChild[] {
  const directed = directions && kind !== 'symbol' ? directions : [{ text, rightToLeft: false }]
  const parts = isSloped(emphasis) ? directed.flatMap(partedByScript) : directed
  return parts.map((part) =>
    trackedChanges.run(
      {
        children: kept ? withoutBreakingHyphens(part.text) : [part.text],
        ...(kind === 'symbol' || kind === 'raised' ? { style: characterStyle[kind] } : {}),
        ...(emphasis === 'bold' || emphasis === 'bold-italic' ? { bold: true } : {}),
        ...(isSloped(emphasis) && !part.rightToLeft && !HAN.test(part.text) ? { italics: true } : {}),
        ...(part.rightToLeft ? { rightToLeft: true } : {}),
        ...(hasGap ? { characterSpacing: twips(style.redline.gap * style.body.size) } : {}),
      },
      change,
    ),
  )
}

function isWords({ kind, numberOf, note }: RunPlan): boolean {
  return !note && kind !== 'break' && numberOf === undefined
}

function isSloped(emphasis: Emphasis | undefined): boolean {
  return emphasis === 'italic' || emphasis === 'bold-italic'
}

/** Han and its signs, and Arabic, have no italics: Word would slope the upright letters. */
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
const HAN_RUNS = /([\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)/u

function partedByScript({ text, rightToLeft }: DirectedStretch): DirectedStretch[] {
  return text.split(HAN_RUNS).flatMap((part) => (part === '' ? [] : [{ text: part, rightToLeft }]))
}

/** Word breaks after a hyphen, not after a slash: it has a hyphen of its own that holds. */
function withoutBreakingHyphens(text: string): (string | NoBreakHyphen)[] {
  return text.split('-').flatMap((part, index) => [...(index === 0 ? [] : [new NoBreakHyphen()]), ...(part === '' ? [] : [part])])
}
