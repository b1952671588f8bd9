import { beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../src/document/contents.ts'
import type { Table } from '../../../src/document/tree.ts'
import { bodySizeOf, style } from '../../../src/writers/style.ts'
import { builtPaper } from '../../helpers/built-papers.ts'
import { has } from '../../helpers/run-papers.ts'
import { type Code, CODES, languageOf } from '../../languages/language-facts.ts'
import { openedLanguages } from '../../languages/opened.ts'
import { blocksOf, type SetBlock, type SetLine } from './read-setting.ts'
import { allBlocks } from './real-tree.ts'

const canRead = has('pdftotext') && has('qpdf')

const { page: sheet, columnIndent, body, quotation } = style
/** Size of the text in a language, in points. */
const emOf = (code: Code): number => bodySizeOf(languageOf(code))
/** The word space of the faces of Latin and Cyrillic, in points. */
const BLANK = 0.25 * body.size

const opened = openedLanguages()
const set = new Map<Code, readonly SetBlock[]>()

beforeAll(async () => {
  if (!canRead) return
  for (const language of CODES) set.set(language, blocksOf(await builtPaper(language, 'pdf')))
})

const blocks = (code: Code): readonly SetBlock[] => set.get(code) ?? []
const isIn = ({ parents }: SetBlock, type: string): boolean => parents.some((parent) => parent.type === type)
const isHeading = ({ type }: SetBlock): boolean => type.startsWith('H')
const said = ({ page, text }: SetLine): string => `page ${page}: ${text}`

/** Text and quotations, and in Chinese entries of documentation lists, which are justified: not the masthead, the agenda, headings or tables. */
function justified(code: Code): SetBlock[] {
  const first = blocks(code).findIndex((block) => isHeading(block) && block.type !== 'H1')
  return blocks(code)
    .slice(first)
    .filter((block) => block.type === 'P' && !isIn(block, 'TR') && !isIn(block, 'THead'))
    .filter(
      ({ parents }) =>
        !parents.some(
          ({ type, kids }) => type === 'LI' && (code !== 'zh' || kids.some((kid) => 'type' in kid && kid.type === 'Lbl')),
        ),
    )
}

/** Lines that reach both edges: all of a justified paragraph but its last. */
const fullLines = (code: Code): SetLine[] => justified(code).flatMap(({ lines }) => lines.slice(0, -1))

/** The widest gap between two words, in points. */
const widestGap = ({ words }: SetLine): number =>
  Math.max(0, ...words.slice(1).map(({ left }, index) => left - words[index]!.right))

/** A line that no spacing could fill without blanks wider than 0.6 em ends short: where a symbol or a long word cannot be parted. */
const LEFT_SHORT: Readonly<Record<Code, number>> = { ar: 1, en: 3, es: 4, fr: 3, ru: 6, zh: 2 }

describe.skipIf(!canRead).each(CODES)('the lines in %s', (code) => {
  it('are many enough to tell', () => expect(fullLines(code).length).toBeGreaterThan(100))

  it('reach both edges of their column, save where they would be full of holes', () => {
    const indents = [columnIndent, columnIndent + quotation.indent]
    // The empty half of a full-width mark hangs over the edge.
    const [near, hung] = [1, code === 'zh' ? 0.5 * emOf('zh') : code === 'ar' ? 0.3 * emOf('ar') : 1]
    const isFlush = ({ left, right }: SetLine): boolean =>
      indents.some((indent) => {
        const [from, to] = [sheet.marginLeft + indent, sheet.width - sheet.marginRight - indent]
        return left > from - hung && left < from + near && right > to - near && right < to + hung
      })
    expect(
      fullLines(code)
        .filter((line) => !isFlush(line))
        .map(said),
    ).toHaveLength(LEFT_SHORT[code])
  })

  it('part no symbol', () => {
    for (const { lines } of blocks(code)) {
      const symbols =
        lines
          .map(({ text }) => text)
          .join('')
          .match(/CTOC\/COP\/\d{4}\/(?:CRP\.)?\d+/g) ?? []
      const whole = lines.flatMap(({ text }) => text.match(/CTOC\/COP\/\d{4}\/(?:CRP\.)?\d+/g) ?? [])
      expect(whole).toEqual(symbols)
    }
  })

  it('stand as far apart as their face asks', () => {
    // From one baseline to the next, as a share of what lies between the head and the foot of the face.
    const shares = justified(code).flatMap(({ lines }) =>
      lines.slice(1).flatMap((line, index) => {
        const above = lines[index]!
        const face = Math.max(...[above, line].flatMap(({ words }) => words.map(({ faceHeight }) => faceHeight)))
        return above.page === line.page ? [(line.baseline - above.baseline) / face] : []
      }),
    )
    expect(Math.min(...shares)).toBeGreaterThan(0.76)
    expect(Math.max(...shares)).toBeLessThan(1.25)
  })
})

describe.skipIf(!canRead)('word spaces', () => {
  it.each([
    ['ar', 4, 0.2],
    ['en', 3.1, 0.1],
    ['es', 2.8, 0.1],
    ['fr', 3.6, 0.1],
    ['ru', 3.3, 0.16],
  ] as const)('in %s are at most %d times the normal one, and seldom over twice', (code, most, share) => {
    const gaps = fullLines(code).map(widestGap)
    expect(Math.max(...gaps) / BLANK).toBeLessThan(most)
    expect(gaps.filter((gap) => gap > 2 * BLANK).length / gaps.length).toBeLessThan(share)
  })
})

describe.skipIf(!canRead)('hyphens at line ends', () => {
  const isDivided = ({ text }: SetLine): boolean => text.endsWith('\u00ad')

  it.each(['ar', 'en', 'es', 'fr', 'zh'] as const)('are not made in %s', (code) =>
    expect(
      blocks(code)
        .flatMap(({ lines }) => lines.filter(isDivided))
        .map(said),
    ).toEqual([]),
  )

  it('are made in Russian, never more than three in a row, nor at the foot of a page unless the line above has one too', () => {
    const ends = blocks('ru').map(({ lines }) => lines.map((line) => (isDivided(line) ? '-' : '.')).join(''))
    expect(ends.join('').match(/-/g)?.length).toBeGreaterThan(50)
    expect(ends.filter((end) => end.includes('----'))).toEqual([])
    const overPages = blocks('ru').flatMap(({ lines }) =>
      lines.filter(
        (line, index) => isDivided(line) && lines[index + 1]?.page !== line.page && index > 1 && !isDivided(lines[index - 1]!),
      ),
    )
    expect(overPages.map(said)).toEqual([])
  })
})

describe.skipIf(!canRead)('in Chinese', () => {
  const lines = (): SetLine[] => blocks('zh').flatMap((block) => block.lines)

  it('no line begins with a mark that closes, or ends with one that opens, title marks among them', () => {
    const texts = lines().map(({ text }) => text.trim())
    expect(texts.filter((text) => /^[，。、；：？！）》〉”’】〕」』·—…％%℃]/u.test(text))).toEqual([])
    expect(texts.filter((text) => /[（《〈“‘【〔「『]$/u.test(text))).toEqual([])
  })

  it('no blank is typed between Han and Latin letters or digits', () => {
    const typed = /\p{Script=Han} +[\p{Script=Latin}\d]|[\p{Script=Latin}\d] +\p{Script=Han}/u
    expect(
      lines()
        .filter(({ text }) => typed.test(text))
        .map(said),
    ).toEqual([])
  })

  it('a gap of a quarter of an em stands there instead, a little less or more in a justified line', () => {
    const gaps = justified('zh').flatMap(({ lines: own }) =>
      own.flatMap(({ pieces }) =>
        pieces.slice(1).flatMap(({ text, x }, index) => {
          const before = pieces[index]!
          const isBoundary = /^\p{Script=Han}$/u.test(before.text)
            ? /^[\p{Script=Latin}\d]/u.test(text)
            : /^\d+$/u.test(before.text) && /^\p{Script=Han}/u.test(text)
          // A figure is half as wide as a Han character.
          const width = before.text.length * (/\d/.test(before.text) ? 0.5 : 1)
          // Two figures that are kerned are parts of one string.
          const isPart = pieces[index - 1]?.x === before.x
          return isBoundary && !isPart ? [(x - before.x) / emOf('zh') - width] : []
        }),
      ),
    )
    expect(gaps.length).toBeGreaterThan(150)
    expect(Math.min(...gaps)).toBeGreaterThan(0.16)
    expect(Math.max(...gaps)).toBeLessThan(0.45)
  })

  it('two marks that meet share one room', () => {
    const joined = lines().flatMap(({ text }) => text.match(/[，。、；：）》”][（《“，。、；：）》”]/gu) ?? [])
    expect(joined.length).toBeGreaterThan(20)
    const advances = lines().flatMap(({ pieces }) =>
      pieces.slice(1).flatMap((piece, index) => {
        const before = pieces[index]!
        return /[，。、；：）》”]$/u.test(before.text) && /^[（《“，。、；：）》”]/u.test(piece.text)
          ? [{ before, advance: piece.x - before.x }]
          : []
      }),
    )
    // A mark that gives up half its room begins a string of its own, so that a pair in one string has not given up any.
    expect(advances).toHaveLength(joined.length)
    for (const { before, advance } of advances) {
      expect(before.text).toHaveLength(1)
      expect(advance, before.text).toBeLessThan(0.8 * emOf('zh'))
    }
  })

  it('justification parts two Han characters by less than an eighth of an em', () => {
    const gaps = fullLines('zh').flatMap(({ pieces }) =>
      pieces.slice(1).flatMap(({ text, x }, index) => {
        const before = pieces[index]!
        const isAlone = /^\p{Script=Han}{4,}$/u.test(before.text) && !/^[\p{Script=Latin}\d]/u.test(text)
        return isAlone ? [((x - before.x) / emOf('zh') - before.text.length) / before.text.length] : []
      }),
    )
    expect(gaps.length).toBeGreaterThan(50)
    expect(Math.max(...gaps)).toBeLessThan(0.125)
  })
})

describe.skipIf(!canRead).each(CODES)('the pages in %s', (code) => {
  const flow = (): SetBlock[] => blocks(code).filter(({ lines }) => lines.length > 0)
  const lastOf = (block: SetBlock): SetLine => block.lines.at(-1)!

  it('have no line of a paragraph alone at the foot or the head', () => {
    const alone = flow().filter(({ lines }) => {
      const [first, last] = [lines[0]!.page, lines.at(-1)!.page]
      const on = (page: number): number => lines.filter((line) => line.page === page).length
      return first !== last && (on(first) < 2 || on(last) < 2)
    })
    expect(alone.map((block) => said(block.lines[0]!))).toEqual([])
    const overPages = CODES.flatMap(blocks).filter(({ lines }) => lines[0]?.page !== lines.at(-1)?.page)
    expect(overPages.length).toBeGreaterThan(10)
  })

  it('have no heading without two lines of what it heads', () => {
    flow().forEach((block, index, all) => {
      if (!isHeading(block)) return
      const next = all[index + 1]!
      const needed = isHeading(next) ? 1 : Math.min(2, next.lines.length)
      const beside = next.lines.filter(({ page }) => page === lastOf(block).page)
      expect(beside.length, said(block.lines[0]!)).toBeGreaterThanOrEqual(needed)
    })
  })

  it('part no row of the timetable, nor leave its last one alone', () => {
    const rows = new Map<unknown, SetLine[]>()
    for (const block of flow().filter((each) => isIn(each, 'TR'))) {
      const row = block.parents.find(({ type }) => type === 'TR')
      rows.set(row, [...(rows.get(row) ?? []), ...block.lines])
    }
    const pages = [...rows.values()].map((lines) => new Set(lines.map(({ page }) => page)))
    expect(rows.size).toBeGreaterThan(15)
    expect(pages.filter(({ size }) => size > 1)).toEqual([])
    const last = Math.max(...pages.flatMap((each) => [...each]))
    expect(pages.filter((each) => each.has(last)).length).toBeGreaterThan(2)
  })

  it('keep the hours of a half day on one line', () => {
    const hours = flow().filter((block) => isIn(block, 'TR') && isIn(block, 'TH') && /\d\D+\d/.test(block.lines[0]!.text))
    expect(hours.length).toBeGreaterThan(9)
    expect(hours.filter(({ lines }) => lines.length > 1).map(({ lines }) => said(lines[0]!))).toEqual([])
  })

  it.skipIf(code === 'zh')('part the words of the timetable at blanks only', () => {
    const printed = flow()
      .filter((block) => isIn(block, 'TR'))
      .flatMap(({ lines }) => lines.flatMap(({ text }) => text.trim().split(/\s+/)))
    const typed = new Set(allBlocks(opened(code).tree.blocks).flatMap((block) => (block.kind === 'table' ? wordsOf(block) : [])))
    expect(printed.length).toBeGreaterThan(100)
    expect(printed.filter((word) => !typed.has(word))).toEqual([])
  })

  it('end in a hole of two lines only where what comes next is kept whole and does not fit into it', () => {
    const leading = emOf(code) * body.leading * (languageOf(code).leading ?? 1)
    const pages = Math.max(...flow().map((block) => lastOf(block).page))
    for (let page = 1; page < pages; page++) {
      const foot = Math.max(
        ...flow().flatMap(({ lines }) => lines.filter((line) => line.page === page).map(({ baseline }) => baseline)),
      )
      const free = sheet.height - sheet.marginBottom - foot
      const next = flow().findIndex(({ lines }) => lines.some((line) => line.page > page))
      if (free < 2 * leading || isAnnex(flow()[next]!)) continue
      const needed = footOfKept(flow().slice(next), page + 1) - sheet.marginTop
      // Room after the paragraph above, and what is under the baselines of two lines.
      expect(
        needed + body.after + leading / 2,
        `foot of page ${page}: ${free.toFixed(0)} points free, ${needed.toFixed(0)} needed`,
      ).toBeGreaterThan(free)
    }
  })
})

/** The annex begins on a new page, at the margin. */
const isAnnex = (block: SetBlock): boolean => {
  const [first] = block.lines
  return isHeading(block) && !!first && (first.left < sheet.marginLeft + 1 || first.right > sheet.width - sheet.marginRight - 1)
}

/**
 * Baseline of the last of the lines that had to go to a page together: headings with two lines, or more where the second ends in a divided
 * word, a short paragraph whole, a day of the timetable.
 */
function footOfKept(next: readonly SetBlock[], page: number): number {
  const at = next.findIndex((block) => !isHeading(block))
  const [block] = next.slice(at)
  const own = (isIn(block!, 'TR') ? next.slice(at).flatMap(({ lines }) => lines) : block!.lines).filter(
    (line) => line.page === page,
  )
  const isSplit = block!.lines[0]!.page !== page
  // The rest of a paragraph that began on the page before: one line may have come with the last one.
  if (isSplit) return own[1]!.baseline
  if (isIn(block!, 'TR') || own.length <= 3) return own.at(-1)!.baseline
  return own.slice(1).find(({ text }) => !/[-\u00ad]$/u.test(text))!.baseline
}

/** Words of a table, as blanks part them. */
function wordsOf({ head, body: rows }: Table): string[] {
  const paragraphs = [...head, ...rows].flatMap(({ cells }) => cells.flatMap(({ paragraphs: own }) => own))
  return paragraphs.flatMap(({ content }) => textOf(content).split(/\s+/))
}
