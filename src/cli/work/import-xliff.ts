import type { OpenedLanguage } from '../../opening/open-language.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import { bringIn, type LanguageNow } from '../../returning/bring-in.ts'
import type { JudgedUnit } from '../../returning/returned.ts'
import { Unreadable } from '../../returning/unreadable.ts'
import { readXliff, type XliffFile } from '../../returning/xliff/read-xliff.ts'
import { xliffUnits } from '../../returning/xliff/xliff-units.ts'
import { hashOfUnit, translationState } from '../../model/made-from.ts'
import { formsById } from '../../checks/common/wording-unit.ts'
import { sessionsIn } from '../files/find-sessions.ts'
import { openProject } from '../files/open-project.ts'
import { formerUnit } from './former-unit.ts'
import type { Imported, ImportOptions } from './imported.ts'
import { type ToTranslate, unitsToTranslate } from './units-to-translate.ts'
import { writeReturned } from './write-returned.ts'

/** The most bytes of an XLIFF file: that of a paper has some hundred thousand. */
const MOST_BYTES = 16 << 20

/** Brings an XLIFF file into the wordings of its language. */
export async function importXliff(
  bytes: Uint8Array,
  name: string,
  { base: revision, isDry }: ImportOptions,
  root: string,
): Promise<Imported> {
  if (bytes.length > MOST_BYTES)
    throw new Unreadable(`it has more than ${MOST_BYTES >> 20} megabytes`, 'no paper is so large: is it the right file?')
  const file = readXliff(bytes)
  const { files, code } = translationOfFile(file, root)
  const project = openProject()
  const source = file.originalLanguage.split(/[-_]/)[0]?.toLowerCase() ?? ''
  const wanted = project.open(files, []).session?.data['wording-source'] ?? source
  if (wanted !== source)
    throw new Unreadable(
      `it was translated from ${file.originalLanguage}, and ${files.name} is translated from ${wanted}`,
      'write the file anew by papers export',
    )
  const to = unitsToTranslate(project.open(files, [source, code]), code)
  const { translation } = to
  const open: LanguageNow['open'] = (texts) => project.open(texts, [code])
  const opened = open(files)
  const [language] = opened.languages
  if (!language) throw new Error(`no language ${code} in what was opened in it`)
  const now = {
    language: code,
    units: to.units,
    former: formerUnit(root, files.name, code, revision),
    placeOf: to.placeOf,
    span: files.languages.find((one) => one.code === code)?.words.span(0, 0) ?? files.facts.span(0, 0),
  }
  const { units, found, refusals, warnings, remarks } = xliffUnits(file, now)
  if (found === 0)
    throw new Unreadable(`no unit of ${files.name} is in it`, 'write the file anew by papers export, and translate that')
  const here: LanguageNow = { files, opened, language, open }
  const brought = bringIn(here, units, new Map())
  return {
    file: name,
    session: files.name,
    language: code,
    base: `its units in ${code} and in ${source}`,
    found: [{ by: 'by their ids', count: found }],
    foundOtherwise: [],
    units: brought.units,
    printedAt: new Map(),
    refusals: [...brought.units.flatMap((unit) => unit.refusals), ...refusals],
    warnings: [...warnings, ...brought.warnings],
    comments: [],
    remarks: [...remarks, ...toMark(brought.units, translation, to, files)],
    written: await writeReturned(project, root, here, brought, isDry),
    isDry,
    passedOver: 'states that a tool has set count for nothing',
  }
}

/** The session and the language of which a file is. */
function translationOfFile({ session, language }: XliffFile, root: string): { files: SessionTexts; code: string } {
  const all = sessionsIn(root)
  const files = all.find(({ name }) => name === session)
  if (!files)
    throw new Unreadable(
      `it is of the session ${session}, and there is none of that name here`,
      `there ${all.length === 1 ? 'is' : 'are'} ${all.map(({ name }) => name).join(', ')}`,
    )
  // Tools add a region to a language.
  const code = [language.toLowerCase(), language.split(/[-_]/)[0]?.toLowerCase()].find((wanted) =>
    files.languages.some((one) => one.code === wanted),
  )
  if (code === undefined)
    throw new Unreadable(
      `it is in ${language}, and ${session} has no wording in that`,
      `it has ${files.languages.map((one) => one.code).join(', ')}; a new language begins with a file of its own in wording/`,
    )
  return { files, code }
}

/** Whether a translation is up to date its translator says, and no state of a file. */
function toMark(units: readonly JudgedUnit[], { madeFrom }: OpenedLanguage, to: ToTranslate, { name }: SessionTexts): string[] {
  const sources = formsById(to.original.units)
  const taken = new Set(units.flatMap(({ unit, verdict }) => (verdict === 'taken' || verdict === 'same' ? [unit] : [])))
  const ids = new Set(to.units.flatMap(({ path, id }) => (taken.has(path) ? [id] : [])))
  const open = [...ids].filter((id) => translationState(madeFrom?.units.get(id), hashOfUnit(sources.get(id) ?? [])) !== 'done')
  if (open.length === 0) return []
  return [`when they are up to date: papers translate mark ${name} --lang ${to.translation.code} ${open.join(' ')}`]
}
