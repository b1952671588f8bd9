import { bookmarkName } from '../../document/bookmark-name.ts'
import type { Content } from './content.ts'

/** In place of its number: it is known when all is written, since tracked changes are numbered before. */
const NUMBER = 'w:id="#"'

/** Begins the bookmarks of these ids, each within the one before. */
export function beginBookmarks(ids: readonly string[], into: Content): void {
  for (const id of ids) into.add(`<w:bookmarkStart w:name="${bookmarkName(id)}" ${NUMBER}/>`)
}

export function endBookmarks(ids: readonly string[], into: Content): void {
  for (let left = ids.length; left > 0; left--) into.add(`<w:bookmarkEnd ${NUMBER}/>`)
}

/** The text of a part with its bookmarks numbered, as they begin, from the first free number. No words can have what stands in place of a number. */
export function numberBookmarks(xml: string, first = 1): string {
  const open: number[] = []
  let numbered = ''
  let from = 0
  let next = first
  for (let at = xml.indexOf(NUMBER); at >= 0; at = xml.indexOf(NUMBER, from)) {
    const ends = xml.startsWith('<w:bookmarkEnd ', at - '<w:bookmarkEnd '.length)
    const number = ends ? open.pop() : next++
    if (!ends) open.push(next - 1)
    numbered += `${xml.slice(from, at)}w:id="${number ?? ''}"`
    from = at + NUMBER.length
  }
  return numbered + xml.slice(from)
}
