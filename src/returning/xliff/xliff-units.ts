import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Span } from '../../source/source-file.ts'
import { quoted, refusal } from '../refusals.ts'
import type { ReturnedUnit } from '../returned.ts'
import { spliced } from '../unit-source.ts'
import { baseOfUnit, type FormerUnit } from './base-of-unit.ts'
import { codeTroubles } from './code-troubles.ts'
import { type CodedText, codedText, splicesTo, written } from './coded-text.ts'
import { evenBlanks } from './even-blanks.ts'
import { type ExchangeUnit, hashOfText } from './exchange-unit.ts'
import type { XliffFile, XliffUnit } from './read-xliff.ts'
import { keyOfUnit } from './unit-key.ts'

/** The translation that a file is held against. */
export interface TranslationNow {
  readonly language: string
  readonly units: readonly ExchangeUnit[]
  /** Finds a unit as it was when a file was made that has its key; undefined where nobody knows. */
  readonly former: FormerUnit
  /** Where a unit stands in the paper, in words; undefined where it does not stand in it. */
  readonly placeOf: (unit: string) => string | undefined
  /** Where something is told that has no place in the wording. */
  readonly span: Span
}

export interface XliffUnits {
  /** Those that are edited in the file, or cannot be taken. */
  readonly units: readonly ReturnedUnit[]
  /** How many units of the file the translation has. */
  readonly found: number
  /** What cannot be taken and is of no unit. */
  readonly refusals: readonly Diagnostic[]
  /** Units whose original has changed since the file was made. */
  readonly warnings: readonly Diagnostic[]
  /** What else is to be said, a line each. */
  readonly remarks: readonly string[]
}

/** The units that an XLIFF file brings back: judged by their words, whatever states a tool has given them. */
export function xliffUnits(file: XliffFile, now: TranslationNow): XliffUnits {
  const byPath = new Map(now.units.map((unit) => [unit.path, unit]))
  const units = new Map<string, ReturnedUnit>()
  const refusals: Diagnostic[] = []
  const warnings: Diagnostic[] = []
  let [found, untranslated] = [0, 0]
  const seen = new Map<string, string>()
  for (const unit of file.units) {
    const known = byPath.get(unit.id)
    const place = placeIn(unit, now)
    const theirs = evenBlanks(unit.translation?.text ?? '')
    if (known) found++
    const before = seen.get(unit.id)
    if (before !== undefined && before !== theirs) {
      const told = unsound(now, known, `${unit.id} stands twice in the file, in two ways`, 'keep one of them', quoted(before))
      units.set(unit.id, { unit: unit.id, place, base: undefined, theirs, refusals: [told] })
    }
    if (before !== undefined) continue
    seen.set(unit.id, theirs)
    if (!known) {
      if (!isAsSent(unit, theirs)) refusals.push(unplaced(unit, place, theirs, now))
      continue
    }
    if (isUntouched(unit, known, theirs)) continue
    if (isUntranslated(unit, known, theirs)) {
      untranslated++
      continue
    }
    units.set(unit.id, returnedUnit(unit, known, { theirs, place, now }))
    if (unit.key && unit.key.original !== keyOfUnit(known).original) warnings.push(originalChanged(known, place, now))
  }
  const absent = now.units.filter(({ path, own }) => own && !seen.has(path)).length
  return {
    units: [...units.values()],
    found,
    refusals,
    warnings,
    remarks: [
      ...(untranslated > 0
        ? [`${counted(untranslated)} with the original in the place of the translation: taken as untranslated`]
        : []),
      ...(absent > 0 ? [`${counted(absent)} of the wording not in the file: left as they are`] : []),
    ],
  }
}

function counted(count: number): string {
  return count === 1 ? 'one unit' : `${count} units`
}

/** Whether a unit that nobody knows has come back as it went. */
function isAsSent({ key }: XliffUnit, theirs: string): boolean {
  return theirs === '' || key?.text === hashOfText(theirs)
}

function isUntouched(unit: XliffUnit, { translation }: ExchangeUnit, theirs: string): boolean {
  const { key, isHalf } = unit
  if (isHalf || (unit.translation?.foreign.length ?? 0) > 0) return false
  return hashOfText(theirs) === (key?.text ?? hashOfText(evenBlanks(translation?.text ?? '')))
}

/** Tools put the original into what is not translated, where a file of its own is made of the translation. */
function isUntranslated({ original, key }: XliffUnit, { translation }: ExchangeUnit, theirs: string): boolean {
  const wasEmpty = key ? key.text === hashOfText('') : translation === undefined
  return theirs === evenBlanks(original.text) || (theirs === '' && wasEmpty)
}

interface Around {
  readonly theirs: string
  readonly place: string
  readonly now: TranslationNow
}

function returnedUnit(unit: XliffUnit, known: ExchangeUnit, { theirs, place, now }: Around): ReturnedUnit {
  const refuse = (message: string, help: string): ReturnedUnit => ({
    unit: unit.id,
    place,
    base: known.own?.value,
    theirs,
    refusals: [unsound(now, known, `${unit.id} cannot be taken from ${place}: ${message}`, help, quoted(readable(theirs), 200))],
  })
  if (!known.own)
    return refuse(`${now.language} has no place for its words yet`, 'papers check shows where it belongs: write it there by hand')
  if (theirs === '') return refuse('its translation was taken out', 'to leave a text out, take it out in every language')
  if (unit.isHalf) return refuse('only some of its segments are translated', 'translate all of them')
  if (
    unit.key?.original === keyOfUnit(known).original &&
    evenBlanks(unit.original.text) !== evenBlanks(known.original?.text ?? '')
  )
    return refuse('its original was edited in the file', 'an original is edited in its own wording')
  const base = baseOfUnit(unit, known, now.former)
  const like = base ?? known
  const troubles = codeTroubles(unit, theirs, like, now.language, known.own.span, place)
  if (troubles.length > 0) return { unit: unit.id, place, base: base?.own?.value, theirs, refusals: troubles }
  const codes = [...(like.original?.codes ?? []), ...(like.translation?.codes ?? [])]
  const expressions = new Map(codes.map((code) => [code.number, code.written]))
  const writtenOf = (number: number): string => expressions.get(number) ?? ''
  if (!base?.own) return { unit: unit.id, place, base: undefined, theirs: written(theirs, writtenOf), refusals: [] }
  const own = base.own.value
  const coded: CodedText = base.translation ?? WHOLE(own)
  const splices = splicesTo(coded, base.translation ? withEndsOf(coded.text, theirs) : theirs, writtenOf)
  return { unit: unit.id, place, base: own, theirs: spliced(own, splices), splices, refusals: [] }
}

/** What is still to be written, as one piece that is replaced. */
const WHOLE = (value: string): CodedText => ({
  ...codedText(''),
  value,
  text: value,
  ends: Array.from({ length: value.length }, (_, at) => at + 1),
})

/** Words with the blanks at their ends that others have. */
function withEndsOf(text: string, words: string): string {
  return `${/^\s*/.exec(text)?.[0] ?? ''}${words}${/\s*$/.exec(text)?.[0] ?? ''}`
}

/** A coded text with something to see in the place of each code. */
function readable(text: string): string {
  return text.replace(/[\ue000-\uefff]/g, '…')
}

function placeIn({ id, line }: XliffUnit, { placeOf }: TranslationNow): string {
  const place = placeOf(id)
  return `line ${line} of the file${place === undefined ? '' : ` (${place})`}`
}

function unsound(now: TranslationNow, known: ExchangeUnit | undefined, message: string, help: string, words: string): Diagnostic {
  return refusal('edit-unsound', now.language, {
    message,
    span: known?.own?.span ?? now.span,
    label: 'not written',
    help: `${help}; in the file it is ${words}`,
  })
}

function unplaced({ id }: XliffUnit, place: string, theirs: string, now: TranslationNow): Diagnostic {
  return refusal('text-unplaced', now.language, {
    message: `${id} in ${place} is no unit of the wording`,
    span: now.span,
    help: `was it withdrawn or renamed since the file was made? its words there are ${quoted(readable(theirs), 200)}`,
  })
}

function originalChanged({ path, own }: ExchangeUnit, place: string, now: TranslationNow): Diagnostic {
  return {
    level: 'warning',
    code: 'original-changed',
    message: `the original of ${path} has changed since the file was made, from which its words come (${place})`,
    span: own?.span ?? now.span,
    label: 'translated from the former words',
    help: 'read it against the original; papers export shows what changed in it',
    language: now.language,
  }
}
