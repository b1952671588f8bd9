import { Bookmark, type ParagraphChild } from 'docx'
import { bookmarkName } from '../../document/bookmark-name.ts'

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
