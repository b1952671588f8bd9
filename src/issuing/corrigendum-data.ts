import type { Inline } from '../document/tree.ts'
import type { Day } from '../model/day.ts'
import { madeFromText, type UnitRecord } from '../model/made-from.ts'
import { nextMasthead } from '../model/masthead.ts'
import { ONLINE } from '../model/gatherings.ts'
import type { SessionData } from '../model/schema/session.ts'
import { type RegisteredPaper, type Session, THIS_PAPER } from '../model/session.ts'
import { placesOf } from '../model/session-places.ts'
import { isSamePaper, symbolKey, type SymbolParts } from '../model/symbols.ts'
import type { SharedFacts } from '../model/bodies/shared-facts.ts'
import { wordsElsewhere, type WordsElsewhere } from '../model/words-elsewhere.ts'
import type { CorrectionData, Wording } from '../model/wording.ts'
import { starsBetween, withoutNotation } from '../rendering/inline-notation.ts'
import type { Emphasis } from '../rendering/unit-parts.ts'
import { newYaml } from '../source/edit-yaml.ts'
import { corrigendumHead, itemsOfHead, linesWithoutNotes, sectionsOfHead, unitsOfHead } from './corrigendum-head.ts'
import { paperId } from './next-facts.ts'
import { withoutNotes } from './without-notes.ts'

/**
 * Writes texts of print as a wording has them: symbols of the register as expressions, so that the corrigendum registers what it cites
 * and nothing else.
 */
export class CitingWriter {
  readonly #parent: RegisteredPaper
  readonly #register: readonly RegisteredPaper[]
  /** Symbols of the papers that were cited, by their ids. */
  readonly cited = new Map<string, string>()

  constructor(base: Session, head: Session, parts: SymbolParts) {
    this.#parent = { id: paperId(parts), symbol: symbolKey(base.data.symbol), ofThisSession: false, path: [] }
    this.#register = [...base.register, ...head.register].filter(({ id }) => id !== THIS_PAPER)
    this.cited.set(this.#parent.id, this.#parent.symbol)
  }

  write(content: readonly Inline[]): string {
    let open: Emphasis | undefined
    const written = content.flatMap(partsOfKept).map((inline) => {
      const emphasis = inline.kind === 'note' || inline.kind === 'keep' ? undefined : inline.emphasis
      const stars = starsBetween(open, emphasis)
      open = emphasis
      return stars + this.#inline(inline)
    })
    return written.join('') + starsBetween(open, undefined)
  }

  #inline(inline: Inline): string {
    if (inline.kind === 'raised') return `^${inline.text}^`
    if (inline.kind !== 'symbol') return inline.kind === 'keep' ? '' : withoutNotation(inline.text)
    const key = symbolKey(inline.text)
    const paper = [this.#parent, ...this.#register].find(({ symbol }) => isSamePaper(symbol, inline.text))
    if (!paper) return inline.text
    const id = this.cited.get(paper.id) === key || !this.cited.has(paper.id) ? paper.id : `${paper.id}-as-corrected`
    this.cited.set(id, key)
    return `{{symbol earlier-papers.${id}}}`
  }
}

function partsOfKept(inline: Inline): readonly Inline[] {
  return inline.kind === 'keep' ? inline.content : [inline]
}

export interface Corrigendum {
  readonly symbol: string
  readonly date: Day | undefined
  /** The languages that it holds for. */
  readonly codes: readonly string[]
  /** Whether these are all languages of the paper that is corrected. */
  readonly isForAll: boolean
  readonly cited: ReadonlyMap<string, string>
  /** What it has from the files of bodies, facts and words. */
  readonly shared: readonly SharedFacts[]
}

/** The facts of a corrigendum: what its first page needs of the paper that it corrects, and the papers that it cites. */
export function corrigendumFacts({ data }: Session, { symbol, date, codes, isForAll, cited, shared }: Corrigendum): string {
  const { body, session, part, place, opens, closes, masthead, hours } = data
  const original = data['wording-source']
  const elsewhere = elsewhereOf(shared)
  const head = corrigendumHead(data)
  const bodies = head.bodies.filter((id) => !elsewhere.hasId('bodies', id))
  const places = placesOfHead(data).filter((id) => !elsewhere.hasId('places', id))
  const next = nextMasthead({ ...masthead, only: undefined }, { date, only: isForAll ? undefined : [...codes] })
  return newYaml(
    `Facts of ${symbol}, which corrects ${symbolKey(data.symbol)}. Its corrections stand in wording/<language>.yaml.`,
    {
      symbol,
      parts: ['corrections'],
      body,
      ...(session !== undefined && { session }),
      ...(part && { part }),
      place,
      opens,
      closes,
      'wording-source': codes.includes(original) ? original : codes[0],
      masthead: { ...next, ...(next.lines && { lines: linesWithoutNotes(next.lines) }) },
      ...((places.length > 0 || shared.length === 0) && {
        places: Object.fromEntries(places.map((id) => [id, zoneOf(data, id)])),
      }),
      ...((bodies.length > 0 || shared.length === 0) && {
        bodies: Object.fromEntries(bodies.map((id) => [id, data.bodies[id]])),
      }),
      'earlier-papers': Object.fromEntries(Array.from(cited, ([id, cites]) => [id, { symbol: cites }])),
      agenda: head.agenda,
      hours,
      timetable: [],
    },
  )
}

/** The places of the session with what is said of them, of `online` too where something is. */
function placesOfHead(data: SessionData): string[] {
  return placesOf(data).filter((id) => Object.hasOwn(data.places, id))
}

/** Those that the wordings name. */
function placesWithNames(data: SessionData): string[] {
  return placesOfHead(data).filter((id) => id !== ONLINE)
}

function zoneOf({ places }: SessionData, id: string): object {
  const zone = places[id]?.['time-zone']
  return zone === undefined ? {} : { 'time-zone': zone }
}

/** The words of a corrigendum in one language: those of its first page as the corrected paper has them, and the corrections. */
export function corrigendumWording(
  { data }: Session,
  wording: Wording,
  symbol: string,
  corrections: readonly CorrectionData[],
  shared: readonly SharedFacts[],
): string {
  const elsewhere = elsewhereOf(shared)
  const { status, title, session, lines, places, bodies, sections, items } = wording.data
  const head = corrigendumHead(data)
  const of = <T>(ids: readonly string[], words: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(ids.flatMap((id) => (words[id] === undefined ? [] : [[id, withoutNotes(words[id])]])))
  const here = (section: string, ids: readonly string[]): string[] => ids.filter((id) => !elsewhere.hasId(section, id))
  return newYaml(`Corrections of ${symbolKey(data.symbol)} that ${symbol} makes, in the order of the paper.`, {
    status,
    title: withoutNotes(title),
    ...(session !== undefined && { session: withoutNotes(session) }),
    places: of(here('places', placesWithNames(data)), places),
    ...(head.lines.length > 0 && { lines: of(head.lines, lines) }),
    bodies: of(here('bodies', head.bodies), bodies),
    ...(head.agenda.some((entry) => 'section' in entry) && { sections: of(sectionsOfHead(head), sections) }),
    items: Object.fromEntries(here('items', itemsOfHead(head)).map((id) => [id, { title: withoutNotes(items[id]?.title) }])),
    documents: {},
    corrections,
  })
}

/** What was recorded of the units that a corrigendum has in common with the paper that it corrects; the record stays true of them. */
export function corrigendumMadeFrom(
  { data }: Session,
  language: string,
  records: readonly (readonly [id: string, made: UnitRecord])[],
  shared: readonly SharedFacts[],
): string {
  const elsewhere = elsewhereOf(shared)
  const kept = new Set(unitsOfHead(corrigendumHead(data), placesWithNames(data), elsewhere.hasId))
  return madeFromText(
    language,
    data['wording-source'],
    records.filter(([id]) => kept.has(id)),
  )
}

function elsewhereOf(shared: readonly SharedFacts[]): WordsElsewhere {
  return wordsElsewhere(shared.map(({ share, given, givenTo }) => (share === 'whole' ? givenTo('names') : given)))
}
