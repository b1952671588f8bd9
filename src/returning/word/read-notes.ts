import { walkXml } from './walk-xml.ts'
import type { Accepting } from './accepting.ts'
import { TextReader } from './read-text.ts'

/** The words of the notes by their numbers in the file, without the marks before them. */
export function readNotes(bytes: Uint8Array, accepting: Accepting): ReadonlyMap<string, string> {
  const { paragraphs } = new TextReader(accepting).read('word/footnotes.xml', bytes)
  const counts: { id: string; paragraphs: number }[] = []
  walkXml('word/footnotes.xml', bytes, {
    open: ({ name, attribute }) => {
      if (name === 'footnote') counts.push({ id: attribute('id') ?? '', paragraphs: 0 })
      const last = counts.at(-1)
      if (name === 'p' && last) last.paragraphs++
    },
    close: () => undefined,
  })
  let at = 0
  return new Map(
    counts.map(({ id, paragraphs: count }) => {
      const texts = paragraphs.slice(at, at + count).map(({ text }) => text)
      at += count
      return [id, texts.join('\n').replace(MARK, '')]
    }),
  )
}

/** The mark of a note, where it is no count of Word's, and what parts it from the words. */
const MARK = /^[^\t\p{L}]{0,4}[\t ]/u
