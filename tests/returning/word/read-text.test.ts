import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Accepting } from '../../../src/returning/word/accepting.ts'
import type { FileText } from '../../../src/returning/word/file-paragraph.ts'
import { TextReader } from '../../../src/returning/word/read-text.ts'
import { asWords } from '../../../src/returning/word/theirs.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const read = (body: string, accepting: Accepting = 'all'): FileText =>
  new TextReader(accepting).read(
    'word/document.xml',
    strToU8(`<w:document xmlns:w="${WORD}" xmlns:mc="urn:mc" xmlns:m="urn:m"><w:body>${body}</w:body></w:document>`),
  )
const texts = (body: string, accepting?: Accepting): string[] => read(body, accepting).paragraphs.map(({ text }) => text)
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const deleted = (text: string): string => `<w:r><w:delText>${text}</w:delText></w:r>`
const by = (kind: string, author: string, xml: string): string => `<w:${kind} w:id="1" w:author="${author}">${xml}</w:${kind}>`
const mark = (change: string): string => `<w:pPr><w:rPr><w:${change} w:id="1" w:author="A"/></w:rPr></w:pPr>`
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('the text of a Word file', () => {
  it.each([
    [
      'in pieces',
      `${run('the ')}<w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t>Conf</w:t></w:r>${run('erence')}`,
      'the Conference',
    ],
    ['with a hyphen that holds', '<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/></w:r>', 'A-1'],
    ['with a tab, and a line end by hand', '<w:r><w:tab/><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>', '\tone\ntwo'],
    ['with a page break', '<w:r><w:br w:type="page"/><w:t>one</w:t></w:r>', 'one'],
    [
      'with links and controls',
      `<w:hyperlink>${run('a')}</w:hyperlink><w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${run('b')}</w:sdtContent></w:sdt>`,
      'ab',
    ],
    ['with the result of a field', `${field('REF x', '2')}<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`, '23'],
    ['with a field in the code of a field', field(`IF${field('REF y', 'no')}`, 'yes'), 'yes'],
    [
      'without pictures, formulas and what is there for others',
      `<w:r><w:drawing><w:t>no</w:t></w:drawing></w:r><m:oMath>${run('no')}</m:oMath><mc:AlternateContent><mc:Choice>${run('a')}</mc:Choice><mc:Fallback>${run('no')}</mc:Fallback></mc:AlternateContent>`,
      'a',
    ],
    ['with the sign of a font', '<w:r><w:sym w:font="x" w:char="2022"/></w:r>', '•'],
  ])('%s', (_, xml, text) => expect(texts(`<w:p>${xml}</w:p>`)).toEqual([text]))

  it.each<[string, string, Accepting, string[]]>([
    ['all made', `<w:p>${run('a')}${by('ins', 'A', run('b'))}${by('del', 'B', deleted('c'))}</w:p>`, 'all', ['ab']],
    ['none made', `<w:p>${run('a')}${by('ins', 'A', run('b'))}${by('del', 'B', deleted('c'))}</w:p>`, 'none', ['ac']],
    [
      'those of one made',
      `<w:p>${run('a')}${by('ins', 'A', run('b'))}${by('del', 'B', deleted('c'))}</w:p>`,
      { author: 'A' },
      ['abc'],
    ],
    [
      'put in by one and taken out by the other',
      `<w:p>${by('ins', 'A', by('del', 'B', deleted('b')))}</w:p>`,
      { author: 'A' },
      ['b'],
    ],
    ['moved', `<w:p>${by('moveFrom', 'A', run('a'))}</w:p><w:p>${by('moveTo', 'A', run('a'))}</w:p>`, 'all', ['', 'a']],
    ['moved back', `<w:p>${by('moveFrom', 'A', run('a'))}</w:p><w:p>${by('moveTo', 'A', run('a'))}</w:p>`, 'none', ['a', '']],
    ['an end taken out', `<w:p>${mark('del')}${run('a')}</w:p><w:p>${run('b')}</w:p>`, 'all', ['ab']],
    ['an end taken out, and not so', `<w:p>${mark('del')}${run('a')}</w:p><w:p>${run('b')}</w:p>`, 'none', ['a', 'b']],
    ['an end put in, and not so', `<w:p>${mark('ins')}${run('a')}</w:p><w:p>${run('b')}</w:p>`, 'none', ['ab']],
    [
      'a row taken out',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr><w:tc><w:p>${run('a')}</w:p></w:tc></w:tr></w:tbl><w:p>${run('b')}</w:p>`,
      'all',
      ['b'],
    ],
    [
      'other looks before',
      `<w:p><w:pPr><w:pPrChange w:id="1" w:author="A"><w:pPr/></w:pPrChange></w:pPr>${run('a')}</w:p>`,
      'none',
      ['a'],
    ],
  ])('with tracked changes: %s', (_, body, accepting, wanted) => expect(texts(body, accepting)).toEqual(wanted))

  it('has bookmarks where they begin, also between paragraphs, and tells where they end', () => {
    const start = (id: number, name: string): string => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`
    const end = (id: number): string => `<w:bookmarkEnd w:id="${id}"/>`
    const { paragraphs } = read(
      `${start(1, 'a')}<w:p>${run('one')}${start(2, 'b')}${run('two')}</w:p><w:p>${run('three')}${end(2)}</w:p>${end(1)}`,
    )
    expect(paragraphs[0]?.bookmarks).toEqual([
      { name: 'a', at: 0, ends: { paragraphs: 1, at: 5 } },
      { name: 'b', at: 3, ends: { paragraphs: 1, at: 5 } },
    ])
  })

  it('has what is remarked on, and names who has changed something', () => {
    const text = read(
      `<w:p>${run('a ')}<w:commentRangeStart w:id="3"/>${by('ins', 'A', run('b'))}<w:commentRangeEnd w:id="3"/>${run(' c')}</w:p>`,
    )
    expect(text.comments).toEqual([{ id: '3', paragraph: 0, words: 'b' }])
    expect(text.authors).toEqual(['A'])
  })

  it('is one line to a wording: a line end is a blank, and nothing between Han', () => {
    expect(asWords('one \n two\tthree ')).toBe('one two three')
    expect(asWords('会\n议')).toBe('会议')
  })
})
