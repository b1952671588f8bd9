import { bookmarkName } from '../../../src/document/bookmark-name.ts'
import type { PrintedText } from '../../../src/document/printed-texts.ts'
import type { OfficeEdit } from '../../helpers/office.ts'
import { CODES } from '../../languages/language-facts.ts'
import { paperNow, type PaperNow } from '../returning.ts'

/** An edit that is played through LibreOffice, and what must come of it. */
export interface PlayedEdit extends OfficeEdit {
  readonly name: string
  readonly id: string
  /** The text afterwards, where its words are edited; else the change of structure that is told. */
  readonly comes: { readonly words: string } | { readonly change: string }
}

/** The kinds of edits that users make, each in another paragraph of the paper. */
export function playedEdits({ texts }: PaperNow): readonly PlayedEdit[] {
  const text = (id: string): PrintedText => {
    const found = texts.find((each) => each.id === id)
    if (!found) throw new Error(`there is no text ${id}`)
    return found
  }
  const word = wordOf(text('title'))
  const blank = /\p{Script=Han}/u.test(word) ? '' : ' '
  const typed = (name: string, id: string, at: number, words: string): PlayedEdit => {
    const { text: before } = text(id)
    return edit(name, 'type', id, { words: before.slice(0, at) + words + before.slice(at) }, { at, words })
  }
  const retyped = (name: string, kind: OfficeEdit['kind'], id: string): PlayedEdit => {
    const before = text(id)
    const at = placeIn(before)
    const words = `${before.text.slice(0, at)}${blank}${word}${before.text.slice(at)}`
    return edit(name, kind, id, { words }, { words })
  }
  const [middle, end, start] = ['items.officers.annotation.rotation', 'items.convention.annotation.process', 'items.adoption']
  return [
    typed('types in the middle', middle, placeIn(text(middle)), `${blank}${word}`),
    typed('types at the end', end, text(end).text.length, `${blank}${word}`),
    typed('types at the start', start, 0, `${word}${blank}`),
    edit('parts a paragraph', 'enter', PARTED, { change: 'split' }, { at: placeIn(text(PARTED)) }),
    retyped('types a paragraph anew', 'retype', 'items.adoption.annotation.deadlines'),
    retyped('types a paragraph anew, with changes tracked', 'retype tracked', 'items.international-cooperation.annotation.basis'),
    edit('deletes a paragraph', 'delete', 'items.participation.annotation.organizations', { change: 'deleted' }),
    edit('joins a paragraph with the next', 'merge', 'items.participation.annotation.signatories', { change: 'merged' }),
    edit(
      'puts a paragraph elsewhere',
      'move',
      'items.convention.annotation.mandate',
      { change: 'moved' },
      { before: IMPORTANCE },
    ),
    edit(
      'copies a paragraph',
      'copy',
      'items.technical-assistance.annotation.fundamental',
      { change: 'copied' },
      { before: IMPORTANCE },
    ),
  ]
}

const PARTED = 'items.adoption.annotation.bureau-agreement'
const IMPORTANCE = bookmarkName('items.convention.annotation.importance')

/** The edits of every language. */
export function allPlayedEdits(): ReadonlyMap<string, readonly PlayedEdit[]> {
  return new Map(CODES.map((code) => [code, playedEdits(paperNow(code))]))
}

function edit(
  name: string,
  kind: OfficeEdit['kind'],
  id: string,
  comes: PlayedEdit['comes'],
  more: Partial<OfficeEdit> = {},
): PlayedEdit {
  return { name, kind, id, bookmark: bookmarkName(id), comes, ...more }
}

/** Behind a word in the midst of words of a wording. */
function placeIn({ stretches }: PrintedText): number {
  let at = 0
  for (const { kind, text } of stretches) {
    const found =
      kind === 'words' && text.length > 20
        ? /^.{8,}?(?:[\p{L}\p{M}](?= \p{L})|\p{Script=Han}(?=\p{Script=Han}))/su.exec(text)
        : undefined
    if (found) return at + found[0].length
    at += text.length
  }
  throw new Error('there are no words')
}

function wordOf({ text }: PrintedText): string {
  const word = /\p{Script=Han}{2}|[\p{L}\p{M}]{4,}/u.exec(text)?.[0]
  if (word === undefined) throw new Error('there is no word')
  return word.toLowerCase()
}
