import type { Language } from '../model/language.ts'
import { type Abnormal, abnormalIn } from '../model/normal-form.ts'
import { readerOf } from '../model/session-symbols.ts'
import type { Check, Finding } from './common/check.ts'
import { searched } from './common/found-nothing.ts'
import { findingOfEdits, type TextEdit } from './common/text-edits.ts'
import type { EditableText } from './common/wording-unit.ts'

/**
 * Characters that look like others or like nothing: a text has them in one form only, or it is not found by who searches for it. The form is
 * that of Unicode (UAX #15, NFC); what is not seen on paper does not belong in it.
 */
export const notNormalized: Check = {
  code: 'not-normalized',
  *words({ units, language, session, foundNothing }) {
    const { findSymbols } = readerOf(session)
    const look = (unit: EditableText): Finding[] => {
      const abnormal = abnormalIn(unit.text).filter((each) =>
        unit.literals.some(({ start, end }) => start <= each.start && each.end <= end),
      )
      if (abnormal.length === 0) return []
      // What looks like a symbol and is none is found by itself.
      const symbols = findSymbols(unit.text)
      const own = abnormal.filter(({ start }) => !symbols.some((symbol) => symbol.start <= start && start < symbol.end))
      const edits = own.map((each) => editOf(unit.text.slice(each.start, each.end), each))
      const turns = own.some(({ start, end }) => TURNING.test(unit.text.slice(start, end)))
      const level = turns ? 'error' : 'warning'
      return findingOfEdits(unit, edits, { level, several: 'characters are not as a paper has them' })
    }
    const lookIn = (each: Language): Finding[] => textsOfLanguage(each).flatMap(look)
    yield* searched(units, foundNothing, { name: 'not-normalized', of: () => [session], look })
    const languages = language ? [language] : []
    yield* searched(languages, foundNothing, { name: 'not-normalized, in a language', of: () => [session], look: lookIn })
  },
}

/** What turns the direction of a text: on paper it would read as another one than it is. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/

function editOf(written: string, { start, end, replacement, kind }: Abnormal): TextEdit {
  const name = namesOf(written, kind === 'composed')
  const slip = {
    unseen: `${name} cannot be seen`,
    blank: `${name} is no blank of a paper`,
    line: `an end of line (${name}) stands in a text`,
    joined: `${name} stretches a word`,
    composed: `${name} is not in normal form`,
  }[kind]
  if (kind === 'line')
    return { start, end, replacement, slip, name, instead: 'write the text on one line; a second paragraph is a text of its own' }
  const meant = { '': 'take it out', ' ': 'write a blank', '\u00a0': 'write a no-break blank (U+00A0)' }[replacement]
  return { start, end, replacement, slip, name, instead: meant ?? `write ${namesOf(replacement, true)}` }
}

function namesOf(text: string, isSeen: boolean): string {
  const points = Array.from(
    text,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const named = [...new Set(points)].join(', ')
  return isSeen ? `${text} (${named})` : named
}

/** Parts of the file of a language that describe characters, or that name what is no text. */
const NO_TEXTS = ['alphabet', 'keep-together', 'typography', 'faces', 'word-fonts', 'tag']

function textsOfLanguage({ source, isOfProgram }: Language): EditableText[] {
  if (!source || isOfProgram) return []
  return source.scalars().flatMap(({ path, node }) => {
    if (typeof node.value !== 'string' || NO_TEXTS.includes(String(path[0]))) return []
    const text = node.value
    return [{ text, literals: [{ start: 0, end: text.length }], spanOf: (start, end) => source.textSpans(path)(start, end) }]
  })
}
