import { describe, expect, it } from 'vitest'
import { paperNow } from '../returning.ts'
import { EditedDocx } from './edited-docx.ts'
import { bringWordHome, type WordHome, wordFileOf } from './word-home.ts'

const paper = paperNow('en')
const ROTATION = 'items.officers.annotation.rotation'
const textOf = (id: string): string => paper.texts.find((text) => text.id === id)?.text ?? ''

async function home(change: (file: EditedDocx) => EditedDocx): Promise<WordHome> {
  return bringWordHome(change(new EditedDocx(await wordFileOf(paper))).bytes(), paper)
}

const codes = ({ refused }: WordHome): string[] => refused.map(({ code }) => code)

describe('texts of a paper are found in a file', () => {
  it('by their neighbours, where bookmarks are gone and words were edited', async () => {
    const words = textOf(ROTATION).replace('Accordingly', 'Therefore')
    const { units, found } = await home((file) => file.retype(ROTATION, '', words, 'retyped').stripped())
    expect(units.map(({ unit, verdict }) => [unit, verdict])).toEqual([[ROTATION, 'taken']])
    expect(found.placed.find(({ text }) => text.id === ROTATION)?.rung).toBe('neighbours')
  })

  it('and are refused by name where words are like none', async () => {
    const back = await home((file) =>
      file.retype(ROTATION, '', 'Something else altogether stands here now.', 'retyped').stripped(),
    )
    expect(codes(back)).toContain('text-unplaced')
    expect(back.refused.find(({ code }) => code === 'text-unplaced')?.message).toContain(ROTATION)
    expect(back.units).toEqual([])
  })

  it('and a half of a paragraph is not taken for all of it', async () => {
    const back = await home((file) =>
      file
        .paragraph(ROTATION, (xml) => xml.replace('regional groups. ', 'regional groups.</w:t></w:r></w:p><w:p><w:r><w:t>'))
        .stripped(),
    )
    expect(codes(back)).toContain('text-unplaced')
    expect(back.units).toEqual([])
  })

  it('that are in two pieces of which no bookmark tells are not taken for shorter', async () => {
    const back = await home((file) =>
      file.paragraph(ROTATION, (xml) =>
        xml.replace(/(regional groups\. )(.*)(<w:bookmarkEnd[^>]*>)<\/w:p>/s, '$1</w:t></w:r>$3</w:p><w:p><w:r><w:t>$2</w:p>'),
      ),
    )
    expect(back.found.changes.map(({ kind, text }) => [kind, text?.id])).toEqual([['split', ROTATION]])
    expect(back.units).toEqual([])
  })

  it('that stand elsewhere are told, and their words are taken', async () => {
    let moved = ''
    const back = await home((file) =>
      file
        .paragraph(ROTATION, (xml) => {
          moved = xml.replace('Accordingly', 'Therefore')
          return ''
        })
        .paragraph('items.adoption.annotation.deadlines', (xml) => xml + moved),
    )
    expect(codes(back)).toEqual(['edit-of-structure'])
    expect(back.units.map(({ unit, verdict }) => [unit, verdict])).toEqual([[ROTATION, 'taken']])
  })

  it('that were deleted with changes tracked are gone, and their neighbours stay', async () => {
    const back = await home((file) =>
      file.paragraph(ROTATION, (xml) =>
        xml
          .replace('</w:pPr>', '<w:rPr><w:del w:id="90" w:author="A"/></w:rPr></w:pPr>')
          .replace(
            /<w:r>.*<\/w:r>/s,
            (runs) =>
              `<w:del w:id="91" w:author="A">${runs.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`,
          ),
      ),
    )
    expect(back.found.changes.map(({ kind, text }) => [kind, text?.id])).toEqual([['deleted', ROTATION]])
    expect(back.units).toEqual([])
  })
})
