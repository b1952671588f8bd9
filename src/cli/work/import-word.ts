import { placeName } from '../../changes/place-name.ts'
import { printedTexts, type PrintedText } from '../../document/printed-texts.ts'
import type { OpenedSession } from '../../opening/open-session.ts'
import { bringIn, type LanguageNow } from '../../returning/bring-in.ts'
import { Unreadable } from '../../returning/unreadable.ts'
import { unitSources } from '../../returning/unit-source.ts'
import { findTexts, type FoundTexts } from '../../returning/word/find-texts.ts'
import { readWordFile, type WordFile } from '../../returning/word/read-word-file.ts'
import { tellStructure } from '../../returning/word/tell-structure.ts'
import { isOfPaper, type PrintedPaper, wordUnits } from '../../returning/word/word-units.ts'
import { didYouMean } from '../../source/nearest.ts'
import { openProject } from '../files/open-project.ts'
import { UsageError } from '../usage-error.ts'
import { baseOfFile } from './base-of-file.ts'
import { describeRungs } from './found-by.ts'
import type { Imported, ImportOptions } from './imported.ts'
import { paperOfFile } from './paper-of-file.ts'
import { writeReturned } from './write-returned.ts'

/** Brings a Word file into the wordings of its language. */
export async function importWord(
  bytes: Uint8Array,
  name: string,
  { accepting, base: revision, isDry }: ImportOptions,
  root: string,
): Promise<Imported> {
  const file = readWordFile(bytes, accepting)
  const { authors } = file.text
  if (file.told.part !== undefined && !file.told.table)
    throw new Unreadable(
      `it is a part of a paper, ${file.told.part}, and has lost the table that says which texts it has`,
      'make the edits in a file of the whole paper, or in this one without .odt in between',
    )
  if (typeof accepting === 'object' && !authors.includes(accepting.author))
    throw new UsageError(`${name} has no tracked changes of ${accepting.author}`, didYouMean(accepting.author, authors))
  const project = openProject()
  const { files, code } = paperOfFile(file, project, root)
  const open: LanguageNow['open'] = (texts) => project.open(texts, [code])
  const opened = open(files)
  const now = printedPaper(opened, code)
  if (!now)
    throw new UsageError(
      `the paper in ${code} cannot be made, so that ${name} cannot be held against it`,
      'run papers check, and mend it first',
    )
  const texts = baseOfFile(file.told.data, { files, opened, code, data: root }, revision)
  const before = texts === files ? now : texts && printedPaper(open(texts), code)
  const base = before ?? now
  const found = findTexts(ofFile(base.texts, file), file)
  if (!isOfPaper(found, base.texts))
    throw new Unreadable(
      `its words are not those of ${files.name} in ${code}`,
      'is it of another paper, or in another language? build the paper anew, and make the edits there',
    )
  const placeOf = (paragraph: number, text: PrintedText | undefined): string =>
    text && opened.session
      ? `${placeName(opened.session, text)} (paragraph ${paragraph + 1} of the file)`
      : `paragraph ${paragraph + 1} of the file`
  const { units, expected, refusals } = wordUnits(found, file, { base, isBaseKnown: before !== undefined, now, placeOf })
  const [language] = opened.languages
  if (!language) throw new Error(`no language ${code} in what was opened in it`)
  const here: LanguageNow = { files, opened, language, open }
  const brought = bringIn(here, units, expected)
  const structure = found.changes.map((change) => tellStructure(change, { language: code, span: now.span, placeOf }))
  return {
    file: name,
    session: files.name,
    language: code,
    base:
      texts === files ? 'the data as they are now' : before ? `the data of ${revision ?? 'a former revision'}` : 'unknown data',
    ...describeRungs(found, placeOf),
    units: brought.units,
    printedAt: placesOf(now.texts),
    refusals: [...brought.units.flatMap((unit) => unit.refusals), ...refusals, ...structure],
    warnings: brought.warnings,
    comments: commentsOf(file, found, placeOf),
    remarks: remarksOf(file, authors, accepting),
    written: await writeReturned(project, root, here, brought, isDry),
    isDry,
  }
}

function printedPaper({ session, languages }: OpenedSession, code: string): PrintedPaper | undefined {
  const [version] = languages
  if (!session || !version?.paper || !version.wording) return undefined
  return {
    session,
    language: code,
    sources: unitSources(version.wording),
    span: version.wording.source.valueSpan(['title']),
    texts: printedTexts(version.paper.tree.blocks),
  }
}

/** The texts that the file was made with: of a part of a paper only that. */
function ofFile(texts: readonly PrintedText[], { told: { table } }: WordFile): readonly PrintedText[] {
  if (!table) return texts
  const ids = new Set([...table.values()].map(({ id }) => id))
  return texts.filter(({ id }) => ids.has(id))
}

/** At how many places of the paper each unit is printed as its own words. */
function placesOf(texts: readonly PrintedText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { stretches } of texts)
    for (const unit of new Set(stretches.flatMap((stretch) => stretch.unit ?? []))) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return counts
}

function commentsOf(
  { comments, text }: WordFile,
  { placed }: FoundTexts,
  placeOf: (paragraph: number, text: PrintedText | undefined) => string,
): Imported['comments'] {
  return comments.map(({ id, author, date, text: remark }) => {
    const stretch = text.comments.find((one) => one.id === id)
    const paragraph = stretch?.paragraph ?? 0
    const own = placed.find((one) => one.paragraph === paragraph && !one.text.isNote)?.text
    return { place: placeOf(paragraph, own), author, date, text: remark, words: stretch?.words ?? '' }
  })
}

function remarksOf(
  { text: { passedOver } }: WordFile,
  authors: readonly string[],
  accepting: ImportOptions['accepting'],
): string[] {
  const counted = typeof accepting === 'object' ? `those of ${accepting.author}` : accepting
  return [
    ...(authors.length > 0 ? [`tracked changes of ${authors.join(', ')}; taken as made: ${counted} (--accept)`] : []),
    ...(passedOver > 1
      ? [`${passedOver} pictures, text boxes or formulas were passed over: they are no words of a wording`]
      : []),
  ]
}
