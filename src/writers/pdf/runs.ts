import { noteName, symbolNamed } from '../../document/contents.ts'
import type { Change, Inline, NoteInline } from '../../document/tree.ts'
import type { Emphasis } from '../../rendering/unit-parts.ts'
import type { ChosenFace, FaceFinder } from '../fonts/face-finder.ts'
import { style } from '../style.ts'
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
  const add = (text: string, extra: Partial<Run>): void => {
    for (const { part, face } of cutByFace(text, findFace, last)) {
      last = face
      const scaled = face?.scale === undefined ? {} : { fontSize: size * face.scale }
      runs.push({ text: part, family: face?.family ?? '', ...scaled, ...extra })
    }
  }
  const addMark = (note: NoteInline, extra: Partial<Run>): void => {
    // Asterisks stand high by themselves.
    const look: Partial<Run> = { ...extra, ...(note.isGeneral ? {} : { sup: true }), ...lookOf(note.change) }
    if (note.joint !== undefined) add(note.joint, look)
    add(note.mark, { ...look, target: noteName(note), note: noteName(note) })
  }
  const visit = (inline: Inline, around: Partial<Run>): void => {
    const placed = inline.kind === 'keep' || !inline.origin ? around : { ...around, origin: inline.origin }
    const extra = inline.kind === 'keep' || inline.kind === 'note' ? placed : { ...placed, ...faceOf(inline.emphasis) }
    switch (inline.kind) {
      case 'text':
        for (const { part, isLatin } of cutByWords(inline.text, latinLanguage !== undefined))
          add(part, { ...extra, ...(isLatin ? { language: latinLanguage } : {}), ...lookOf(inline.change) })
        break
      case 'symbol':
        add(inline.text, {
          keep: ++groups,
          ...extra,
          symbol: true,
          ...(inline.change === 'deleted' ? {} : targetOf(symbolNamed(inline))),
          ...lookOf(inline.change),
        })
        break
      case 'reference':
        add(inline.text, {
          ...extra,
          target: inline.change === 'deleted' ? undefined : inline.to,
          ...lookOf(inline.change),
        })
        break
      // Only the masthead breaks lines by hand, and sets each by itself.
      case 'break':
        add(inline.text, { ...extra, ...lookOf(inline.change) })
        break
      case 'raised':
        add(inline.text, { ...extra, sup: true, ...lookOf(inline.change) })
        break
      case 'note':
        onNote(inline)
        addMark(inline, extra)
        break
      case 'keep':
        groups++
        inline.content.forEach((part) => visit(part, { keep: groups }))
        break
    }
  }
  content.forEach((inline) => visit(inline, {}))
  return runs
}

/** The face of words that stand out; a family without italics stays upright. */
function faceOf(emphasis: Emphasis | undefined): Partial<Run> {
  return {
    ...(emphasis === 'bold' || emphasis === 'bold-italic' ? { bold: true } : {}),
    ...(emphasis === 'italic' || emphasis === 'bold-italic' ? { italics: true } : {}),
  }
}

/** Changes have a colour besides their lines, which say all without it. */
function lookOf(change: Change | undefined): Partial<Run> {
  return change === undefined ? {} : { change, color: style.redline[change].color }
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

/** Words in Latin letters, with the blanks, signs and digits between them. Capitals alone are numerals or letters, in any language. */
const LATIN_WORDS = /(?=\p{Lu}*\p{Ll})\p{Script=Latin}{2,}(?:[^\p{L}\p{M}]*\p{Script=Latin}+)*/gu

/** Cuts a text where words in Latin letters begin and end, when they are in a language of their own. */
function cutByWords(text: string, isCut: boolean): { part: string; isLatin: boolean }[] {
  const parts: { part: string; isLatin: boolean }[] = []
  let at = 0
  for (const { 0: words, index } of isCut ? text.matchAll(LATIN_WORDS) : []) {
    if (index > at) parts.push({ part: text.slice(at, index), isLatin: false })
    parts.push({ part: words, isLatin: true })
    at = index + words.length
  }
  return at < text.length ? [...parts, { part: text.slice(at), isLatin: false }] : parts
}

function cutByFace(
  text: string,
  findFace: FaceFinder,
  previous: ChosenFace | undefined,
): { part: string; face: ChosenFace | undefined }[] {
  const parts: { part: string; face: ChosenFace | undefined }[] = []
  for (const character of text) {
    const face = findFace(character.codePointAt(0) ?? 0) ?? parts.at(-1)?.face ?? previous ?? findFace(0x20)
    const last = parts.at(-1)
    if (last?.face === face && last) last.part += character
    else parts.push({ part: character, face })
  }
  return parts
}
