import fc from 'fast-check'
import type { MeasuredRun } from '../../../src/writers/pdf/lines/run.ts'
import { describe, expect, it } from 'vitest'
import { atomsOf, gapBetween } from '../../../src/writers/pdf/lines/atoms.ts'
import { breakOpportunities } from '../../../src/writers/pdf/lines/break-opportunities.ts'
import { composeParagraph, type ParagraphSetting } from '../../../src/writers/pdf/lines/compose-paragraph.ts'
import { hyphenOffsets, loadHyphenation } from '../../../src/writers/pdf/lines/hyphenation.ts'
import type { PlacedLine } from '../../../src/writers/pdf/lines/place-line.ts'
import { examples } from '../../changes/choices.ts'
import { style } from '../../../src/writers/style.ts'
import { EM, run } from './fake-font.ts'

/** A text cut where a line may end: `一|二，|三`. */
function cut(text: string, kept: readonly string[] = []): string {
  const ranges = kept.map((piece) => [text.indexOf(piece), text.indexOf(piece) + piece.length] as const)
  const offsets = breakOpportunities(text, ranges)
  return offsets.map((offset, index) => text.slice(offsets[index - 1] ?? 0, offset)).join('|')
}

describe('a line may end', () => {
  it.each([
    ['between two Han characters', '会议', '会|议'],
    ['after a mark that closes, not before it', '会议，报告。', '会|议，|报|告。'],
    ['before a mark that opens, not after it', '见《公约》', '见|《公|约》'],
    ['not between marks that close together', '（见《公约》），', '（见|《公|约》），'],
    ['not before a dash or an ellipsis, or within one', '会——议……', '会——|议……'],
    ['not within a word or a number, nor before a percent sign', '约50%的plan', '约|50%|的|plan'],
    ['after a blank', 'the plan of', 'the |plan |of'],
    ['not after a mark that opens, though a blank stands between', '见“ plan of', '见|“ plan |of'],
    ['not at a blank that does not break', '10\u00a0am', '10\u00a0am'],
    ['not between a quotation mark and what it encloses', '“全体”', '“全|体”'],
    ['not before a full-width bracket that closes or a middle dot', '（一）让·雅克', '（一）|让·|雅|克'],
  ])('%s', (_, text, expected) => expect(cut(text)).toBe(expected))

  it.each([
    ['a number and its unit', '于10月17日', ['10月', '17日'], '于|10月|17日'],
    ['a symbol', '见CTOC/COP/2016/CRP.1号', ['CTOC/COP/2016/CRP.1'], '见|CTOC/COP/2016/CRP.1|号'],
    ['a reference with a blank in it', 'under item 2 (a) of', ['item 2 (a)'], 'under |item 2 (a) |of'],
    ['two pieces that meet', '上午10时开', ['上午10时'], '上午10时|开'],
  ])('not within what is kept together: %s', (_, text, kept, expected) => expect(cut(text, kept)).toBe(expected))

  it('at the end of the text, whatever is kept together there', () => {
    expect(breakOpportunities('会10时', [[1, 4]]).at(-1)).toBe(4)
  })
})

const setting = (measure: number, more: Partial<ParagraphSetting> = {}): ParagraphSetting => ({
  measure: measure * EM,
  alignment: 'justify',
  isSpaced: true,
  ...more,
})

const read = ({ runs }: PlacedLine): string => runs.map(({ text }) => text).join('')

/** Lines of a text in a measure that is counted in em. */
const compose = (text: string | readonly MeasuredRun[], measure: number, more: Partial<ParagraphSetting> = {}): PlacedLine[] =>
  composeParagraph(typeof text === 'string' ? [run(text)] : text, setting(measure, more))

/** Where the ink of a line begins and ends, the empty half of a mark at its edge left out. */
function edges({ runs }: PlacedLine): { left: number; right: number } {
  const [first, last] = [runs[0]!, runs.at(-1)!]
  const [opens, closes] = [/^[（《“]/.test(first.text), /[，。、；：？！）》”]$/.test(last.text)]
  const right = last.x + last.font.widthOfString(last.text, EM) + (last.text.length - 1) * last.characterSpacing
  return { left: first.x + (opens ? HALF : 0), right: right - (closes ? HALF : 0) }
}

/** A text in which no line may end. */
const NO_ENDS = new Uint8Array(10)

/** What is taken away of a full-width mark, in points. */
const HALF = 0.48 * EM

describe('two neighbours on a line stand', () => {
  it.each([
    ['close, two marks that close', '》。', -HALF],
    ['close, a mark that closes and one that opens', '》《', -HALF],
    ['close, a comma and a quotation mark', '，“', -HALF],
    ['close, two marks that open', '（《', -HALF],
    ['as they are, a mark and a Han character', '，会', 0],
    ['as they are, a Han character and a mark', '会（', 0],
    ['as they are, two Han characters', '会议', 0],
    ['a quarter of an em apart, Han and a digit', '第7', EM / 4],
    ['a quarter of an em apart, a letter and Han', 'B节', EM / 4],
    ['a quarter of an em apart, a closing bracket of Latin and Han', '(a)会', EM / 4],
    ['as they are, a full-width mark and a digit', '，7', 0],
    ['as they are, a digit and a full-width mark', '7，', 0],
  ])('%s', (_, text, gap) => {
    const atoms = atomsOf([run(text)], NO_ENDS)
    const [before, after] = [atoms[0]!, atoms.at(-1)!]
    expect(atoms.length).toBe(2)
    expect(gapBetween(before, after, true)).toBeCloseTo(gap, 6)
  })

  it('without a gap between scripts where the language has none', () => {
    const [before, after] = atomsOf([run('第7')], NO_ENDS)
    expect(gapBetween(before!, after!, false)).toBe(0)
  })

  it('close over the border of two runs, for example of a bold and a light one', () => {
    const [before, after] = atomsOf([run('》'), run('。')], NO_ENDS)
    expect(gapBetween(before!, after!, true)).toBeCloseTo(-HALF, 6)
  })
})

describe('a justified paragraph', () => {
  const TEXT =
    '缔约方会议第7次会议于2016年10月17日在维也纳举行，会议审议了《公约》（见附件），并通过了报告（CTOC/COP/2016/5）。'.repeat(3)

  it.each([20.5, 25, 33.3])('of %d em reaches the measure exactly on every line but the last', (measure) => {
    const lines = compose(TEXT, measure)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines.slice(0, -1)) {
      const { left, right } = edges(line)
      expect(left, read(line)).toBeCloseTo(0, 6)
      expect(right, read(line)).toBeCloseTo(measure * EM, 6)
    }
    expect(edges(lines.at(-1)!).right).toBeLessThanOrEqual(measure * EM + 1e-6)
  })

  it('leaves a line short before a symbol that is kept whole, and draws out neither it nor the one above into holes', () => {
    const symbol = '（CTOC/COP/2016/2）'
    const words = run('缔约方会议还将收到一份秘书处报告供其审议内容是毒品和犯罪问题办公室为促进实施公约活动')
    const lines = compose([words, run(symbol, { keep: 1 }), run('。')], 25)
    const drawnOut = lines.flatMap(({ runs }) => runs.map(({ characterSpacing }) => characterSpacing / EM))
    expect(Math.max(...drawnOut)).toBeLessThanOrEqual(style.lines.loosest)
    expect(edges(lines[0]!).right).toBeCloseTo(25 * EM, 6)
    expect(edges(lines[1]!).right).toBeLessThan(24 * EM)
  })

  it('does not draw out its last line', () => {
    const [line] = compose('缔约方会议', 20)
    expect(edges(line!).right).toBe(5 * EM)
  })

  it('hangs the empty half of a mark over the edge, so that the ink stands at it', () => {
    const [line] = compose('《公约》', 20)
    expect(line!.runs[0]!.x).toBeCloseTo(-HALF, 6)
  })

  it('leaves a blank at the end of a line out, and keeps the blanks between words', () => {
    const lines = compose('one two three four five six', 7, { alignment: 'start' })
    expect(lines.map(read)).toEqual(['one two three', 'four five six'])
  })

  it('gives every character a place to the right of the one before it', () => {
    for (const { runs } of compose(TEXT, 22)) {
      const places = runs.map(({ x }) => x)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })
})

describe('a line', () => {
  const atEdge = (alignment: ParagraphSetting['alignment']) => edges(compose('会议', 10, { alignment })[0]!)
  it.each([
    ['start', 0, 2],
    ['center', 4, 6],
    ['end', 8, 10],
  ] as const)('stands at its side: %s', (alignment, left, right) => {
    expect(atEdge(alignment)).toEqual({ left: left * EM, right: right * EM })
  })

  it('is one wherever it is too short to be parted, and none where there is no text', () => {
    expect(compose('会议', 2).length).toBe(1)
    expect(compose('', 2)).toEqual([])
  })
})

describe('a divided word', () => {
  const text =
    'assistance cooperation convention the recommendation assistance implementation convention agenda organized documents of'
  /** May be divided after every third letter. */
  const hyphenate = (word: string): number[] =>
    Array.from(word, (_, index) => index).filter((at) => at > 2 && at % 3 === 0 && at <= word.length - 3)
  const rows = (more: Partial<ParagraphSetting>): string[] => compose(text, 14, { isSpaced: false, ...more }).map(read)

  it('is taken where it fills a line, and no hyphen stands under another', () => {
    expect(rows({ hyphenate })).toEqual([
      'assistance cooperation con-',
      'vention the recommendation',
      'assistance implementation',
      'convention agenda organized',
      'documents of',
    ])
  })

  it('is not there where lines are not justified, or the language divides none', () => {
    expect(rows({ hyphenate, alignment: 'start' }).filter((row) => row.endsWith('-'))).toEqual([])
    expect(rows({}).filter((row) => row.endsWith('-'))).toEqual([])
  })
})

describe('words are divided by the patterns of their language', () => {
  it.each([
    ['en-gb', 'because', 'because'],
    ['fr', 'recommandations', 'recom-man-da-tions'],
    ['ru', 'организованной', 'орга-ни-зо-ван-ной'],
  ])('%s: %s', async (patterns, word, expected) => {
    const offsets = (await loadHyphenation(patterns))?.(word) ?? []
    expect([0, ...offsets].map((at, index) => word.slice(at, offsets[index])).join('-')).toBe(expected)
  })

  it('but never within what is kept together, nor in the last word', async () => {
    const hyphenate = (await loadHyphenation('en-gb'))!
    const text = 'implementation of the implementation and implementation.'
    const [first] = hyphenOffsets(text, hyphenate, [])
    expect(first).toBeLessThan(14)
    expect(hyphenOffsets(text, hyphenate, [[0, 14]]).every((at) => at > 22 && at < 36)).toBe(true)
    expect(hyphenOffsets(text, hyphenate, []).some((at) => at > 41)).toBe(false)
  })

  it('and of a language without patterns they stay whole', async () => expect(await loadHyphenation(undefined)).toBeUndefined())
})

describe('a heading', () => {
  it.each([11, 13, 17, 21])('of %d characters in a measure of ten has lines of about one length', (count) => {
    const text = '会'.repeat(count)
    const lengths = compose(text, 10, { alignment: 'start', isBalanced: true }).map((line) => read(line).length)
    expect(lengths.length).toBe(Math.ceil(count / 10))
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1)
  })

  it('that fits stands on one line', () => {
    expect(compose('会'.repeat(10), 10, { alignment: 'start', isBalanced: true }).length).toBe(1)
  })
})

describe('a piece that cannot be parted', () => {
  it('stands whole on a line of its own when it is wider than the measure', () => {
    const symbol = run('CTOC/COP/2016/CRP.1', { keep: 1 })
    const lines = compose([run('见'), symbol, run('号文件')], 6)
    expect(lines.map(read)).toContain('CTOC/COP/2016/CRP.1')
  })

  it('has its blanks within the line', () => {
    const symbol = run('A/65/6 (Sect. 16)', { keep: 1, symbol: true })
    for (let measure = 4; measure < 20; measure++) {
      const lines = compose([run('见秘书长的说明'), symbol, run('号文件'.repeat(3))], measure).map(read)
      expect(lines.filter((line) => line.includes('A/65/6 (Sect. 16)'))).toHaveLength(1)
    }
  })

  it('goes whole to the next line when it does not fit', () => {
    const lines = compose([run('会议将于'), run('2016年', { keep: 1 }), run('举行'), run('会议'.repeat(6))], 6)
    expect(lines.some((line) => read(line).includes('2016年'))).toBe(true)
  })
})

const PIECES = [
  ...Array.from('缔约方会议审议公约的实施情况并通过报告'),
  ...['，', '。', '、', '；', '：', '？', '）', '》', '”', '，“', '》（', '》。', '）、'],
  ...['（', '《', '“', '：“', '（《'],
  ...['第7', 'plan ', 'of ', '100%', '3.5', '——', '……', '·', 'UNODC', ' '],
]
const WHOLE = ['CTOC/COP/2016/5', '2016年', '10月', '上午10时', '项目2(a)', '第6/3号']

/** The pieces of a paragraph, one in eight of them kept together, and a measure in em. */
const paragraphs = fc.record({
  pieces: fc.array(
    fc.oneof({ arbitrary: fc.constantFrom(...PIECES), weight: 7 }, { arbitrary: fc.constantFrom(...WHOLE), weight: 1 }),
    { minLength: 10, maxLength: 130, size: 'max' },
  ),
  measure: fc.integer({ min: 8, max: 37 }),
})

const runsOf = (pieces: readonly string[]): MeasuredRun[] => [
  run('会'),
  ...pieces.map((text, index) => run(text, WHOLE.includes(text) ? { keep: index + 1 } : {})),
]

/** Where the pieces that must be kept together stand in the text. */
function keptIn(runs: readonly MeasuredRun[]): [number, number][] {
  let at = 0
  return runs.flatMap(({ text, keep }) => {
    at += text.length
    return keep === undefined ? [] : [[at - text.length, at]]
  })
}

describe('two hundred paragraphs made at random', () => {
  /** Holds something against the lines of each. */
  const each = (hold: (paragraph: { runs: MeasuredRun[]; measure: number; lines: PlacedLine[]; text: string }) => void): void => {
    const property = fc.property(paragraphs, ({ pieces, measure }) => {
      const runs = runsOf(pieces)
      hold({ runs, measure, lines: compose(runs, measure), text: runs.map(({ text }) => text).join('') })
    })
    fc.assert(property, examples(200))
  }

  it('keep all their text in order, blanks at line ends aside', () =>
    each(({ lines, text }) => expect(lines.map(read).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))))

  it('have no line that begins or ends with a mark that may not stand there', () =>
    each(({ lines }) => {
      const texts = lines.map(read)
      expect(texts.slice(1).filter((text) => /^[，。、；：？！）》”·—…%]/.test(text))).toEqual([])
      expect(texts.slice(0, -1).filter((text) => /[（《“]$/.test(text))).toEqual([])
    }))

  it('have every piece that must be kept together on one line', () =>
    each(({ runs, lines }) => {
      const wanted = runs.filter((piece) => piece['keep'] !== undefined).map(({ text }) => text)
      const rows = lines.map(read)
      let row = 0
      let at = 0
      for (const piece of wanted) {
        let found = rows[row]!.indexOf(piece, at)
        while (found < 0 && row < rows.length - 1) found = rows[++row]!.indexOf(piece, (at = 0))
        expect(found, piece).toBeGreaterThanOrEqual(0)
        at = found + piece.length
      }
    }))

  it('have no line wider than the measure, unless it holds a single piece', () =>
    each(({ runs, lines, measure, text }) => {
      const breaks = breakOpportunities(text, keptIn(runs))
      let at = 0
      for (const line of lines) {
        const from = text.indexOf(read(line), at)
        at = from + read(line).length
        const inner = breaks.filter((offset) => from < offset && offset < at)
        if (edges(line).right > measure * EM + 0.01) expect(inner, `${read(line)} in ${text}`).toEqual([])
      }
    }))
})
