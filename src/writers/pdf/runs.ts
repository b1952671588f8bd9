import { noteName, symbolNamed } from '../../document/contents.ts'
import type { Inline, NoteInline } from '../../document/tree.ts'
import type { ChosenFace, FaceFinder } from '../fonts/face-finder.ts'
import { style } from '../style.ts'
import { cutByWords } from './latin-words.ts'
import type { Run } from './lines/run.ts'

/** Where a symbol leads, if anywhere. */
export type TargetOf = (symbol: string) => Pick<Run, 'target' | 'address'> | undefined

/** Is told of every note whose mark is set. */
type NoteListener = (note: NoteInline) => void

/** Cuts inlines into runs of one face. A character without a face keeps that of its neighbour; the checks have reported it. */
export function cutIntoRuns(
  content: readonly Inline[],
  findFace: FaceFinder,
  size: number,
  targetOf: TargetOf = () => undefined,
  latinLanguage?: string,
  onNote: NoteListener = () => undefined,
): Run[] {
  const runs: Run[] = []
  let groups = 0
  let last: ChosenFace | undefined
  const add = (text: string, look: Look): void => {
    for (const { part, face } of cutByFace(text, findFace, last)) {
      last = face
      const run: Changeable<Run> = { ...look, text: part, family: face?.family ?? '' }
      if (face?.scale !== undefined) run.fontSize = size * face.scale
      runs.push(run)
    }
  }
  const addMark = (note: NoteInline, look: Look): void => {
    // Asterisks stand high by themselves.
    if (!note.isGeneral) look.sup = true
    if (note.joint !== undefined) add(note.joint, look)
    add(note.mark, { ...look, target: noteName(note), note: noteName(note) })
  }
  const visit = (inline: Inline, keep: number | undefined): void => {
    if (inline.kind === 'keep') {
      const group = ++groups
      for (const part of inline.content) visit(part, group)
      return
    }
    const look = lookOf(inline)
    if (keep !== undefined) look.keep = keep
    switch (inline.kind) {
      case 'text':
        if (latinLanguage === undefined) add(inline.text, look)
        else
          for (const { part, isLatin } of cutByWords(inline.text))
            add(part, isLatin ? { ...look, language: latinLanguage } : look)
        break
      case 'symbol':
        groups++
        look.keep ??= groups
        look.symbol = true
        add(inline.text, inline.change === 'deleted' ? look : { ...look, ...targetOf(symbolNamed(inline)) })
        break
      case 'reference':
        if (inline.change !== 'deleted') look.target = inline.to
        add(inline.text, look)
        break
      // Only the masthead breaks lines by hand, and sets each by itself.
      case 'break':
        add(inline.text, look)
        break
      case 'raised':
        look.sup = true
        add(inline.text, look)
        break
      case 'note':
        onNote(inline)
        addMark(inline, look)
        break
    }
  }
  for (const inline of content) visit(inline, undefined)
  return runs
}

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] }

/** What runs of one inline are beside their texts. */
type Look = Changeable<Partial<Run>>

/** A family without italics stays upright where words stand out by them. Changes have a colour besides their lines, which say all without it. */
function lookOf(inline: Exclude<Inline, { kind: 'keep' }>): Look {
  const { origin, change } = inline
  const emphasis = inline.kind === 'note' ? undefined : inline.emphasis
  const look: Look = {}
  if (origin) look.origin = origin
  if (emphasis === 'bold' || emphasis === 'bold-italic') look.bold = true
  if (emphasis === 'italic' || emphasis === 'bold-italic') look.italics = true
  if (change !== undefined) {
    look.change = change
    look.color = style.redline[change].color
  }
  return look
}

/** The first characters of a paragraph in a size of their own, as the series letters of a symbol in the masthead. */
export function withOpening(runs: readonly Run[], { length, size }: { readonly length: number; readonly size: number }): Run[] {
  let left = length
  return runs.flatMap((run) => {
    const count = Math.min(left, run.text.length)
    left -= count
    const parts = [
      { ...run, text: run.text.slice(0, count), fontSize: size },
      { ...run, text: run.text.slice(count) },
    ]
    return parts.filter(({ text }) => text !== '')
  })
}

function cutByFace(
  text: string,
  findFace: FaceFinder,
  previous: ChosenFace | undefined,
): { part: string; face: ChosenFace | undefined }[] {
  const parts: { part: string; face: ChosenFace | undefined }[] = []
  let face: ChosenFace | undefined
  let begin = 0
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0
    const own = findFace(point) ?? face ?? previous ?? findFace(0x20)
    if (own !== face && at > 0) {
      parts.push({ part: text.slice(begin, at), face })
      begin = at
    }
    face = own
    if (point > 0xffff) at++
  }
  if (begin < text.length) parts.push({ part: text.slice(begin), face })
  return parts
}
