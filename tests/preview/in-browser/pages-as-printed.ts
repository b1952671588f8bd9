/// <reference lib="dom" />
import { execFileSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { builtPaper } from '../../helpers/built-papers.ts'
import { has } from '../../helpers/run-papers.ts'
import type { Previewed } from './previewed.ts'

/** A word, or a character, with its edges in points from the upper left corner of its page. */
interface Placed {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How far an edge may be from where the PDF has it, in points: less than anybody sees. */
const TOLERANCE = 0.35

export function pagesAsPrinted(browser: () => Browser, previewed: () => Previewed): void {
  it.skipIf(!has('pdftotext')).each(['en', 'fr', 'es', 'ru', 'zh', 'ar'])(
    'every page in %s has the words of the same page of the PDF, in their places',
    async (language) => {
      const printed = wordsOfPdf(await builtPaper(language, 'pdf'))
      const page = await previewed().open(browser(), language)
      const shown = await charactersShown(page)
      await page.close()
      expect(shown.length).toBe(printed.length)
      const misplaced = printed.flatMap((words, index) =>
        words
          .flatMap((word) => differenceOf(word, shown[index] ?? [], language) ?? [])
          .map((what) => `page ${index + 1}: ${what}`),
      )
      expect(misplaced).toEqual([])
      const count = (all: readonly Placed[][]): number => all.flat().reduce((sum, { text }) => sum + text.length, 0)
      expect(count(shown)).toBe(count(printed))
    },
  )
}

function wordsOfPdf(path: string): Placed[][] {
  const words = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return words
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text = '']) => ({
          text: text.replaceAll('\u00ad', '-').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
        }),
      ),
    )
}

/** Every character that is seen, page by page. */
function charactersShown(page: Page): Promise<Placed[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('#first-paper svg')].map((svg) =>
      [...svg.querySelectorAll<SVGTextContentElement>('[data-i]')].flatMap((piece) =>
        [...Array(piece.getNumberOfChars()).keys()].flatMap((index) => {
          const text = piece.textContent.at(index) ?? ''
          const { x: start, y } = piece.getStartPositionOfChar(index)
          const { x: end } = piece.getEndPositionOfChar(index)
          if (text.trim() === '') return []
          const spacing = Number(piece.getAttribute('letter-spacing') ?? 0)
          return { text, left: Math.min(start, end), right: Math.max(start, end) - spacing, top: y, bottom: y }
        }),
      ),
    ),
  )
}

/** What is wrong with a word of the PDF on the page that is shown; undefined where it stands there as it should. */
function differenceOf(word: Placed, characters: readonly Placed[], language: string): string | undefined {
  const within = characters
    .filter(({ left, right, top }) => {
      const middle = (left + right) / 2
      return word.top < top && top < word.bottom && word.left - TOLERANCE < middle && middle < word.right + TOLERANCE
    })
    .sort((a, b) => a.left - b.left)
  // Letters that are written from the right are compared whatever their order.
  const inOrder = (text: string): string => (language === 'ar' ? text.split('').sort().join('') : text)
  const text = within.map((character) => character.text).join('')
  if (inOrder(text) !== inOrder(word.text)) return `${word.text} is ${text}`
  // A letter that has a mark owns some of the blank beside it in the PDF, for who reads its text.
  if (/\p{M}/u.test(word.text)) return undefined
  const left = Math.min(...within.map((character) => character.left)) - word.left
  // The empty half of a mark is cut away in the PDF, where readers would take it for a blank.
  const right = /[，。、；：？！）》〉”’】〕」』]$/.test(word.text)
    ? 0
    : Math.max(...within.map((character) => character.right)) - word.right
  if (Math.abs(left) > TOLERANCE || Math.abs(right) > TOLERANCE)
    return `${word.text} stands ${left.toFixed(2)} and ${right.toFixed(2)} points beside its place`
  return undefined
}
