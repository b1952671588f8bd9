import { formsById, type WordingUnit } from '../../checks/common/wording-unit.ts'
import { hashOfUnit, type MadeFrom, translationState } from '../../model/made-from.ts'
import { WORDING_PARTS, type WordingPart } from '../../model/wording-parts.ts'
import { changedTexts } from '../../review/changed-pieces.ts'
import type { FormerWords, PrintedUnits } from '../../review/make-review.ts'
import type { ReviewPiece } from '../../review/review-copy.ts'
import { type Code, type CodedText, numberOf } from './coded-text.ts'
import type { ExchangeUnit } from './exchange-unit.ts'
import { keyOfUnit, keyText } from './unit-key.ts'

/** How a unit stands: untranslated; made from other words than the original has now; of which nobody has said; marked as up to date. */
export type FileState = 'missing' | 'stale' | 'unmarked' | 'done'

/** A code in a text of a file, with what it prints there. */
export interface FileCode {
  readonly number: number
  readonly kind: Code['kind']
  /** What is shown for it. */
  readonly shown: string
  /** Its helper, or nothing where it is no expression. */
  readonly helper: string
}

export interface FileUnit {
  readonly path: string
  readonly state: FileState
  readonly original: readonly (string | FileCode)[]
  /** None where it is untranslated. */
  readonly translation: readonly (string | FileCode)[] | undefined
  readonly key: string
  /** For whoever translates it, a line each. */
  readonly notes: readonly string[]
}

/** What goes to a translator: one model, whichever version of XLIFF it is written in. */
export interface TranslationFile {
  readonly session: string
  readonly symbol: string
  readonly program: string
  readonly original: FileLanguage
  readonly translation: FileLanguage
  readonly groups: readonly { readonly part: WordingPart; readonly units: readonly FileUnit[] }[]
}

export interface FileLanguage {
  readonly code: string
  readonly direction: 'ltr' | 'rtl'
  /** What an expression prints, by how it is written. */
  readonly prints: ReadonlyMap<string, string>
}

export interface TranslationInput extends Omit<TranslationFile, 'groups'> {
  readonly units: readonly ExchangeUnit[]
  readonly sourceUnits: readonly WordingUnit[]
  readonly madeFrom: MadeFrom | undefined
  /** The originals as they are printed, and as they were. */
  readonly printed: PrintedUnits
  readonly former: FormerWords
  readonly placeOf: (unit: string) => string | undefined
}

/** Lays out what goes to a translator. A unit of which the original has nothing is no work of a translator's, and is left out. */
export function translationFile(input: TranslationInput): TranslationFile {
  const { session, symbol, program, original, translation, units } = input
  const stateOf = states(input)
  const groups = WORDING_PARTS.flatMap((part) => {
    const own = units.flatMap((unit): FileUnit[] => {
      if (unit.part !== part || !unit.original) return []
      const state = unit.translation ? stateOf(unit.id) : 'missing'
      return [
        {
          path: unit.path,
          state,
          original: pieces(unit.original, original),
          translation: unit.translation && pieces(unit.translation, translation),
          key: keyText(keyOfUnit(unit)),
          notes: notesOf(unit, state, input),
        },
      ]
    })
    return own.length === 0 ? [] : [{ part, units: own }]
  })
  return { session, symbol, program, original, translation, groups }
}

function states({ sourceUnits, madeFrom }: TranslationInput): (id: string) => FileState {
  const sources = formsById(sourceUnits)
  return (id) => translationState(madeFrom?.units.get(id), hashOfUnit(sources.get(id) ?? []))
}

function pieces({ text, codes }: CodedText, { prints }: FileLanguage): (string | FileCode)[] {
  const byNumber = new Map(codes.map((code) => [code.number, code]))
  return text.split(/([\ue000-\uefff])/).flatMap((piece): (string | FileCode)[] => {
    const code = piece.length === 1 ? byNumber.get(numberOf(piece) ?? 0) : undefined
    if (!code) return piece === '' ? [] : [piece]
    const { number, kind, normal, key } = code
    const helper = kind === 'expression' ? (key.split(' ')[0] ?? '') : ''
    return [{ number, kind, helper, shown: kind === 'expression' ? (prints.get(normal) ?? normal) : normal }]
  })
}

function notesOf({ path, id, form, original, translation }: ExchangeUnit, state: FileState, input: TranslationInput): string[] {
  const place = input.placeOf(path)
  const codes = new Map([...(original?.codes ?? []), ...(translation?.codes ?? [])].map((code) => [code.number, code]))
  const told = [...codes.values()].sort((a, b) => a.number - b.number).map(({ number, written }) => `${number} is ${written}`)
  return [
    ...(place === undefined ? [] : [`stands in: ${place}`]),
    ...(form === 'default' ? [] : [`the form “${form}” of ${id}`]),
    ...(state === 'stale' ? [changesOf(id, input)] : []),
    ...(told.length > 0 ? [`codes: ${told.join('; ')}`] : []),
  ]
}

/** What changed in an original since it was translated, as far as somebody knows. */
function changesOf(id: string, { madeFrom, former, printed }: TranslationInput): string {
  const before = former(id, madeFrom?.units.get(id)?.source ?? '')
  if (!before) return 'the original has changed since this was translated'
  const told = changedTexts(before, printed.get(id) ?? []).map(({ pieces: all }) => all.map(marked).join(''))
  return `the original has changed since this was translated, [-taken out-] {+put in+}: ${told.join(' / ')}`
}

function marked({ text, change }: ReviewPiece): string {
  return change === 'deleted' ? `[-${text}-]` : change === 'inserted' ? `{+${text}+}` : text
}
