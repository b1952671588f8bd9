import { describe, expect, it } from 'vitest'
import { redlineInlines } from '../../src/changes/redline-inlines.ts'
import type { Inline } from '../../src/document/tree.ts'
import { textOf } from '../../src/document/contents.ts'
import { type CorrectedPassage, correctionsOf } from '../../src/issuing/corrections.ts'

const text = (words: string): Inline[] => [{ kind: 'text', text: words, origin: undefined }]

/** The corrections from one text to another, as `was > reads`; lines begin at these offsets. */
function corrections(was: string, reads: string, lines: readonly number[] = [0]): (string | undefined)[][] {
  const content = redlineInlines(text(was), text(reads))
  return correct({ content }, lines).map((one) => [one.was, one.reads])
}

function correct(passage: Partial<CorrectedPassage['passage']>, lines: readonly number[] = [0]) {
  const whole = { id: 'p', kind: 'changed', under: [], paragraph: undefined, number: undefined, content: [], ...passage } as const
  return correctionsOf({ passage: whole, place: { item: '2 (a)', paragraph: 3 }, lines }, textOf)
}

describe('a correction tells as much of the text as a reader needs', () => {
  it.each([
    ['a word', 'The Conference adopted the report.', 'The Conference approved the report.', [['adopted', 'approved']]],
    [
      'two words that stand near each other are corrected as one phrase',
      'held on 12 and 13 May 2016 in Vienna',
      'held on 14 and 15 May 2016 in Vienna',
      [['12 and 13', '14 and 15']],
    ],
    [
      'two words that stand far from each other are two corrections',
      'The Chair opened the meeting and the Secretary of the Conference read the report.',
      'The President opened the meeting and the Secretary of the Conference read the note.',
      [
        ['Chair', 'President'],
        ['report', 'note'],
      ],
    ],
    [
      'a figure alone is told with the word after it',
      'held on 27 March 2015',
      'held on 28 March 2015',
      [['27 March', '28 March']],
    ],
    ['a stop that ends both is no part of it', 'Read the report.', 'Read the note.', [['report', 'note']]],
    [
      'a mark that both begin a quotation with is no part of it',
      'the report entitled “Provisions” was read',
      'the report with the title “Provisions” was read',
      [['entitled', 'with the title']],
    ],
    [
      'nor is one that closes it',
      'entitled “Old provisions”',
      'entitled “New provisions”',
      [['Old provisions', 'New provisions']],
    ],
    ['nor are those of other languages', 'intitulé « Rapport »', 'intitulé « Étude »', [['Rapport', 'Étude']]],
    ['what is taken out is told with its neighbour', 'the final draft report', 'the draft report', [['final draft', 'draft']]],
    [
      'a word that stands twice is told with the one before it',
      'each group and each region',
      'each group and every region',
      [['and each', 'and every']],
    ],
    ['Han: two characters at least', '会议于27日举行', '会议于28日举行', [['27日', '28日']]],
  ])('%s', (_, was, reads, expected) => expect(corrections(was, reads)).toEqual(expected))

  it('of a new passage there is nothing that it was, and of a withdrawn one nothing that it reads', () => {
    const content = text('A new paragraph.')
    expect(correct({ kind: 'inserted', content })).toEqual([{ item: '2 (a)', paragraph: 3, reads: 'A new paragraph.' }])
    expect(correct({ kind: 'deleted', content })).toEqual([{ item: '2 (a)', paragraph: 3, was: 'A new paragraph.' }])
  })
})

describe('a correction tells its line', () => {
  const was = 'The Conference adopted the report of the Working Group on Firearms.'
  const at = (word: string): number => was.indexOf(word)
  const lineOf = (from: string, to: string, starts: readonly number[]) =>
    correct({ content: redlineInlines(text(was), text(was.replace(from, to))) }, starts).map(({ line }) => line)

  it.each<[string, string, string, number[], unknown[]]>([
    ['the first', 'adopted', 'approved', [0, at('report')], [1]],
    ['that which begins with the very word', 'report', 'note', [0, at('report')], [2]],
    ['the last', 'Firearms', 'Smuggling', [0, at('report'), at('Working')], [3]],
    [
      'the first and the last of a phrase over two',
      'report of the Working Group',
      'note by a Study Team',
      [0, at('Working')],
      [[1, 2]],
    ],
    ['none, where the passage has one line only', 'adopted', 'approved', [0], [undefined]],
  ])('%s', (_, from, to, starts, expected) => expect(lineOf(from, to, starts)).toEqual(expected))
})
