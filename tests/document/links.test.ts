import { describe, expect, it } from 'vitest'
import { addressesOf, linksOf } from '../../src/document/links.ts'
import type { Block, Inline } from '../../src/document/tree.ts'
import { all, faultlessPaper, replacing } from '../helpers/real-paper.ts'

const symbol = (text: string): Inline => ({ kind: 'symbol', text, origin: undefined })

/** A documentation list with an entry for each group of symbols. */
const list = (id: string, ...entries: readonly (readonly string[])[]): Block => ({
  kind: 'document-list',
  id,
  entries: entries.map((symbols, index) => ({ id: `${id}.${index + 1}`, role: 'document-list', content: symbols.map(symbol) })),
})

describe('a symbol in the text leads to the entry of a documentation list', () => {
  const third: Block = {
    kind: 'document-list',
    id: 'third',
    entries: [
      {
        id: 'third.1',
        role: 'document-list',
        content: [symbol('A/5'), { kind: 'symbol', text: 'Add.1', whole: 'A/5/Add.1', origin: undefined }],
      },
      { id: 'third.2', role: 'document-list', content: [symbol('A/6*')] },
      { id: 'third.3', role: 'document-list', content: [symbol('E/CN.7/2011/3-E/CN.15/2011/3')] },
    ],
  }
  const blocks = [
    list('first', ['A/1'], ['A/2', 'A/3']),
    {
      kind: 'annex',
      role: 'heading',
      id: 'annex',
      label: [],
      title: [],
      blocks: [list('second', ['A/1'], ['A/4']), third],
    } as const,
  ]

  it.each([
    ['that names it', 'A/3', 'first.2'],
    ['of the annex, where only that names it', 'A/4', 'second.2'],
    ['that comes first, where several lists name it', 'A/1', 'first.1'],
    ['that names it in its short form', 'A/5/Add.1', 'third.1'],
    ['that has the asterisk of a reissue', 'A/6', 'third.2'],
    ['that has none, where the text has it', 'A/3*', 'first.2'],
    ['that names it in a joint symbol', 'E/CN.15/2011/3', 'third.3'],
    ['and to none, where no list names it', 'A/9', undefined],
  ])('%s', (_, cited, entry) => expect(linksOf(blocks).entryOf(cited)).toBe(entry))

  it('in the real paper: a note on the lists of two items is found under the first of them', () => {
    const session = all(
      replacing(
        'documents: [technical-assistance-activities]',
        'documents: [technical-assistance-activities, financial-matters]',
      ),
    )
    const { tree } = faultlessPaper({ session })
    expect(linksOf(tree.blocks).entryOf('CTOC/COP/2016/14')).toBe('items.technical-assistance.documents.financial-matters')
  })
})

describe('a symbol in an entry leads to the public', () => {
  const entry = { id: 'entry', role: 'document-list', content: [], symbol: 'A/2', address: 'https://undocs.org/A/2' } as const
  const formerly = { symbol: 'A/1', address: 'https://undocs.org/A/1' }

  it.each([
    ['where the entry is about it', entry, 'A/2', 'https://undocs.org/A/2'],
    ['and so does one with the asterisk of a reissue', entry, 'A/2*', 'https://undocs.org/A/2'],
    ['and nowhere where the title only names it', entry, 'A/1', undefined],
    ['of a redline also where the entry was about it', { ...entry, formerly }, 'A/1', 'https://undocs.org/A/1'],
  ])('%s', (_, about, named, address) => expect(addressesOf(about)(named)).toBe(address))
})
