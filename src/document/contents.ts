import type { Language } from '../model/language.ts'
import { symbolKey } from '../model/symbols.ts'
import type { Change, Heading, Inline, NoteInline, SimpleInline, SymbolInline } from './tree.ts'

/*
 * What can be asked of a text, which is a row of inlines: what every writer and every reader of the tree asks alike.
 */

/** The inlines of a text with those of its kept groups in their place. */
export function partsOf(content: readonly Inline[]): SimpleInline[] {
  return content.flatMap((inline) => (inline.kind === 'keep' ? inline.content : [inline]))
}

/** How deep a heading stands under others. */
export function rankOf({ level, rank = level }: Pick<Heading, 'level' | 'rank'>): number {
  return rank
}

/** The words of a text, without what they are. */
export function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'keep' ? textOf(inline.content) : inline.text)).join('')
}

/** A text as it reads in one text of a redline: the later one without what was deleted, the earlier one without what was inserted. */
export function contentWithout(gone: Change, content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.kind === 'keep') return [{ ...inline, content: inline.content.filter(({ change }) => change !== gone) }]
    return inline.change === gone ? [] : [inline]
  })
}

/** The symbol by which a stretch of a text names a paper, without the asterisks of a reissue: it is the same paper. */
export function symbolNamed({ text, whole }: SymbolInline): string {
  return symbolKey(whole ?? text)
}

/** A text line by line, as it is broken by hand; most texts have one line. */
export function handLines(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const inline of content)
    if (inline.kind === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  return lines
}

/** The notes that a text refers to. */
export function notesAmong(content: readonly Inline[]): NoteInline[] {
  return partsOf(content).filter((inline) => inline.kind === 'note')
}

/** The name by which links lead to a note. A redline may show a deleted note and the later one of the same id: each has a name of its own. */
export function noteName({ id, change }: NoteInline): string {
  return change === 'deleted' ? `${id}.deleted` : id
}

/** Whether a line of a right-to-left paper stays in a language that is written from the left, as its particulars do. */
export function runsFromLeft({ direction }: Pick<Language, 'direction'>, line: readonly Inline[]): boolean {
  return direction === 'rtl' && !hasRightToLeft(textOf(line))
}

/** Whether words have letters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
}
