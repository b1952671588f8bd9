import { createHash } from 'node:crypto'
import { Bookmark, type ParagraphChild } from 'docx'

/** Longest name that Word takes. */
const longest = 40

/** Ids whose plain name can be that of no other id. They have no capitals, which Word does not tell from small letters. */
const plainId = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/

/**
 * The Word bookmark of a block's id: a letter first, then letters, digits and underscores, at most 40 of them. The same id has
 * the same name in every build; the name of one that is too long, or has other characters, ends in a hash of the whole id.
 */
export function bookmarkName(id: string): string {
  const name = id.replaceAll('.', '__').replaceAll('-', '_')
  if (plainId.test(id) && name.length <= longest) return name
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 10)
  const readable = name.replace(/[^A-Za-z0-9_]/g, '_').replace(/^[^A-Za-z]+/, '')
  return `${(readable === '' ? 'id' : readable).slice(0, longest - hash.length - 1)}_${hash}`
}

/** The children of a paragraph within the bookmarks of these ids. */
export function bookmarked(ids: readonly string[], children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  return ids.reduceRight<readonly ParagraphChild[]>(
    (inner, id) => [new Bookmark({ id: bookmarkName(id), children: inner })],
    children,
  )
}

/** Counts the bookmarks of a part anew from the first free number: the library's count runs on through the whole process. */
export function renumberBookmarks(xml: string, first = 1): string {
  const numbers = new Map<string, number>()
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + first
    numbers.set(id, number)
    return `${before}${number}"`
  })
}
