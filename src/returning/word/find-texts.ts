import { bookmarkName } from '../../document/bookmark-name.ts'
import { evenly, type PrintedText } from '../../document/printed-texts.ts'
import { alignTexts } from './align-texts.ts'
import { chooseStarts, type Start } from './choose-starts.ts'
import type { FileParagraph } from './file-paragraph.ts'
import { inOrderIndexes } from './in-order.ts'
import type { WordFile } from './read-word-file.ts'
import { partedTexts } from './parted-texts.ts'
import type { PlacedText, StructureChange } from './placed-text.ts'
import { asWords } from './theirs.ts'

export interface FoundTexts {
  readonly placed: readonly PlacedText[]
  readonly changes: readonly StructureChange[]
  /** How many texts the bookmarks have found, of all. */
  readonly byBookmark: number
}

/** Finds the texts of a paper in a file: by their bookmarks, read by where they begin; what is left by its words and its neighbours. */
export function findTexts(texts: readonly PrintedText[], { text: { paragraphs }, notes, told }: WordFile): FoundTexts {
  const printed = texts.filter(({ text }) => text.trim() !== '')
  const byName = namesOf(printed, told.table)
  const changes: StructureChange[] = []
  const taken = new Set<number>()
  const copy = (paragraph: number, text: PrintedText): void => {
    const words = paragraphs[paragraph]?.text ?? ''
    if (taken.has(paragraph) || text.isNote || words.trim() === '') return
    changes.push({ kind: 'copied', paragraph, text, words })
    taken.add(paragraph)
  }
  const all = paragraphs.flatMap(({ bookmarks }, paragraph) =>
    bookmarks.flatMap((bookmark): Start[] => {
      const text = byName.get(bookmark.name)
      return text ? [{ text, paragraph, bookmark }] : []
    }),
  )
  const { starts, copies } = withPieces(chooseStarts(all, printed), paragraphs)
  for (const { text, paragraph } of copies) if (starts.every((start) => start.paragraph !== paragraph)) copy(paragraph, text)
  for (const [paragraph, { bookmarks }] of paragraphs.entries())
    for (const { name } of bookmarks) {
      const text = byName.get(COPY.exec(name)?.[1] ?? '')
      if (text) copy(paragraph, text)
    }
  const placed: PlacedText[] = []
  const place = (start: Start): void => {
    const { text, paragraph, bookmark } = start
    const at = paragraphs[paragraph]
    if (!at) return
    const further = Array.from({ length: bookmark.ends.paragraphs }, (_, index) => paragraph + index + 1)
    const parts = further.filter((each) => isFree(paragraphs[each], each, starts, taken))
    taken.add(paragraph)
    for (const part of parts) taken.add(part)
    const words = [paragraph, ...parts].map((each) => paragraphs[each]?.text ?? '')
    if (parts.length > 0) changes.push({ kind: 'split', paragraph, text, words: words.join(' ¶ ') })
    else if (at.text.trim() === '') changes.push({ kind: 'deleted', paragraph, text, words: text.text })
    else placed.push({ text, paragraph, theirs: asWords(at.text), rung: 'bookmark' })
  }
  for (const group of groupsOf(starts.filter(({ text }) => !text.isNote))) {
    const [first] = group
    const held = group.length === 1 ? group : group.filter((start) => holdsWords(start))
    const [only] = held
    if (held.length === 1 && only) place(only)
    else if (held.length > 1 && first) {
      taken.add(first.paragraph)
      const words = paragraphs[first.paragraph]?.text ?? ''
      for (const { text, paragraph } of held) changes.push({ kind: 'merged', paragraph, text, words })
    }
  }
  placed.push(...placedNotes(printed, starts, paragraphs, notes, changes))
  const byBookmark = placed.length
  const isKept = byBookmark * 2 > printed.length
  const known = new Set([
    ...placed.map(({ text }) => text),
    ...changes.flatMap(({ kind, text }) => (text && kind !== 'copied' ? text : [])),
  ])
  const rest = alignTexts(
    printed.filter(({ isNote }) => !isNote),
    paragraphs.map(({ text }, index) => ({ index, words: taken.has(index) ? '' : asWords(text) })),
    new Map(placed.map(({ text, paragraph }) => [text, paragraph])),
    (text) => known.has(text),
    isKept,
  )
  const whole = partedTexts([...placed, ...rest.placed], [...changes, ...rest.changes, ...moved(placed, printed)])
  return { ...whole, changes: whole.changes.toSorted((a, b) => a.paragraph - b.paragraph), byBookmark }
}

/**
 * What follows a text that is not whole, and has its bookmark too, is no copy but its other piece: LibreOffice at times begins a bookmark again
 * where a paragraph was parted.
 */
function withPieces(
  chosen: ReturnType<typeof chooseStarts>,
  paragraphs: readonly FileParagraph[],
): ReturnType<typeof chooseStarts> {
  const isPiece = (start: Start, { text, paragraph }: Start): boolean =>
    start.text === text &&
    paragraph === start.paragraph + 1 &&
    evenly(asWords(paragraphs[start.paragraph]?.text ?? '')) !== evenly(text.text)
  return {
    starts: chosen.starts.map((start) =>
      chosen.copies.some((copy) => isPiece(start, copy))
        ? { ...start, bookmark: { ...start.bookmark, ends: { paragraphs: 1, at: Infinity } } }
        : start,
    ),
    copies: chosen.copies.filter((copy) => !chosen.starts.some((start) => isPiece(start, copy))),
  }
}

/** LibreOffice gives the bookmark of what was copied such a name. */
const COPY = /^(.+?)[_ ]Copy[_ ]\d+$/i

function namesOf(texts: readonly PrintedText[], table: WordFile['told']['table']): ReadonlyMap<string, PrintedText> {
  const byId = new Map(texts.map((text) => [text.id, text]))
  const told = [...(table ?? [])].flatMap(([bookmark, { id }]): [string, PrintedText][] => {
    const text = byId.get(id)
    return text ? [[bookmark, text]] : []
  })
  return new Map([...texts.map((text): [string, PrintedText] => [bookmarkName(text.id), text]), ...told])
}

function isFree(paragraph: FileParagraph | undefined, at: number, starts: readonly Start[], taken: ReadonlySet<number>): boolean {
  return (
    paragraph !== undefined && paragraph.text.trim() !== '' && !taken.has(at) && !starts.some((start) => start.paragraph === at)
  )
}

function groupsOf(starts: readonly Start[]): Start[][] {
  const groups = new Map<number, Start[]>()
  for (const start of starts) groups.set(start.paragraph, [...(groups.get(start.paragraph) ?? []), start])
  return [...groups.values()]
}

/** Of several texts in one paragraph those are there whose bookmarks still have words in them. */
function holdsWords({ bookmark: { at, ends } }: Start): boolean {
  return ends.paragraphs > 0 || ends.at > at
}

/** Notes are found by their references, which their bookmarks are around; where there is one of each and no bookmark, they are those of one another. */
function placedNotes(
  texts: readonly PrintedText[],
  starts: readonly Start[],
  paragraphs: readonly FileParagraph[],
  notes: ReadonlyMap<string, string>,
  changes: StructureChange[],
): PlacedText[] {
  const own = texts.filter(({ isNote }) => isNote)
  const references = paragraphs.flatMap(({ notes: all }, paragraph) => all.map((note) => ({ ...note, paragraph })))
  const used = new Set<string>()
  const placed = own.flatMap((text, index): PlacedText[] => {
    const start = starts.find((each) => each.text === text)
    const found = start
      ? references.find(
          ({ paragraph, at }) =>
            paragraph === start.paragraph &&
            at >= start.bookmark.at &&
            (start.bookmark.ends.paragraphs > 0 || at <= start.bookmark.ends.at),
        )
      : references.length === own.length
        ? references[index]
        : references.find(({ id }) => asWords(notes.get(id) ?? '') === text.text)
    const words = found && notes.get(found.id)
    if (!found || words === undefined) return []
    used.add(found.id)
    return [{ text, paragraph: found.paragraph, theirs: asWords(words), rung: start ? 'bookmark' : 'words' }]
  })
  for (const text of own)
    if (!placed.some((note) => note.text === text)) changes.push({ kind: 'deleted', paragraph: 0, text, words: text.text })
  return placed
}

/** Texts that stand in another order than in the paper: as few as can be. */
function moved(placed: readonly PlacedText[], texts: readonly PrintedText[]): StructureChange[] {
  const own = placed.filter(({ text }) => !text.isNote).sort((a, b) => texts.indexOf(a.text) - texts.indexOf(b.text))
  const stays = new Set(inOrderIndexes(own.map(({ paragraph }) => paragraph)))
  return own.flatMap(({ text, paragraph, theirs }, index) =>
    stays.has(index) ? [] : [{ kind: 'moved' as const, paragraph, text, words: theirs }],
  )
}
