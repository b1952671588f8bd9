import { describe, expect, it } from 'vitest'
import { redlineTree } from '../../../src/changes/redline-tree.ts'
import type { DocumentTree, Inline, NoteInline } from '../../../src/document/tree.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { faultlessPaper } from '../../helpers/real-paper.ts'
import { withNotes } from '../../helpers/with-notes.ts'
import { CODES } from '../../languages/language-facts.ts'
import { all, readDocx, type ReadDocx } from './read-docx.ts'
import { arabic, english, paragraph, sampleTree, symbol, text } from './sample-tree.ts'
import { fonts } from '../../helpers/fonts.ts'

const note = (id: string, mark: string, isGeneral: boolean, ...content: readonly Inline[]): NoteInline => ({
  kind: 'note',
  id: `notes.${id}`,
  isGeneral,
  mark,
  text: '',
  content,
  origin: undefined,
})

const noted = sampleTree(english, {
  blocks: [
    paragraph('p-1', text('Title'), note('late', '*', true, text('Submitted late.'))),
    paragraph('p-2', text('One,'), note('one', '1', false, text('See '), symbol('A/57/1'), text('.')), text(' two.')),
  ],
})

const footnotesOf = (docx: ReadDocx): string[] =>
  all(docx.part('word/footnotes.xml'), /<w:footnote w:id="\d+">.*?<\/w:footnote>/g)

describe('a note', () => {
  it('is a footnote of Word, in its styles, and numbered by it', async () => {
    const docx = await readDocx(noted)
    expect(docx.paragraphs[1]?.xml).toContain(
      '<w:bookmarkStart w:name="notes__one" w:id="4"/><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="2"/></w:r>',
    )
    expect(footnotesOf(docx)[1]).toContain('<w:pStyle w:val="FootnoteText"/>')
    expect(footnotesOf(docx)[1]).toContain('<w:footnoteRef/>')
    expect(footnotesOf(docx)[1]).toMatch(/<w:tab\/>.*See .*A\/57\/1/)
    expect(docx.style('footnote text')).not.toContain('w:customStyle')
    expect(docx.style('footnote reference')).toContain('<w:vertAlign w:val="superscript"/>')
  })

  it('that is marked by an asterisk has it in place of a number, in both places', async () => {
    const docx = await readDocx(noted)
    const run = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
    expect(docx.paragraphs[0]?.xml).toContain(`${run}<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>`)
    expect(footnotesOf(docx)[0]).toContain(`${run}<w:t>*</w:t></w:r>`)
    expect(footnotesOf(docx)[0]).not.toContain('footnoteRef/>')
  })

  it('has rules over it without a number, which the settings name', async () => {
    const docx = await readDocx(noted)
    const rules = all(docx.part('word/footnotes.xml'), /<w:footnote w:type=.*?<\/w:footnote>/g)
    expect(rules).toHaveLength(2)
    expect(rules.join('')).not.toContain('footnoteRef')
    expect(docx.part('word/settings.xml')).toContain(
      '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>',
    )
  })

  it('in Arabic runs from the right, its symbols from the left', async () => {
    const blocks = [paragraph('p-1', text('نص'), note('one', '1', false, text('انظر '), symbol('A/57/1')))]
    const [footnote = ''] = footnotesOf(await readDocx(sampleTree(arabic, { blocks })))
    expect(footnote).toContain('<w:rtl/></w:rPr><w:t xml:space="preserve">انظر ')
    expect(footnote).toContain('<w:rStyle w:val="Symbol"/></w:rPr><w:t xml:space="preserve">A/57/1')
  })

  it('leaves no trace in a paper that has none', async () => {
    const docx = await readDocx(sampleTree(english))
    expect(docx.part('word/styles.xml')).not.toContain('Footnote')
    expect(docx.part('word/settings.xml')).not.toContain('footnotePr')
  })
})

describe.each(CODES)('the real paper with notes, reissued, in %s', (code) => {
  it('has them all, in their order, the same byte for byte each time', async () => {
    const { tree } = faultlessPaper(withNotes(code, ['2016-04-07']))
    const docx = await readDocx(tree)
    const references = all(docx.part('word/document.xml'), /<w:footnoteReference [^>]*>(?:<w:t>[^<]*)?/g)
    expect(references.map((one) => /<w:t>(.*)/.exec(one)?.[1] ?? 'number')).toEqual([
      '*',
      '**',
      ...Array<string>(4).fill('number'),
    ])
    expect(references.map((one) => /w:id="(\d+)"/.exec(one)?.[1])).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(footnotesOf(docx)).toHaveLength(6)
    expect(await writeDocx(tree, fonts)).toEqual(await writeDocx(tree, fonts))
  })
})

describe('a note of which the words changed', () => {
  it('is one note with its words tracked, so that a paragraph which ends in it stays one when they are rejected', async () => {
    const tree = (words: string): DocumentTree =>
      sampleTree(english, { blocks: [paragraph('p-1', text('Title'), note('late', '*', true, text(words)))] })
    const redline = redlineTree(tree('Submitted late.'), tree('Submitted very late.'), { author: 'A', date: '2016-08-15' })
    const docx = await readDocx(redline)
    expect(docx.part('word/document.xml')).not.toMatch(/<w:(ins|del) /)
    const notes = footnotesOf(docx)
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(/Submitted <\/w:t><\/w:r><w:ins [^>]*><w:r><w:t [^>]*>very <\/w:t><\/w:r><\/w:ins>/)
  })
})
