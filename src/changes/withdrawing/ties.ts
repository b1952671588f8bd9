import { pathsNaming } from '../named-in.ts'
import { readerOf } from '../../model/session-symbols.ts'
import { isSamePaper, parentSymbol } from '../../model/symbols.ts'
import type { FactPath, Session } from '../../model/session.ts'
import { isWithin } from '../is-within.ts'
import { Refusal } from '../refusal.ts'
import type { Withdrawn } from './withdrawn.ts'

/** A place of session.yaml that names what is taken out, and goes with it. */
export interface Tie {
  readonly path: FactPath
  /** In words for people: the list of technical-assistance. */
  readonly said: string
}

/**
 * What names in session.yaml the facts that are taken out, and can do without them: lists, the timetable, fields that may be left out. Throws Refusal
 * where something cannot do without, such as a meeting without its body.
 */
export function tiesTo(session: Session, withdrawn: readonly Withdrawn[]): Tie[] {
  const isGone = (path: FactPath): boolean => withdrawn.some((fact) => isWithin(path, fact.path))
  const ties = withdrawn.flatMap((fact) => {
    const followers = followersOf(session, fact, withdrawn)
    if (followers.length > 0)
      throw new Refusal(
        `${followers.join(', ')} ${followers.length === 1 ? 'follows' : 'follow'} ${fact.id}`,
        `withdraw ${followers.join(' and ')} first`,
      )
    return pathsNaming(session, fact.fact)
      .filter((path) => !isGone(path) && !isNamedOtherwise(session, fact, path))
      .map((path) => tieAt(session, fact, path))
  })
  return ties.filter(({ path }) => !ties.some((other) => other.path.length < path.length && isWithin(path, other.path)))
}

function tieAt(session: Session, { fact }: Withdrawn, path: FactPath): Tie {
  const { source } = session
  const [section, id] = path
  const key = path.filter((each) => typeof each === 'string').at(-1)
  const within = (): FactPath => (typeof path.at(-1) === 'number' ? path : path.slice(0, -1))
  if (section === 'timetable' && key !== 'columns') return { path: within(), said: timeOf(session, path) }
  if (section === 'agenda' && key === 'documents') return { path, said: `the list of ${ownerOf(session, path)}` }
  if (section === 'agenda') return { path, said: `${ownerOf(session, path)}, which has its annotation no more` }
  if (section === 'masthead' && key === 'notes') return { path, said: 'the lines over the title' }
  if (section === 'masthead' && (key === 'item' || key === 'title') && typeof path.at(-1) === 'string')
    return { path: path.slice(0, -1), said: 'the lines over the title' }
  if (section === 'parts') return { path: path.slice(0, -1), said: 'the parts of the paper' }
  if (key === 'transmits') return { path, said: `${String(section)}.${String(id)}, which transmitted its report` }
  if (key === 'due') return { path, said: `${String(section)}.${String(id)}, which was due by it` }
  if (key === 'place' && path.length === 3) return { path, said: `${String(section)}.${String(id)}, which was held there` }
  const { file, start } = source.valueSpan(path)
  const { line, column } = file.placeOf(start)
  throw new Refusal(
    `${path.map(String).join('.')} names ${fact}, and cannot do without (${file.path}:${line}:${column})`,
    'write another there, or withdraw that first',
  )
}

/** Rules of deadlines are decisions or provisions, by their ids alone. */
function isNamedOtherwise({ data }: Session, { kind, id }: Withdrawn, path: FactPath): boolean {
  const key = path.at(-1)
  if (key !== 'rule' && key !== 'by') return false
  return kind === 'decision' ? Object.hasOwn(data.provisions, id) : Object.hasOwn(data.decisions, id)
}

function timeOf({ timetable }: Session, path: FactPath): string {
  const times = timetable.days.flatMap((day) => day.times)
  return times.find((time) => isWithin(path, time.path))?.what ?? 'the timetable'
}

/** The item on whose list, or in whose data, something stands: the innermost. */
function ownerOf({ items }: Session, path: FactPath): string {
  return items.findLast((item) => isWithin(path, item.path))?.id ?? 'the agenda'
}

/** The papers of the register that change another one. */
function followersOf(session: Session, { kind, path }: Withdrawn, withdrawn: readonly Withdrawn[]): string[] {
  if (kind !== 'document of this session' && kind !== 'earlier paper') return []
  const { parseSymbol } = readerOf(session)
  const own = session.register.find((paper) => paper.path.join('.') === [...path, 'symbol'].join('.'))?.symbol ?? ''
  return session.register.flatMap(({ id, symbol, path: at }) => {
    const parts = parseSymbol(symbol)
    const parent = parts && parts.changes.length > 0 ? parentSymbol(parts) : undefined
    const isGone = withdrawn.some((fact) => isWithin(at, fact.path))
    return parent !== undefined && !isGone && isSamePaper(parent, own) ? [id] : []
  })
}
