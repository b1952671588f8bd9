import type { Passage } from '../checks/common/passage.ts'
import type { TypedFact } from '../checks/common/typed-facts.ts'
import { type Day, daysBetween } from '../model/day.ts'
import { type Derivation, derivationsOf } from '../model/derivations.ts'
import { type FactValue, factValues } from '../model/fact-values.ts'
import { fixedDays } from '../model/fixed-days.ts'
import type { Session } from '../model/session.ts'
import type { Subject } from '../model/subject.ts'
import type { Span } from '../source/source-file.ts'
import { citedFacts } from './cited-facts.ts'
import { namedIn } from './named-in.ts'

/** A finished paper in one language, as impact looks through it. */
export interface PaperInLanguage {
  readonly language: string
  readonly passages: readonly Passage[]
  readonly typed: readonly TypedFact[]
}

/** A place where a fact, or what follows from it, is printed. */
export interface Appearance {
  readonly passage: Pick<Passage, 'id' | keyof Subject>
  /** The facts that are printed there, of those that were looked for. */
  readonly facts: readonly string[]
  /** In each language in which it is printed, where the text comes from. */
  readonly languages: readonly { readonly language: string; readonly span: Span | undefined }[]
}

/** What hangs on a fact: all that follows from it, and every place that names or prints either. */
export interface Impact {
  readonly fact: string
  /** What session.yaml states under the fact. */
  readonly values: readonly FactValue[]
  readonly follows: readonly Derivation[]
  /** Of the opening or the closing: the days that are typed, do not follow from it, and stay behind when the session moves. */
  readonly staying: readonly StayingDay[]
  /** Where session.yaml itself names it by its id. */
  readonly named: readonly Span[]
  readonly appearances: readonly Appearance[]
  /** What is typed in a wording and would be left behind. */
  readonly typed: readonly TypedPlace[]
}

/** Words that say what the fact says, or what follows from it, and are typed. */
export interface TypedPlace {
  readonly language: string
  readonly text: string
  readonly span: Span
}

/** A day that stays where it is when the session moves. */
export interface StayingDay {
  readonly fact: string
  readonly day: Day
  /** How many days after the opening it lies; less than 0 before it; undefined while that day is not known. */
  readonly fromOpening: number | undefined
  readonly span: Span
}

/** Looks where a fact appears before anybody changes it. */
export function impactOf(session: Session, papers: readonly PaperInLanguage[], fact: string): Impact {
  const values = factValues(session).filter((value) => isWithin(value.fact, fact) || isWithin(fact, value.fact))
  const follows = followers(derivationsOf(session), fact)
  const derived = new Set(follows.flatMap(({ facts }) => facts))
  const concerns = (read: string): boolean => isWithin(read, fact) || isWithin(fact, read) || derived.has(read)
  const appearances = new Map<string, Appearance & { languages: { language: string; span: Span | undefined }[] }>()
  for (const { language, passages } of papers)
    for (const passage of passages) {
      const found = citedFacts(session, passage).filter(({ fact: read }) => concerns(read))
      if (found.length === 0) continue
      const { id } = passage
      const facts = [...new Set(found.map(({ fact: read }) => read))]
      const known = appearances.get(id) ?? { passage, facts, languages: [] }
      // The words of the language are what an editor may have to change; a fact changes once for all of them.
      const ofWords = found.find(({ span }) => span && span.file.path !== session.source.file.path)
      known.languages.push({ language, span: (ofWords ?? found[0])?.span })
      appearances.set(id, known)
    }
  const typed = papers.flatMap(({ language, typed: all }) =>
    all.filter(({ facts }) => facts.some(concerns)).map(({ text, whole }) => ({ language, text, span: whole })),
  )
  const staying = stayingDays(session, fact)
  return { fact, values, follows, staying, named: namedIn(session, fact), appearances: [...appearances.values()], typed }
}

/** The two ends of the session move together; each leaves all other days behind, and the other end too. */
function stayingDays(session: Session, fact: string): StayingDay[] {
  const { source, days } = session
  if (fact !== 'opens' && fact !== 'closes') return []
  const other = fact === 'opens' ? 'closes' : 'opens'
  const end = days[other]
  return [...(end === undefined ? [] : [{ path: [other], day: end }]), ...fixedDays(session)].map(({ path, day }) => ({
    fact: path.join('.'),
    day,
    fromOpening: days.opens === undefined ? undefined : daysBetween(days.opens, day),
    span: source.valueSpan(path),
  }))
}

/** All that follows from a fact, and from what follows from it. */
function followers(derivations: readonly Derivation[], fact: string): Derivation[] {
  const found = new Set<Derivation>()
  const look = (cause: (from: string) => boolean): void => {
    for (const derivation of derivations) {
      if (found.has(derivation) || !derivation.from.some(cause)) continue
      found.add(derivation)
      look((from) => derivation.facts.includes(from))
    }
  }
  look((from) => isWithin(from, fact) || isWithin(fact, from))
  return derivations.filter((derivation) => found.has(derivation))
}

/** Whether a fact is another one, or a part of it. */
function isWithin(part: string, whole: string): boolean {
  return part === whole || part.startsWith(`${whole}.`)
}
