import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { ClusterGlyphs } from '../../../../src/writers/pdf/engine/cluster-glyphs.ts'
import { openDocument } from '../../../../src/writers/pdf/engine/open-document.ts'
import { type RunPiece, rightToLeftText } from '../../../../src/writers/pdf/engine/right-to-left-text.ts'

const normal = readFileSync('fonts/amiri/regular.ttf')
const SIZE = 10

function face() {
  const info = { title: '', author: '', subject: '', date: '2016-10-17' }
  const document = openDocument({ info, language: 'ar', direction: 'rtl', attachments: [], fonts: { amiri: { normal } } })
  const font = document.provideFont('amiri', false, false)
  return { document, font, glyphs: new ClusterGlyphs(font) }
}

describe('a run from right to left', () => {
  let made: ReturnType<typeof face>

  beforeEach(() => {
    made = face()
  })

  /** Words and blanks of a line as they touch. */
  const pieces = (...texts: readonly (string | Partial<RunPiece>)[]): RunPiece[] => {
    let right = 400
    return texts.map((given) => {
      const { text = '', ...more } = typeof given === 'string' ? { text: given } : given
      right -= made.font.widthOfString(text, SIZE, 'arab')
      return { text, x: right, alias: undefined, ...more }
    })
  }

  /** What a program copies of it that turns it round sign by sign, and how far it moves between signs, in thousandths of an em. */
  const shown = (run: readonly RunPiece[]): { text: string; moves: number[] } => {
    const operators = rightToLeftText(run, SIZE, made.font, made.glyphs)
    const codes = [...operators.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    return {
      text: codes
        .map((code) => String.fromCodePoint(...(made.font.unicode[parseInt(code, 16)] ?? [])))
        .toReversed()
        .join(''),
      moves: [...operators.matchAll(/> (-?[\d.]+) </g)].map(([, move]) => Number(move)),
    }
  }

  it.each([
    ['words with a blank', ['الأمم', ' ', 'المتحدة']],
    ['a letter with two marks', ['المؤقَّت']],
    ['a kasra with a shadda', ['المتعل\u0650\u0651قة']],
    ['a shadda that is typed before its vowel', ['المتعل\u0651\u0650قة']],
    ['a mark at its end', ['علماً']],
    ['a letter that the face draws out', ['الخبراء']],
    ['a join that is written', ['بـب']],
  ])('copies as it was written: %s', (_, words) => {
    expect(shown(pieces(...words)).text).toBe(words.join(''))
  })

  /** The marks of a word from the lowest up, with how far they stand over the baseline, in thousandths of an em. */
  const marksOf = (word: string): { mark: number | undefined; foot: number }[] => {
    const { glyphs, positions } = made.font.layoutRun(word, 'arab')
    return glyphs
      .flatMap(({ id, codePoints: [mark = 0] }, index) =>
        /\p{M}/u.test(String.fromCodePoint(mark))
          ? [{ mark, foot: made.font.font.getGlyph(id).cbox.minY + positions[index]!.yOffset }]
          : [],
      )
      .toSorted((a, b) => a.foot - b.foot)
  }

  it('has a kasra that goes with a shadda over the letter, under the shadda: beneath, it would be a fatha of the next line', () => {
    const marks = marksOf('المتعلِّقة')
    expect(marks.map(({ mark }) => mark)).toEqual([0x650, 0x651])
    expect(marks[0]!.foot).toBeGreaterThan(700)
    // One without a shadda stays where it is.
    expect(marksOf('مِن')[0]!.foot).toBeLessThan(0)
  })

  it('has a shadda next to its letter and the vowel over it, in whichever order they are typed', () => {
    expect(made.font.layoutRun('ق\u064e\u0651', 'arab').glyphs.map(({ id }) => id)).toEqual(
      made.font.layoutRun('ق\u0651\u064e', 'arab').glyphs.map(({ id }) => id),
    )
  })

  it('copies a bracket as it was written, though its mirror image is set', () => {
    expect(shown(pieces({ text: '»', alias: 'mirror' }, 'أ', { text: '«', alias: 'mirror' })).text).toBe('«أ»')
  })

  it('moves nowhere but over the room that justification leaves', () => {
    const [word, blank, next] = pieces('الأمم', ' ', 'المتحدة')
    expect(shown([word!, blank!, next!]).moves).toEqual([])
    expect(shown([word!, { ...blank!, x: blank!.x - 1 }, { ...next!, x: next!.x - 1 }]).moves).toEqual([-100])
  })

  it('gives a marked letter most of the blank before it, so that no reader takes it for a blank between the two', () => {
    const blank = made.font.widthOfString(' ', 1000, 'arab')
    expect(shown(pieces('علماً', ' ', 'بذلك')).moves).toEqual([blank - 80])
    expect(shown(pieces('بذلك', ' ', 'علماً')).moves).toEqual([])
    expect(shown(pieces('المؤقَّت', ' ', 'بذلك')).moves).toEqual([])
  })

  it('is measured as its letters are, with marks that take no room', () => {
    shown(pieces('المؤقَّت', ' ', 'الخبراء'))
    const program = new DataView(Uint8Array.from(made.font.subset.encode()).buffer)
    expect(program.byteLength).toBeGreaterThan(0)
    const { metrics } = made.font.subset.hmtx
    expect(made.font.widths.map((width) => width === undefined || width)).toEqual(
      made.font.widths.map((width, code) => width === undefined || metrics[code]!.advance),
    )
  })
})

it('of an Arabic paper the file says that its pages follow one another from right to left', () => {
  const { document } = face()
  document.addPage({ size: [100, 100] })
  const bytes = Buffer.from(document.bytes()).toString('latin1')
  expect(bytes).toMatch(/\/Direction \/R2L/)
})
