import { describe, expect, it } from 'vitest'
import { all, first, readDocx } from './read-docx.ts'
import { arabic, chinese, english, keep, paragraph, sampleTree, text } from './sample-tree.ts'

describe('an editor opens the paper in Word', () => {
  it('finds the styles of the UN templates by name', async () => {
    const docx = await readDocx(sampleTree(english))
    for (const name of ['_ H_M', '_ H _Ch_', '_ H_1', '_ H_2/3', '_ H_4', '_ Single Txt']) {
      expect(docx.style(name)).toContain('w:basedOn w:val="Normal"')
    }
  })

  it('finds title and headings by the names of Word, as other programs do', async () => {
    const docx = await readDocx(sampleTree(english))
    const names = [
      ['Title', '_ H_M'],
      ['heading 1', '_ H _Ch_'],
      ['heading 2', '_ H_1'],
      ['heading 3', '_ H_2/3'],
      ['heading 4', '_ H_4'],
    ] as const
    for (const [name, ofTemplate] of names) expect(docx.style(name)).toBe(docx.style(ofTemplate))
    expect(docx.style('Title')).toContain('<w:outlineLvl w:val="0"/>')
    for (const [name, id] of [
      ['_ Annex Label', 'Heading1'],
      ['_ Annex Title', 'Heading2'],
    ] as const) {
      expect(docx.style(name)).toContain(`w:styleId="${id}"`)
      expect(docx.style(name)).toContain('<w:basedOn w:val="HCh"/>')
    }
  })

  it('goes on with a paragraph after a heading, and with the title after the label of an annex', async () => {
    const docx = await readDocx(sampleTree(english))
    for (const name of ['_ H_M', '_ H _Ch_', '_ H_1', '_ H_2/3', '_ H_4', '_ Annex Title'])
      expect(docx.style(name)).toContain('<w:next w:val="SingleTxt"/>')
    expect(docx.style('_ Annex Label')).toContain('<w:next w:val="Heading2"/>')
  })

  it('finds every paragraph of a style that is defined', async () => {
    const docx = await readDocx(sampleTree(english, { draftMark: 'DRAFT' }))
    const defined = new Set(all(docx.part('word/styles.xml'), /(?<=w:styleId=")[^"]*/g))
    const parts = docx.names.filter((name) => /^word\/(document|header\d|footer\d)\.xml$/.test(name)).map(docx.part)
    const used = parts.flatMap((xml) => all(xml, /(?<=<w:(?:pStyle|rStyle|tblStyle) w:val=")[^"]*/g))
    expect(used.filter((id) => !defined.has(id))).toEqual([])
    expect(/<w:p>(?!<w:pPr><w:pStyle)/.exec(parts.join(''))).toBeNull()
  })

  it('changes a style and not its paragraphs: no run has a face, a size or a weight of its own', async () => {
    for (const language of [english, chinese, arabic]) {
      const body = (await readDocx(sampleTree(language, { draftMark: 'DRAFT' }))).part('word/document.xml')
      expect(body).not.toMatch(/<w:(rFonts|sz|szCs|b|bCs|color|jc|spacing|vertAlign)\b/)
      expect(body).not.toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:(keepNext|pageBreakBefore)\b/)
    }
  })

  it('sees the parts of the paper in the navigation pane, each heading with its text', async () => {
    const docx = await readDocx(sampleTree(english))
    for (const [level, name] of ['_ H _Ch_', '_ H_1', '_ H_2/3', '_ H_4'].entries()) {
      expect(docx.style(name)).toContain(`<w:outlineLvl w:val="${level}"/>`)
      expect(docx.style(name)).toContain('<w:keepNext/>')
    }
    expect(docx.style('Normal')).toContain('<w:widowControl/>')
  })

  it('sees words divided where the text is justified, and nowhere else; lines of headings have their own distance', async () => {
    const docx = await readDocx(sampleTree(english))
    expect(docx.style('Normal')).toContain('<w:suppressAutoHyphens/>')
    for (const name of ['_ Single Txt', '_ Quotation'])
      expect(docx.style(name)).toMatch(/<w:suppressAutoHyphens w:val="0"\/>.*<w:jc w:val="both"\/>/)
    expect(docx.style('_ H_1')).toContain('w:line="312" w:lineRule="atLeast"')
    expect(docx.part('word/settings.xml')).not.toContain('autoHyphenation')
    const divided = await readDocx(sampleTree({ ...english, hyphenation: 'ru' }))
    expect(divided.part('word/settings.xml')).toContain('<w:autoHyphenation/>')
  })

  it('sees the spaces of two paragraphs added up, as in the PDF', async () => {
    const docx = await readDocx(sampleTree(english))
    expect(docx.part('word/settings.xml')).toContain('<w:compat><w:doNotUseHTMLParagraphAutoSpacing/>')
  })

  it('sees lines of Han and Arabic at one distance, whatever face it has for them, and pictures whole', async () => {
    for (const language of [chinese, arabic]) {
      const docx = await readDocx(sampleTree(language))
      for (const name of ['Normal', '_ H_1', '_ Table Text']) expect(docx.style(name)).toContain('w:lineRule="exact"')
      for (const name of ['_ Emblem', '_ QR Code']) expect(docx.style(name)).toContain('w:lineRule="atLeast"')
    }
  })

  it('sees the head of a documentation list in italics, and in bold in Han and Arabic, which have none', async () => {
    expect((await readDocx(sampleTree(english))).style('_ H_4')).toContain('<w:i/><w:iCs/>')
    for (const language of [chinese, arabic])
      expect((await readDocx(sampleTree(language))).style('_ H_4')).toMatch(/<w:b\/>(?!.*<w:i\/>)/)
  })

  it('sees the running text justified and the annex on a page of its own', async () => {
    const docx = await readDocx(sampleTree(english))
    expect(docx.style('_ Single Txt')).toContain('<w:jc w:val="both"/>')
    expect(docx.style('_ Annex Label')).toContain('<w:pageBreakBefore/>')
    const label = docx.paragraphs.findIndex(({ style }) => style === 'Heading1')
    expect(docx.paragraphs.slice(label, label + 2).map(({ text }) => text)).toEqual(['Annex', 'Proposed organization of work'])
  })

  it('sees sizes also for scripts that Word sizes apart', async () => {
    const styles = (await readDocx(sampleTree(arabic))).part('word/styles.xml')
    expect(all(styles, /<w:sz w:val="\d+"\/>(?!<w:szCs)/g)).toEqual([])
    expect(all(styles, /<w:b\/>(?!<w:bCs\/>)/g)).toEqual([])
  })
})

describe('a Chinese paper', () => {
  it('has a Latin and a Chinese font, and says in which language each is', async () => {
    const styles = (await readDocx(sampleTree(chinese))).part('word/styles.xml')
    expect(styles).toContain(
      '<w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Traditional Arabic"/>',
    )
    expect(styles).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="en-GB"/>')
  })

  it('is broken into lines and spaced by East Asian rules', async () => {
    const base = (await readDocx(sampleTree(chinese))).style('Normal')
    expect(base).toContain('<w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/>')
  })

  it('has its characters a little closer where marks of the PDF give up their empty half', async () => {
    const docx = await readDocx(sampleTree(chinese))
    for (const [name, twentieths] of [
      ['_ Single Txt', -2],
      ['_ List Item', -4],
    ] as const)
      expect(docx.style(name)).toContain(`<w:rPr><w:spacing w:val="${twentieths}"/></w:rPr>`)
    expect((await readDocx(sampleTree(english))).style('_ List Item')).not.toContain('<w:rPr>')
  })

  it('begins no line with the unit of a numeral, and parts words where a unit stands in more of them', async () => {
    const settingsOf = async (...texts: readonly string[]): Promise<string> => {
      const blocks = [paragraph('one', keep(text('10月'))), ...texts.map((one, index) => paragraph(`more-${index}`, text(one)))]
      return (await readDocx(sampleTree(chinese, { blocks }))).part('word/settings.xml')
    }
    expect(await settingsOf()).toMatch(/<w:noLineBreaksBefore w:lang="zh-CN" w:val="[^"]*。[^"]*月"\/>/)
    expect(await settingsOf('每月的会议')).not.toContain('noLineBreaks')
    expect(await settingsOf('10月')).not.toContain('noLineBreaksAfter')
  })
})

it('no run that looks like the one before it is a run of its own', async () => {
  for (const language of [english, chinese, arabic]) {
    const body = (await readDocx(sampleTree(language))).part('word/document.xml')
    expect(all(body, /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t [^>]*>[^<]*<\/w:t><\/w:r>(?=<w:r>\1<w:t )/g)).toEqual(
      [],
    )
  }
})

it('the fonts of a paper are listed, and every style that any part of the file asks for is there', async () => {
  const docx = await readDocx(sampleTree(english))
  expect(all(docx.part('word/fontTable.xml'), /(?<=<w:font w:name=")[^"]*/g)).toEqual([
    'Times New Roman',
    'SimSun',
    'Traditional Arabic',
  ])
  const defined = new Set(all(docx.part('word/styles.xml'), /(?<=w:styleId=")[^"]*/g))
  const parts = docx.names.filter((name) => /^word\/[a-z]+\d*\.xml$/.test(name)).map(docx.part)
  const used = parts.flatMap((xml) => all(xml, /(?<=<w:(?:pStyle|rStyle|tblStyle) w:val=")[^"]*/g))
  expect(used.filter((id) => !defined.has(id))).toEqual([])
})

it('a paper in English is in English throughout, in all three slots for scripts', async () => {
  const docx = await readDocx(sampleTree(english))
  expect(docx.part('word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="en-GB"/>')
  expect(docx.part('word/settings.xml')).not.toContain('noLineBreaks')
})

describe('an Arabic paper', () => {
  it('runs from right to left: paragraphs, tables and the section', async () => {
    const docx = await readDocx(sampleTree(arabic))
    expect(docx.style('Normal')).toContain('<w:bidi/>')
    expect(docx.part('word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>')
    const body = docx.part('word/document.xml')
    expect(all(body, /<w:tblPr>.*?<\/w:tblPr>/g).filter((table) => !table.includes('<w:bidiVisual/>'))).toEqual([])
    expect(body).toMatch(/<w:titlePg\/><w:bidi\/><w:docGrid /)
  })

  it('has Arabic words in right-to-left runs, and symbols and Latin words in others', async () => {
    const { paragraphs } = await readDocx(sampleTree(arabic))
    const runs = paragraphs.flatMap(({ xml }) => all(xml, /<w:r>.*?<\/w:r>/g))
    const words = runs.filter((run) => /\p{L}/u.test(first(run, /<w:t [^>]*>([^<]*)/)))
    expect(words.filter((run) => /\p{Script=Arabic}/u.test(run) !== run.includes('<w:rtl/>'))).toEqual([])
    const dates = runs.filter((run) => run.includes('10 August 2016'))
    expect(dates).toHaveLength(1)
    const cited = runs.filter((run) => run.includes('CTOC/'))
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((run) => !run.includes('<w:rStyle w:val="Symbol"/>'))).toEqual([])
  })

  it('has its Arabic larger than its Latin text, as in the PDF', async () => {
    const language = { ...arabic, 'word-fonts': { ...arabic['word-fonts'], 'complex-scale': 1.2 } }
    const docx = await readDocx(sampleTree(language))
    expect(docx.part('word/styles.xml')).toContain('<w:sz w:val="21"/><w:szCs w:val="25"/>')
    expect(docx.style('_ H_M')).toContain('<w:sz w:val="34"/><w:szCs w:val="41"/>')
  })

  it('keeps the English particulars of the masthead in the order of English', async () => {
    const docx = await readDocx(sampleTree(arabic))
    const date = docx.paragraphs.find(({ text }) => text === '10 August 2016')
    expect(date?.style).toBe('ParticularsFromLeft')
    expect(docx.style('_ Particulars From Left')).toContain('<w:bidi w:val="0"/>')
  })
})
