import fc from 'fast-check'
import { expect } from 'vitest'
import { parseUnit } from '../../../src/rendering/parse-unit.ts'
import { fileToTranslate } from '../../../src/cli/work/file-to-translate.ts'
import { characterOf, codedText, numbersIn, textWithKeys } from '../../../src/returning/xliff/coded-text.ts'
import { evenBlanks } from '../../../src/returning/xliff/even-blanks.ts'
import type { FileUnit } from '../../../src/returning/xliff/translation-file.ts'
import { writeXliff } from '../../../src/writers/xliff/write-xliff.ts'
import { broughtBack, translationNow } from './translations.ts'

type Pieces = NonNullable<FileUnit['translation']>

const edit = fc.record({
  unit: fc.nat(),
  kind: fc.constantFrom('put in', 'take out', 'replace', 'move', 'lose', 'double'),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 12 }),
  words: fc
    .array(fc.constantFrom('the', ' ', 'été', '会议', 'اللجنة', '*', '^', '\\', '&', '<b>', ']]>', '\u00a0', '😀', '"', '2'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((all) => all.join('')),
})

type Edit = typeof edit extends fc.Arbitrary<infer Made> ? Made : never

/** What somebody makes of the pieces of a text: its words, or its codes. */
function made(pieces: Pieces, { kind, at, length, words }: Edit): Pieces {
  const ofWords = pieces.flatMap((piece, index) => (typeof piece === 'string' ? [index] : []))
  const ofCodes = pieces.flatMap((piece, index) => (typeof piece === 'string' ? [] : [index]))
  const among = kind === 'put in' || kind === 'take out' || kind === 'replace' ? ofWords : ofCodes
  const index = among[at % Math.max(1, among.length)]
  const piece = index === undefined ? undefined : pieces[index]
  if (index === undefined || piece === undefined) return pieces
  const others = pieces.filter((_, other) => other !== index)
  if (typeof piece === 'string') {
    const characters = Array.from(piece)
    characters.splice(at % (characters.length + 1), kind === 'put in' ? 0 : length, ...(kind === 'take out' ? [] : [words]))
    return pieces.with(index, characters.join(''))
  }
  if (kind === 'lose') return others
  return (kind === 'move' ? others : pieces).toSpliced(at % (others.length + 1), 0, piece)
}

const textOf = (pieces: Pieces): string =>
  evenBlanks(pieces.map((piece) => (typeof piece === 'string' ? piece : characterOf(piece.number))).join(''))

/**
 * Edits units of a translation at random, as many in a file as are said, and tells how many of the edits there were: each must come back as it was made
 * or, where codes are lost or doubled, be refused; and no other unit may.
 */
export function editAtRandom(code: string, files: number, editsOfFile: number): number {
  const now = translationNow(code)
  const model = fileToTranslate(now.to, now.files.name, () => undefined)
  const units = model.groups.flatMap((group) => group.units).filter(({ translation }) => translation)
  const exchanged = new Map(now.to.units.map((unit) => [unit.path, unit]))
  let count = 0
  fc.assert(
    fc.property(
      fc.array(edit, { minLength: editsOfFile, maxLength: editsOfFile }),
      fc.constantFrom('1.2' as const, '2.1' as const),
      (edits, version) => {
        const edited = new Map(
          edits.map((one) => {
            const { path, translation = [] } = units[one.unit % units.length] ?? {}
            return [path ?? '', { before: translation, after: made(translation, one) }]
          }),
        )
        const groups = model.groups.map((group) => ({
          ...group,
          units: group.units.map((unit) => ({ ...unit, translation: edited.get(unit.path)?.after ?? unit.translation })),
        }))
        const back = broughtBack(now, writeXliff({ ...model, groups }, version))
        const changed = [...edited].filter(([, { before, after }]) => textOf(before) !== textOf(after))
        count += changed.length
        expect(back.units.map(({ unit }) => unit).sort()).toEqual(changed.map(([path]) => path).sort())
        for (const { unit, theirs, refusals } of back.units) {
          const { before = [], after = [] } = edited.get(unit) ?? {}
          const text = textOf(after)
          const isWhole = text !== '' && numbersIn(text).join() === numbersIn(textOf(before)).join()
          expect([unit, refusals.length]).toEqual([unit, isWhole ? 0 : 1])
          const keys = new Map(exchanged.get(unit)?.translation?.codes.map(({ number, key }) => [characterOf(number), key]))
          const wanted = text.replace(/[\ue000-\uefff]/g, (character) => `{{${keys.get(character) ?? ''}}}`)
          // A backslash right before an expression would print it as it is written: such a unit is a fault, and is refused when it is to be written.
          if (isWhole && /\\[\ue000-\uefff]/.test(text)) expect(parseUnit(theirs).faults).not.toEqual([])
          else if (isWhole) expect(textWithKeys(codedText(theirs))).toBe(wanted)
        }
      },
    ),
    { seed: 19, numRuns: files },
  )
  return count
}
