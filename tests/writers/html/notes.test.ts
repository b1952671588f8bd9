import { describe, expect, it } from 'vitest'
import { notesOf } from '../../../src/document/walk.ts'
import { textOf as wordsOf } from '../../../src/document/contents.ts'
import { writeHtml } from '../../../src/writers/html/write-html.ts'
import { faultlessPaper } from '../../helpers/real-paper.ts'
import { withNotes } from '../../helpers/with-notes.ts'
import { CODES } from '../../languages/language-facts.ts'
import { all, byId, readHtml, textOf } from './read-html.ts'

describe.each(CODES)('the real paper with notes, reissued, in %s', (code) => {
  const { tree } = faultlessPaper(withNotes(code, ['2016-04-07']))
  const notes = notesOf(tree.blocks)

  it('leads from each mark to its note and back', async () => {
    const root = readHtml(await writeHtml(tree))
    const marks = all(root, 'a').filter(({ attributes }) => attributes['role'] === 'doc-noteref')
    expect(marks.map((mark) => textOf(mark))).toEqual(['*', '**', '1', '2', '3', '4'])
    for (const [index, mark] of marks.entries()) {
      const aside = byId(root, decodeURIComponent((mark.attributes['href'] ?? '').slice(1)))
      const [back] = all(aside, 'a').filter(({ attributes }) => attributes['role'] === 'doc-backlink')
      expect(aside.attributes['role']).toBe('doc-footnote')
      expect(textOf(aside)).toBe(`${notes[index]!.mark} ${wordsOf(notes[index]!.content)}`)
      expect(back?.attributes['href']).toBe(`#${mark.attributes['id']}`)
    }
  })

  it('never begins a line with a mark, and has no link within a link', async () => {
    const root = readHtml(await writeHtml(tree))
    const [body] = all(root, 'body')
    const text = textOf(body!)
    for (const { mark } of notes) expect(text).toMatch(new RegExp(`\\S\u2060${mark.replaceAll('*', '\\*')}`))
    for (const link of all(root, 'a')) expect(all(link, 'a')).toEqual([link])
  })
})
