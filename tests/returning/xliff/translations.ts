import { fileToTranslate } from '../../../src/cli/work/file-to-translate.ts'
import { type ToTranslate, unitsToTranslate } from '../../../src/cli/work/units-to-translate.ts'
import { openProject } from '../../../src/cli/files/open-project.ts'
import { bringIn, type BroughtIn } from '../../../src/returning/bring-in.ts'
import type { FormerUnit } from '../../../src/returning/xliff/base-of-unit.ts'
import { hasKey } from '../../../src/returning/xliff/base-of-unit.ts'
import { readXliff } from '../../../src/returning/xliff/read-xliff.ts'
import { type XliffUnits, xliffUnits } from '../../../src/returning/xliff/xliff-units.ts'
import type { Diagnostic } from '../../../src/source/diagnostic.ts'
import { writeXliff, type XliffVersion } from '../../../src/writers/xliff/write-xliff.ts'
import { type PaperNow, paperNow } from '../returning.ts'

/** The languages into which the real paper is translated. */
export const TRANSLATIONS = ['ar', 'en', 'es', 'fr', 'ru'] as const

const project = openProject()

/** A translation of the real paper beside its original. */
export interface TranslationNow extends PaperNow {
  readonly to: ToTranslate
}

const known = new Map<string, TranslationNow>()

/** The real translation; `edits` are changes of its files and of its original's, by the ends of their paths. */
export function translationNow(code: string, edits: Readonly<Record<string, (text: string) => string>> = {}): TranslationNow {
  const isPlain = Object.keys(edits).length === 0
  const before = known.get(code)
  if (before && isPlain) return before
  const paper = paperNow(code, edits)
  const now = { ...paper, to: unitsToTranslate(project.open(paper.files, ['zh', code]), code) }
  if (isPlain) known.set(code, now)
  return now
}

/** The file that goes to its translator. */
export function sent({ to, files }: TranslationNow, version: XliffVersion): string {
  return writeXliff(
    fileToTranslate(to, files.name, () => undefined),
    version,
  )
}

/** What a file brings back; `later` is the translation as it is then. */
export function broughtBack(now: TranslationNow, file: string | Uint8Array, later: TranslationNow = now): XliffUnits {
  const former: FormerUnit = (path, key) => now.to.units.find((unit) => unit.path === path && hasKey(unit, key))
  const { code: language, span, to } = later
  const read = readXliff(typeof file === 'string' ? Buffer.from(file) : file)
  return xliffUnits(read, { language, units: to.units, placeOf: to.placeOf, former, span })
}

/** What comes of a file in the wording. */
export function returned(
  now: TranslationNow,
  file: string,
  later: TranslationNow = now,
): BroughtIn & { readonly refusals: readonly Diagnostic[]; readonly remarks: readonly string[] } {
  const { units, refusals, warnings, remarks } = broughtBack(now, file, later)
  const brought = bringIn(later, units, new Map())
  return {
    ...brought,
    refusals: [...brought.units.flatMap((unit) => unit.refusals), ...refusals],
    warnings: [...warnings, ...brought.warnings],
    remarks,
  }
}

/** A file with the translation of one unit changed, as by hand; a unit or a piece that is not there fails the test. */
export function edited(file: string, unit: string, from: string | RegExp, to: string): string {
  const start = file.indexOf(` id="${unit}"`)
  const target = file.indexOf('<target', start)
  const begin = file.indexOf('>', target) + 1
  const end = file.indexOf('</target>', begin)
  if (start < 0 || target < 0 || end < 0) throw new Error(`there is no unit ${unit}`)
  const text = file.slice(begin, end)
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`nothing of ${unit} was edited: ${text}`)
  return file.slice(0, begin) + changed + file.slice(end)
}
