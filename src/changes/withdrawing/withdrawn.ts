import type { WordingUnit } from '../../checks/common/wording-unit.ts'
import { aKind, idsByKind, type KindOfId } from '../../model/kinds-of-ids.ts'
import { type AgendaItem, itemsAmong, sectionsAmong } from '../../model/agenda.ts'
import type { Language } from '../../model/language.ts'
import { type FactPath, type Session, THIS_PAPER } from '../../model/session.ts'
import { titleLines } from '../../model/title-lines.ts'
import type { ReadLanguage } from '../../opening/read-session.ts'
import { didYouMean } from '../../source/nearest.ts'
import { findFacts } from '../find-facts.ts'
import type { YamlPath } from '../../source/yaml-source.ts'
import { isWithin } from '../is-within.ts'
import { Refusal } from '../refusal.ts'

/** A fact that is taken out. */
export interface Withdrawn {
  /** As expressions name it: items.elections. */
  readonly fact: string
  readonly kind: KindOfId
  readonly id: string
  /** Where session.yaml has it. */
  readonly path: FactPath
  /** Where a wording has its words, if it has any. */
  readonly words: FactPath
}

/** What expressions call the ids of a kind together, which is where session.yaml has most of them. */
const SECTIONS: Readonly<Record<KindOfId, string>> = {
  body: 'bodies',
  place: 'places',
  meeting: 'meetings',
  instrument: 'instruments',
  decision: 'decisions',
  provision: 'provisions',
  'document of this session': 'documents',
  'earlier paper': 'earlier-papers',
  'earlier session': 'sessions',
  event: 'events',
  deadline: 'deadlines',
  note: 'notes',
  'agenda item': 'items',
  'section of the agenda': 'sections',
  text: 'texts',
}

/** The one fact that is meant by its id, by its whole name where several have the id, or as a paper prints it: by its symbol, or as item 5. */
export function factMeant(session: Session, text: string, languages: readonly Language[]): Withdrawn {
  const all = withdrawable(session)
  const named = all.filter(({ fact, id }) => text === id || text === fact)
  // A value, such as a date, names no fact that can be taken out.
  const found = named.length > 0 ? named : all.filter(({ fact }) => meant(session, text, languages).includes(fact))
  if (text === THIS_PAPER || text === session.data.symbol)
    throw new Refusal(`${text} is this paper itself`, 'name one of its facts')
  const [first, another] = found
  if (!first)
    throw new Refusal(
      `no fact has the id ${text}`,
      didYouMean(
        text,
        all.map(({ id }) => id),
      ),
    )
  if (another)
    throw new Refusal(
      `${text} is ${found.map(({ kind }) => aKind(kind)).join(' and ')}`,
      `write ${found.map(({ fact }) => fact).join(' or ')}`,
    )
  return first
}

function meant(session: Session, text: string, languages: readonly Language[]): string[] {
  return findFacts(session, text, languages).flatMap((fact) => {
    if (fact.startsWith('items.')) return [fact]
    return fact.endsWith('.symbol') ? [fact.slice(0, -'.symbol'.length)] : []
  })
}

/** Every fact that has an id of its own. */
export function withdrawable(session: Session): Withdrawn[] {
  const kinds = idsByKind(session.data)
  return Object.entries(SECTIONS).flatMap(([name, section]) => {
    const kind = name as KindOfId
    return [...kinds[kind]].flatMap((id) => {
      const path = pathOf(session, kind, section, id)
      return path && id !== THIS_PAPER ? [{ fact: `${section}.${id}`, kind, id, path, words: [section, id] }] : []
    })
  })
}

function pathOf({ agenda, items, data }: Session, kind: KindOfId, section: string, id: string): FactPath | undefined {
  switch (kind) {
    case 'agenda item':
      return items.find((item) => item.id === id)?.path
    case 'section of the agenda':
      return sectionsAmong(agenda).find((each) => each.id === id)?.path
    case 'note':
      return [section, data.notes.indexOf(id)]
    case 'instrument':
      return [section, data.instruments.indexOf(id)]
    default:
      return [section, id]
  }
}

/** The items and sections under one that is taken out, which go with it. */
export function below(session: Session, { kind, id }: Withdrawn): Withdrawn[] {
  const facts = withdrawable(session)
  const withIds = (name: KindOfId, ids: readonly string[]): Withdrawn[] =>
    facts.filter((each) => each.kind === name && ids.includes(each.id))
  const allUnder = (item: AgendaItem): AgendaItem[] => itemsAmong(item.children)
  if (kind === 'agenda item') {
    const item = session.items.find((each) => each.id === id)
    return item
      ? withIds(
          kind,
          allUnder(item).map((each) => each.id),
        )
      : []
  }
  const section = kind === 'section of the agenda' ? sectionsAmong(session.agenda).find((each) => each.id === id) : undefined
  if (!section) return []
  return [
    ...withIds(
      'agenda item',
      itemsAmong(section.entries).map((each) => each.id),
    ),
    ...withIds(
      kind,
      sectionsAmong(section.entries).map((each) => each.id),
    ),
  ]
}

/** The notes to which nothing refers but words, and lines over the title, that go: they go with them. */
export function notesOf(
  session: Session,
  languages: readonly ReadLanguage[],
  withdrawn: readonly Withdrawn[],
  ties: readonly { readonly path: FactPath }[],
): Withdrawn[] {
  const lines = titleLines(session.data)
  const gone = withdrawn.map(({ words }) => words)
  return withdrawable(session).filter(({ kind, fact, id }) => {
    if (kind !== 'note' || withdrawn.some((one) => one.fact === fact)) return false
    const inLines = lines.filter(({ notes }) => notes.includes(id))
    const referring = languages.flatMap((language) =>
      language.units
        .filter((unit) => unit.expressions.some(({ text }) => text === `note ${fact}`))
        .map((unit) => ({ language, unit })),
    )
    return (
      inLines.length + referring.length > 0 &&
      inLines.every((line) => ties.some(({ path }) => isWithin(line.path, path))) &&
      referring.every(({ language, unit }) => hasGone(language, unit, gone))
    )
  })
}

/** Whether a unit stands under one of some paths of its wording. */
export function hasGone({ words }: ReadLanguage, unit: WordingUnit, gone: readonly YamlPath[]): boolean {
  const path = words?.source.pathAt(unit.span) ?? []
  return gone.some((whole) => isWithin(path, whole))
}
