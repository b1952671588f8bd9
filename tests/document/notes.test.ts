import { describe, expect, it } from 'vitest'
import { notesOf } from '../../src/document/walk.ts'
import { all, changedFile, describeFinding, faultlessPaper, realPaper, realSources, replacing } from '../helpers/real-paper.ts'
import { refersTo, withNotes } from '../helpers/with-notes.ts'
import { checked } from '../languages/opened.ts'
import type { SourceFile } from '../../src/source/source-file.ts'
import { CODES } from '../languages/language-facts.ts'

const marksOf = (paper: ReturnType<typeof faultlessPaper>): string[][] =>
  notesOf(paper.tree.blocks).map(({ id, mark }) => [id, mark])

describe('notes', () => {
  it('are numbered as they are referred to; one of the title has an asterisk', () => {
    expect(marksOf(faultlessPaper(withNotes('en')))).toEqual([
      ['notes.late-submission', '*'],
      ['notes.of-agenda', '1'],
      ['notes.of-text', '2'],
      ['notes.of-quotation', '3'],
      ['notes.of-document', '4'],
    ])
  })

  it('of a title that is printed again stand where it is printed first', () => {
    expect(marksOf(faultlessPaper(withNotes('en'), 'annotations'))).toEqual([
      ['notes.late-submission', '*'],
      ['notes.of-agenda', '1'],
      ['notes.of-text', '2'],
      ['notes.of-quotation', '3'],
      ['notes.of-document', '4'],
    ])
    expect(marksOf(faultlessPaper(withNotes('en'), 'agenda'))).toEqual([
      ['notes.late-submission', '*'],
      ['notes.of-agenda', '1'],
    ])
  })

  it.each(CODES)('leave the text as it is, and are passages of their own after it, in %s', (code) => {
    const before = faultlessPaper({ code }).passages
    const after = faultlessPaper(withNotes(code)).passages
    expect(after.filter(({ id }) => !id.startsWith('notes.'))).toHaveLength(before.length)
    expect(after.filter(({ id }) => !id.startsWith('notes.')).map(({ text }) => text)).toEqual(before.map(({ text }) => text))
    const of = after.findIndex(({ id }) => id === 'notes.of-text')
    expect(after[of - 1]?.id).toBe('items.opening.annotation.date-and-time')
    expect(after[of]).toMatchObject({ role: 'annotation', item: 'opening' })
    expect(after[of]?.text).toContain('CTOC/COP/2016/4')
  })

  it('have their symbols whole, and checked', () => {
    const note = notesOf(faultlessPaper(withNotes('fr')).tree.blocks).find(({ id }) => id === 'notes.of-text')
    expect(note?.content.map(({ kind }) => kind)).toEqual(['text', 'symbol', 'text'])
    const wrong = all(withNotes('zh').wording, (text) =>
      text.replace('见{{symbol documents.firearms-activities}}', '见CTOC/COP/2016/99'),
    )
    const change = (file: SourceFile): SourceFile => {
      if (file.path.endsWith('session.yaml')) return changedFile(file, withNotes('zh').session)
      return file.path.endsWith('wording/zh.yaml') ? changedFile(file, wrong) : file
    }
    expect(
      checked(['zh'], change)
        .filter(({ level }) => level === 'error')
        .map(({ message }) => message),
    ).toEqual(['CTOC/COP/2016/99 is cited but not in the register of documents'])
  })
})

describe('a fault in a note', () => {
  const { code, session, wording } = withNotes('en')
  const found = (...changes: ((text: string) => string)[]): string[] => {
    const changed = { code, session, wording: all(wording, ...changes) }
    const sources = realSources(changed)
    const { diagnostics } = sources.wording ? realPaper(changed) : sources
    return diagnostics.map((one) => describeFinding(one).replace(/^\S+ /, ''))
  }

  it('is found where an id is unknown', () => {
    expect(found(replacing('{{note notes.of-text}}', '{{note notes.of-txt}}'))).toEqual([
      'error[expression] notes.of-txt: there is no of-txt in notes',
    ])
  })

  it('is found where a note stands within a note', () => {
    expect(found(refersTo('of-text', ['notes', 'late-submission']))).toEqual([
      'error[expression] {{note notes.of-text}}: a note cannot stand within a note',
    ])
  })

  it('is found where a language has no words for it', () => {
    expect(found((text) => text.replace(/^ {2}of-text: .*\n/m, ''))).toEqual([
      'error[language-parity] notes: notes has no words for of-text',
    ])
  })

  it('is found where a translation has no reference to it, and where none has', () => {
    const change = (file: SourceFile): SourceFile => {
      const of = /wording\/(\w+)\.yaml$/.exec(file.path)?.[1]
      if (file.path.endsWith('session.yaml')) return changedFile(file, session)
      if (of === undefined) return file
      const missing = (text: string): string => text.replace('{{note notes.of-text}}', '')
      return changedFile(file, of === 'fr' ? all(withNotes(of).wording, missing) : withNotes(of).wording)
    }
    const errors = checked(['en', 'fr'], change).filter(({ level }) => level === 'error')
    expect(errors.map(({ code: of, message, language }) => [of, message, language])).toEqual([
      ['language-parity', 'items.opening.annotation.date-and-time lacks {{note notes.of-text}}', 'fr'],
      ['note-reference', 'no text refers to the note of-text', 'fr'],
    ])
  })
})

describe('a paper that is issued again for technical reasons', () => {
  const SAID: Readonly<Record<string, string>> = {
    ar: 'أعيد إصدارها لأسباب فنية في 7 نيسان/أبريل 2016.',
    en: 'Reissued for technical reasons on 7 April 2016.',
    es: 'Publicado nuevamente por razones técnicas el 7 de abril de 2016.',
    fr: 'Nouveau tirage pour raisons techniques (7 avril 2016).',
    ru: 'Переиздано по техническим причинам 7 апреля 2016 года.',
    zh: '由于技术原因于2016年4月7日重新印发。',
  }

  it.each(CODES)('has an asterisk at its symbol, and says when, in %s', (code) => {
    const session = replacing('masthead: {}', 'masthead: { reissued: [2016-04-07] }')
    const { passages, tree } = faultlessPaper({ code, session })
    expect(marksOf(faultlessPaper({ code, session }))).toEqual([['masthead.reissued', '*']])
    expect(passages.find(({ id }) => id === 'masthead.symbol')?.text).toBe('CTOC/COP/2016/1')
    expect(passages.find(({ id }) => id === 'masthead.reissued')?.text).toBe(SAID[code])
    expect(tree.metadata.symbol).toBe('CTOC/COP/2016/1')
  })

  it('has one for each time, and other general notes follow', () => {
    const paper = faultlessPaper(withNotes('en', ['2016-04-07', '2016-05-02']))
    expect(marksOf(paper).slice(0, 2)).toEqual([
      ['masthead.reissued', '**'],
      ['notes.late-submission', '***'],
    ])
    expect(paper.passages.find(({ id }) => id === 'masthead.reissued')?.text).toBe(
      'Reissued for technical reasons on 2 May 2016.',
    )
  })
})
