import type { Day } from '../model/day.ts'
import { nextMasthead } from '../model/masthead.ts'
import type { PartData, SessionData } from '../model/schema/session.ts'
import type { Session } from '../model/session.ts'
import { isSamePaper, symbolKey, type SymbolParts } from '../model/symbols.ts'
import { addEntry, setEntry, setField } from '../source/edit-yaml.ts'
import { proveIntended } from '../source/intended.ts'
import { keepLineEnds } from '../source/line-ends.ts'
import { flowText } from '../source/write-yaml.ts'

/** What an addendum to an agenda carries: the annotations, and the timetable as an annex. (E/CN.7/2019/1/Add.1) */
const PARTS_OF_ADDENDUM: readonly PartData[] = ['annotations', 'timetable']

/** The parts of an addendum to a paper: those with the texts of its own that the paper has. */
export function partsOfAddendum({ parts }: Pick<SessionData, 'parts'>): readonly PartData[] {
  return parts.some((part) => typeof part === 'object') ? parts.filter((part) => part !== 'agenda') : PARTS_OF_ADDENDUM
}

/** A part as it stands in a list of parts. */
function writtenPart(part: PartData): string {
  if (typeof part === 'string') return part
  return 'text' in part ? `{ text: ${part.text} }` : `{ annex: ${part.annex} }`
}

/** What the paper that follows has of its own. */
export interface NextFacts {
  readonly date: Day | undefined
  /** Its parts, where they are not those of the former one. */
  readonly consistsOf?: readonly PartData[] | undefined
  /** Ids of the notes that it does not repeat. */
  readonly dropped?: readonly string[]
}

/**
 * The facts of the paper that follows another: those of the former one under a new symbol, with the former one in the register. Throws
 * UnintendedEdit where the text could not be edited so that it says just that.
 */
export function nextFacts(
  session: Session,
  parts: SymbolParts,
  symbol: string,
  { date, consistsOf, dropped = [] }: NextFacts,
): string {
  const { data, source } = session
  const former = symbolKey(data.symbol)
  let text = renamed(source.file.text, former, symbol)
  text = setField(text, 'symbol', symbol, 'symbol')
  if (consistsOf) text = setField(text, 'parts', `[${consistsOf.map(writtenPart).join(', ')}]`, 'symbol')
  const masthead = nextMasthead(data.masthead, { date })
  text = setField(text, 'masthead', flowText(masthead), 'closes')
  const notes = data.notes.filter((note) => !dropped.includes(note))
  if (dropped.length > 0) text = setField(text, 'notes', `[${notes.join(', ')}]`, 'masthead')
  const id = isRegistered(session, former) ? undefined : freeId(session, paperId(parts))
  if (id !== undefined) text = addEntry(text, 'earlier-papers', id, `{ symbol: ${former} }`, 'documents')
  text = keepLineEnds(source.file.text, text)
  const before = source.own.value as { readonly 'earlier-papers'?: object }
  proveIntended(source.file, text, {
    ...before,
    symbol,
    masthead,
    ...(consistsOf && { parts: consistsOf }),
    ...(dropped.length > 0 && { notes }),
    ...(id !== undefined && { 'earlier-papers': { ...before['earlier-papers'], [id]: { symbol: former } } }),
  })
  return text
}

/** A text with another symbol in its comments: what a file says of itself. */
export function renamed(text: string, former: string, symbol: string): string {
  return text.replace(/^#.*$/gm, (comment) =>
    comment
      .split(' ')
      .map((word) => (word === former ? symbol : word))
      .join(' '),
  )
}

function isRegistered({ data }: Session, symbol: string): boolean {
  return [...Object.values(data.documents), ...Object.values(data['earlier-papers'])].some((paper) =>
    isSamePaper(paper.symbol, symbol),
  )
}

/** Id of a former paper in the register of the one that follows it: `first-issue`, or what changed it: `rev-1`. */
export function paperId({ changes }: SymbolParts): string {
  return changes.length === 0
    ? 'first-issue'
    : changes.map(({ letters, number }) => [letters.toLowerCase(), ...(number === undefined ? [] : [number])].join('-')).join('-')
}

function freeId({ data }: Session, wanted: string): string {
  let id = wanted
  for (let count = 2; Object.hasOwn(data['earlier-papers'], id); count++) id = `${wanted}-${count}`
  return id
}

/**
 * The facts of a paper that is issued again for technical reasons: the day is added to those of former reissues. Throws UnintendedEdit as
 * above.
 */
export function reissuedFacts({ data, source }: Session, date: Day): string {
  const days = [...(data.masthead.reissued ?? []), date]
  const text = keepLineEnds(
    source.file.text,
    setEntry(source.file.text, 'masthead', 'reissued', `[${days.join(', ')}]`, 'closes'),
  )
  const before = source.own.value as { readonly masthead?: object }
  proveIntended(source.file, text, { ...before, masthead: { ...before.masthead, reissued: days } })
  return text
}
