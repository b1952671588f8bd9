import type { Language } from '../model/language.ts'
import { readerOf } from '../model/session-symbols.ts'
import { webAddressesIn } from '../model/web-addresses.ts'
import type { Check, Finding } from './common/check.ts'
import { searched } from './common/found-nothing.ts'
import { findingOfEdits, type TextEdit } from './common/text-edits.ts'
import type { EditableText, WordingUnit } from './common/wording-unit.ts'

/** Blanks and marks as a language has them: what a typist's keyboard lacks, or gives too much of. What a language has is its data. */
export const typography: Check = {
  code: 'typography',
  words({ units, language, session, foundNothing }) {
    if (!language) return []
    const { findSymbols } = readerOf(session)
    const look = (unit: WordingUnit): Finding[] => {
      const { text, literals } = unit
      const edits = [...blanksIn(unit, language), ...quotesIn(unit, language), ...dashesIn(unit, language)]
      if (edits.length === 0) return []
      const whole = [...findSymbols(text), ...webAddressesIn(text)]
      const isTyped = ({ start, end }: TextEdit): boolean =>
        literals.some((literal) => literal.start <= start && end <= literal.end) &&
        !whole.some((other) => other.start < end && start < other.end)
      return findingOfEdits(unit, edits.filter(isTyped), { level: 'warning', several: 'slips of typography' })
    }
    return searched(units, foundNothing, { name: 'typography', of: () => [session, language], look })
  },
}

const NO_BREAK = '\u00a0'
const HELD = 'write a no-break blank (U+00A0)'
const WORD_OR_HAN = /^[\p{L}\p{N}{}\u3000-\u303f\uff00-\uff5e]$/u
const HAN = /^[\p{Script=Han}\u3000-\u303f\uff00-\uff5e]$/u

/** Every run of blanks that is not the one that belongs there, and signs that lack theirs. */
function blanksIn({ text }: EditableText, language: Language): TextEdit[] {
  const rules = language.typography
  const edits: TextEdit[] = []
  for (const { 0: blanks, index: start } of text.matchAll(/[ \u00a0]+/g)) {
    const end = start + blanks.length
    const wanted = blankBetween(text, start, end, language)
    if (wanted.blank !== blanks) edits.push({ start, end, replacement: wanted.blank, ...named(...slipOf(blanks, wanted)) })
  }
  const lacking = [
    ...matches(text, rules['no-break-before'], (sign) => `(?<=[^ \u00a0(])${sign}`, NO_BREAK, ''),
    ...matches(text, rules['no-break-after'], (sign) => `${sign}(?=[^ \u00a0])`, '', NO_BREAK),
  ]
  return [...edits, ...lacking]
}

/** Signs that stand without the blank that belongs to them. */
function matches(text: string, signs: string, pattern: (sign: string) => string, before: string, after: string): TextEdit[] {
  return Array.from(signs).flatMap((sign) => {
    // A money sign may stand before its number.
    if (before !== '' && /\p{Sc}/u.test(sign)) return []
    return [...text.matchAll(new RegExp(pattern(escaped(sign)), 'gu'))].map(({ index: start }) => ({
      start,
      end: start + sign.length,
      replacement: before + sign + after,
      ...named(`“${sign}” has no blank`, HELD),
    }))
  })
}

interface Wanted {
  readonly blank: string
  /** What it stands before or after that wants it so. */
  readonly because: string
}

function blankBetween(
  text: string,
  start: number,
  end: number,
  { typography: rules, 'spaced-scripts': hasHan }: Language,
): Wanted {
  const [before, after] = [Array.from(text.slice(Math.max(0, start - 2), start)).at(-1), Array.from(text.slice(end, end + 2))[0]]
  if (before === undefined || after === undefined || /[\n\r\t]/.test(before + after)) return { blank: '', because: 'at the end' }
  const rest = text.slice(end)
  if (rules['no-break-before'].includes(after)) return { blank: NO_BREAK, because: `before “${after}”` }
  if (rules['no-break-after'].includes(before)) return { blank: NO_BREAK, because: `after “${before}”` }
  // “.doc” is a word that begins with its stop.
  if (rules['no-blank-before'].includes(after) && !/^[.,:][\p{L}\d]/u.test(rest))
    return { blank: '', because: `before “${after}”` }
  if (rules['no-blank-after'].includes(before)) return { blank: '', because: `after “${before}”` }
  // The mark of a list, “3.”, has its blank before Han too.
  if (hasHan && WORD_OR_HAN.test(before) && WORD_OR_HAN.test(after) && (HAN.test(before) || HAN.test(after)))
    return { blank: '', because: 'beside Han' }
  const isNumber = /\d$/.test(before)
  const unit = isNumber && rules.units.find((each) => rest.startsWith(each) && !/^[\p{L}\d]/u.test(rest.slice(each.length)))
  if (unit) return { blank: NO_BREAK, because: `before “${unit}”` }
  if (rules.thousands && isNumber && isThousand(text, start, rest)) return { blank: NO_BREAK, because: 'between thousands' }
  return { blank: text.slice(start, end).includes(NO_BREAK) && mayHold(text, start, rest) ? NO_BREAK : ' ', because: '' }
}

function isThousand(text: string, start: number, rest: string): boolean {
  return /(?<![\d/.,])\d{1,3}(?:[ \u00a0]\d{3})*$/.test(text.slice(0, start)) && /^\d{3}(?!\d)/.test(rest)
}

/** Where a writer may want one line: beside a figure, an expression, a sign or an abbreviation, and after a short word. */
function mayHold(text: string, start: number, rest: string): boolean {
  return /(?:^|[^\p{L}\p{M}])[\p{L}\p{M}]{1,2}$|[^\p{L}\p{M}]$/u.test(text.slice(0, start)) || /^[^\p{L}\p{M}]/u.test(rest)
}

function slipOf(blanks: string, { blank, because }: Wanted): [slip: string, instead: string] {
  if (blank === NO_BREAK && !blanks.includes(NO_BREAK) && because !== '') return [`the blank ${because} may break a line`, HELD]
  if (blank === '') return [`a blank stands ${because}`, 'take it out']
  if (blanks.length > 1) return ['blanks stand in a row', 'keep one']
  return ['a no-break blank stands between two words', 'write a blank']
}

function named(slip: string, instead: string): Pick<TextEdit, 'slip' | 'name' | 'instead'> {
  return { slip, name: slip, instead }
}

/** Straight quotation marks and apostrophes. */
function quotesIn({ text }: EditableText, { typography: { 'quotation-marks': marks, apostrophe } }: Language): TextEdit[] {
  const [opens = '', closes = '', opensInner = '', closesInner = ''] = marks
  const isOpen = { '"': false, "'": false }
  const edits: TextEdit[] = []
  // Quotation marks of an expression are none of the text.
  for (const { 0: written, index: start } of text.matchAll(/\{\{.*?\}\}|["']/g)) {
    if (written !== '"' && written !== "'") continue
    const [before, after] = [text.charAt(start - 1), text.charAt(start + 1)]
    const isWithin = /[\p{L}\p{M}\d}]/u.test(before) && /[\p{L}\p{M}{]/u.test(after)
    const begins = !isOpen[written] && !/[\p{L}\p{M}\d.,;:!?}]/u.test(before) && /\S/.test(after)
    if (written === "'" && apostrophe !== undefined && (isWithin || (!begins && !isOpen[written]))) {
      edits.push({
        start,
        end: start + 1,
        replacement: apostrophe,
        ...named('an apostrophe is straight', `write ${apostrophe}`),
      })
      continue
    }
    const [open, close] = written === '"' ? [opens, closes] : [opensInner, closesInner]
    const replacement = isOpen[written] ? close : open
    isOpen[written] = !isOpen[written]
    edits.push({
      start,
      end: start + 1,
      replacement,
      ...named('a quotation mark is straight', `write ${open} and ${close}`),
    })
  }
  return edits
}

/** A hyphen between two words that it does not join. */
function dashesIn({ text }: EditableText, { typography: { dash }, 'spaced-scripts': hasHan }: Language): TextEdit[] {
  if (dash === undefined) return []
  const pattern = hasHan
    ? /(?<=[\p{Script=Han}》”）]) ?-{1,3} ?(?=[\p{Script=Han}《“（])/gu
    : /(?<=[\p{L}\p{M}\p{N}»”).}]) -{1,3} (?=[\p{L}\p{M}\p{N}«“({])|(?<=[\p{L}\p{M}»”)}])-{2,3}(?=[\p{L}\p{M}«“({])/gu
  return [...text.matchAll(pattern)].map(({ 0: written, index: start }) => {
    // Numbers are joined by the hyphen alone.
    const isSpan = /\d$/.test(text.slice(0, start)) && /^\d/.test(text.slice(start + written.length))
    const replacement = isSpan ? '-' : dash
    const instead = isSpan ? 'write it without blanks' : `write “${dash}”`
    return { start, end: start + written.length, replacement, ...named('a hyphen stands for a dash', instead) }
  })
}

function escaped(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
