import { isNumberOfItem } from '../model/derivations.ts'
import { bounded } from '../model/pattern-form.ts'
import { normalForm } from '../model/normal-form.ts'
import { TO_FILL_IN } from '../model/to-fill-in.ts'
import { isUsual } from '../model/usual-text.ts'
import { webAddressesIn } from '../model/web-addresses.ts'
import { remembered } from '../source/remembered.ts'
import type { Check, Finding } from './common/check.ts'
import { everyCharacter } from './common/every-character.ts'
import { searched } from './common/found-nothing.ts'
import { isOfWord } from './common/letters.ts'
import { type Passage, spanInPassage } from './common/passage.ts'

/**
 * A character that does not belong to the script of the language: a Cyrillic letter that looks like a Latin one, a full-width comma in
 * English, a Latin letter in a Chinese word. What belongs is data of the language.
 */
export const foreignCharacter: Check = {
  code: 'foreign-character',
  text({ language, passages, wording, hasGlyph, foundNothing }) {
    const { letters, 'foreign-words': foreignWords, signs } = language.alphabet
    const ownLetter = new RegExp(`^(?:${bounded(letters)})$`, 'u')
    const isOwn = remembered((character: string) => ownLetter.test(character))
    const foreign = new RegExp(`^(?:${bounded(foreignWords)})$`, 'u')
    const allowedSigns = new Set([...Array.from(signs), ...language.typography['quotation-marks'], ...STRAIGHT])
    const isPlain = everyCharacter((character) => isOwn(character) || /[0-9\s]/.test(character) || allowedSigns.has(character))
    function* look(passage: Passage): Generator<Finding> {
      // The masthead of some languages stays English, and its words are those of the language file.
      if (passage.role === 'masthead') return
      const isNormal = normalForm(passage.text) === passage.text
      if (isNormal && isPlain(passage.text)) return
      let after = 0
      const whole = [...passage.symbols, ...webAddressesIn(passage.text), ...gapsIn(passage.text)]
      for (const { 0: written, index } of runsOf(passage.text)) {
        // What is not in its normal form is found by itself.
        const run = isNormal ? written : normalForm(written)
        if (run === '' || whole.some(({ start, end }) => start <= index && index < end)) continue
        const isWord = isOfWord(run)
        const isSign = allowedSigns.has(run) || (COMMON.test(run) && hasGlyph(run.codePointAt(0) ?? 0))
        const isFine = isWord ? isOwnOrForeign(run, isOwn, foreign, language['spaced-scripts']) : isSign || /^[0-9]+$/.test(run)
        if (isFine || isUnresolved(passage, index) || isOfReference(passage, index) || index < after) continue
        const [braces] = IN_ODD_BRACES.exec(passage.text.slice(index)) ?? []
        if (braces !== undefined) {
          after = index + braces.length
          yield {
            level: 'error',
            message: `${run} does not begin an expression, and what follows would be printed as it stands`,
            span: spanInPassage(passage, index, after) ?? wording.source.valueSpan([]),
            label: 'an expression has two braces on each side',
            help: `write {{${braces.replace(/^[{｛[［]+\s*|\s*[}｝\]］]+$/gu, '').replace(/[“”„‘’']/gu, '"')}}}`,
          }
          continue
        }
        const strange = isWord ? Array.from(run).filter((character) => !isOwn(character)) : [run]
        yield {
          level: 'error',
          message: `${isWord ? `the word ${run}` : `the character ${run}`} does not belong in ${language['english-name']}: ${strange.map(pointName).join(', ')}`,
          span: spanInPassage(passage, index, index + written.length) ?? wording.source.valueSpan([]),
          label: 'of another script',
          help: isWord ? anew(language['english-name']) : (signMeant(run, signs) ?? anew(language['english-name'])),
        }
      }
    }
    return searched(passages, foundNothing, { name: 'foreign-character', of: () => [language, hasGlyph], look })
  },
}

/** The marks of what is still to be written, which are of no language. */
function gapsIn(text: string): { start: number; end: number }[] {
  const marks = text.matchAll(new RegExp(TO_FILL_IN.replaceAll('?', '\\?'), 'g'))
  return Array.from(marks, ({ 0: { length }, index }) => ({ start: index, end: index + length }))
}

/** Whether a place lies in an expression that could not be resolved and stands as it was written; that is reported by itself. */
function isUnresolved({ pieces, text: whole }: Passage, at: number): boolean {
  if (/[{}]/.test(whole.charAt(at)) && whole.includes('{{')) return true
  return pieces.some(
    ({ start, text, origin }) => start <= at && at < start + text.length && origin?.literal === false && text.startsWith('{{'),
  )
}

/** Whether a place lies in a reference to an item, whose words and letters are those of the language file. */
function isOfReference({ pieces }: Passage, at: number): boolean {
  return pieces.some(
    ({ start, text, origin }) =>
      start <= at && at < start + text.length && origin?.literal === false && origin.facts.some(isNumberOfItem),
  )
}

const anew = (language: string): string =>
  `type it anew on ${/^[AEIOU]/.test(language) ? 'an' : 'a'} ${language} keyboard; what belongs is listed under alphabet in the file of the language`

/** The sign of the language that another one stands for: its full-width form. */
function signMeant(sign: string, signs: string): string | undefined {
  const meant = sign.normalize('NFKC')
  return meant !== sign && signs.includes(meant) ? `write ${meant}` : undefined
}

/** What looks like an expression in other brackets than two braces. */
const IN_ODD_BRACES = /^[{｛[［]+\s*[a-z]+ +[a-z][\w.-]*(?: +["“”„‘’'][\w-]+["“”„‘’'])?\s*[}｝\]］]+/u

/** Words, figures of another script, and single characters that are neither letter, figure nor blank. */
export function runsOf(text: string): RegExpStringIterator<RegExpExecArray> {
  return text.matchAll(
    isUsual(text)
      ? /[A-Za-z\u4e00-\u9fd5]+|[^A-Za-z\u4e00-\u9fd50-9 ]/g
      : /[\p{L}\p{M}]+|(?:(?![0-9])\p{Nd})+|[^\p{L}\p{M}\p{Nd}\s]/gu,
  )
}

/** Signs are of no script: those of money, sums, paragraphs and lists stand in a paper of any language, where a face has them. */
const COMMON = /^(?:(?![\ufe00-\uffef])\p{Sc}|[+=×÷±−½¼¾&@§¶°#*%‰[\]—–·•…])$/u

/** Straight marks are a matter of typography. */
const STRAIGHT = ['"', "'"]

function isOwnOrForeign(run: string, isOwn: (character: string) => boolean, foreign: RegExp, mayTouch: boolean): boolean {
  const characters = Array.from(run)
  if (characters.every(isOwn)) return true
  if (foreign.test(run)) return true
  if (!mayTouch) return false
  // Where scripts meet without a blank, each stretch of foreign letters counts as a word.
  let stretch = ''
  for (const character of [...characters, '']) {
    if (character !== '' && !isOwn(character)) stretch += character
    else if (stretch && !foreign.test(stretch)) return false
    else stretch = ''
  }
  return true
}

function pointName(character: string): string {
  return `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
}
