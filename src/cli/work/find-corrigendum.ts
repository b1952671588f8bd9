import { comparePapers, type SessionComparison } from '../../changes/compare-papers.ts'
import { sessionState } from '../../changes/session-state.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { correctionsOf } from '../../issuing/corrections.ts'
import { CitingWriter, corrigendumFacts, corrigendumMadeFrom, corrigendumWording } from '../../issuing/corrigendum-data.ts'
import { placedPassages } from '../../issuing/places.ts'
import { recordWithoutNotes } from '../../issuing/record-without-notes.ts'
import type { Day } from '../../model/day.ts'
import { readMadeFrom } from '../../model/made-from.ts'
import type { SymbolParts } from '../../model/symbols.ts'
import type { CorrectionData } from '../../model/wording.ts'
import type { OpenedSession } from '../../opening/open-session.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import { referenceMark } from '../../rendering/item-references.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import type { FontSource } from '../../writers/fonts/font-source.ts'
import { linesOfPdf } from '../../writers/pdf/write-pdf.ts'
import { comparisonSides } from '../files/comparison-sides.ts'
import { openProject } from '../files/open-project.ts'
import { pickLanguages } from '../files/pick-languages.ts'
import { folderOf, MADE_FROM, madeFromName } from '../files/read-texts.ts'
import { UsageError } from '../usage-error.ts'
import type { NewFile } from '../files/write-files.ts'

export interface CorrigendumWanted {
  readonly files: SessionTexts
  readonly parts: SymbolParts
  readonly symbol: string
  readonly date: Day | undefined
  /** HEAD when undefined. */
  readonly base: string | undefined
  readonly languages: readonly string[] | undefined
}

export interface FoundCorrigendum {
  readonly errors: readonly Diagnostic[]
  readonly made: readonly NewFile[]
  /** How many corrections there are in each language. */
  readonly report: readonly string[]
}

/** Finds what a paper corrects in what was issued, and writes the data of the corrigendum: only the languages in which a wording changed. */
export async function findCorrigendum(wanted: CorrigendumWanted): Promise<FoundCorrigendum> {
  const { files, parts, symbol, date } = wanted
  const baseName = wanted.base ?? 'HEAD'
  const baseFiles = issuedState(baseName, files)
  const { fonts, diagnostics, hasTemplates, open } = openProject()
  if (!hasTemplates) return failed(diagnostics)
  const common = files.languages.filter(({ code }) => baseFiles.languages.some((language) => language.code === code))
  const codes = pickLanguages({ ...files, languages: common }, wanted.languages)
  const [base, head] = [baseFiles, files].map((side) => open(side, codes))
  const errors = [base, head].flatMap((side) => side?.diagnostics ?? []).filter(({ level }) => level === 'error')
  const [issued, later] = [base, head].map((side) => side && sessionState(side))
  if (!base?.session || !head?.session || !issued || !later || errors.length > 0) return failed(errors)
  const { shared = [] } = head.session
  const writer = new CitingWriter(base.session, head.session, parts)
  const comparison = comparePapers(issued, later, {})
  const made: NewFile[] = []
  const corrected: string[] = []
  const report: string[] = []
  for (const code of codes) {
    const sources = base.languages.find((language) => language.code === code)?.sources
    const corrections = await correctionsIn(code, comparison, [base, head], fonts, writer)
    if (!sources || corrections.length === 0) continue
    corrected.push(code)
    report.push(
      `${sources.language['english-name']}: ${corrections.length} ${corrections.length === 1 ? 'correction' : 'corrections'}`,
    )
    made.push({
      name: `wording/${code}.yaml`,
      bytes: corrigendumWording(base.session, sources.wording, symbol, corrections, shared),
    })
  }
  if (corrected.length === 0)
    throw new UsageError(
      `the text says what ${baseName} said, so that there is nothing to correct`,
      'name the paper as issued by --base',
    )
  for (const { code, madeFrom } of files.languages) {
    if (!madeFrom || !corrected.includes(code) || !corrected.includes(base.session.data['wording-source'])) continue
    const units = base.languages.find((language) => language.code === code)?.units ?? []
    const records = recordWithoutNotes(readMadeFrom(madeFrom), units, base.sourceUnits)
    made.push({ name: `${MADE_FROM}/${madeFromName(code)}`, bytes: corrigendumMadeFrom(base.session, code, records, shared) })
  }
  const isForAll = corrected.length === baseFiles.languages.length
  const facts = corrigendumFacts(base.session, { symbol, date, codes: corrected, isForAll, cited: writer.cited, shared })
  return { errors: [], made: [{ name: 'session.yaml', bytes: facts }, ...made], report }
}

function failed(errors: readonly Diagnostic[]): FoundCorrigendum {
  return { errors, made: [], report: [] }
}

/** The paper as it was issued: the session of the same name, or the only one that the base has. */
function issuedState(base: string, files: SessionTexts): SessionTexts {
  const { sessions } = comparisonSides(base, folderOf(files)).base
  const found = sessions.find(({ name }) => name === files.name) ?? (sessions.length === 1 ? sessions[0] : undefined)
  if (!found) throw new UsageError(`${base} has no ${files.name}`, 'name the paper as issued by --base')
  return found
}

async function correctionsIn(
  code: string,
  { languages }: SessionComparison,
  sides: readonly OpenedSession[],
  fonts: FontSource,
  writer: CitingWriter,
): Promise<CorrectionData[]> {
  const compared = languages.find((language) => language.code === code)
  if (compared?.status !== 'both' || compared.passages.length === 0) return []
  const [earlier, later] = sides.map((side) => placesIn(side, code))
  const tree = earlier?.tree
  if (!tree) return []
  const lines = await linesOfPdf(tree, fonts)
  return compared.passages.flatMap((passage) => {
    const issued = earlier.places.find(({ id }) => id === passage.id)
    const placed = issued ?? later?.places.find(({ id }) => id === passage.id)
    if (!placed) return []
    const starts = (issued && lines.get(issued.content)) ?? []
    return correctionsOf({ passage, place: placed.place, lines: starts }, (content) => writer.write(content))
  })
}

function placesIn({ session, languages }: OpenedSession, code: string) {
  const opened = languages.find((language) => language.code === code)
  const tree: DocumentTree | undefined = opened?.paper?.tree
  const markOf = (id: string): string | undefined => {
    const item = session?.items.find((each) => each.id === id)
    return item && opened?.sources && referenceMark(opened.sources.language, item)
  }
  return { tree, places: tree ? placedPassages(tree, markOf) : [] }
}
