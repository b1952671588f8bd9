import type { AgendaItem } from '../../model/agenda.ts'
import { idsByKind, type KindOfId } from '../../model/kinds-of-ids.ts'
import { sessionSchema } from '../../model/schema/session.ts'
import type { FactPath, Session } from '../../model/session.ts'
import { didYouMean } from '../../source/nearest.ts'
import { YamlEdits } from '../../source/yaml-edits.ts'
import { Refusal } from '../refusal.ts'
import type { NewFact } from './new-fact.ts'
import { placeInAgenda, type PlaceInList } from './place-in-agenda.ts'
import { placeInMap } from './place-in-register.ts'

/** What ids of each kind are called. */
const NAMES: Readonly<Record<NewFact['kind'], KindOfId>> = {
  item: 'agenda item',
  document: 'document of this session',
  meeting: 'meeting',
  note: 'note',
  event: 'event',
}

/**
 * session.yaml with a new fact at its place. Throws Refusal where it has none, or its id is taken, and UnintendedEdit where the text cannot be
 * edited so that it says just that.
 */
export function factsWithNew(session: Session, fact: NewFact): string {
  const { kind, id, fields, placing } = fact
  if (idsByKind(session.data)[NAMES[kind]].has(id))
    throw new Refusal(
      `there is ${NAMES[kind] === 'agenda item' ? 'an' : 'a'} ${kind} ${id} already`,
      'give the new one another id',
    )
  const edits = new YamlEdits(session.source.file)
  switch (kind) {
    case 'item':
      intoList(edits, placeInAgenda(session, placing), { id, ...fields })
      break
    case 'note':
      intoList(edits, { owner: [], key: 'notes', at: session.data.notes.length }, id)
      break
    case 'document':
      intoMap(edits, session, 'documents', fact)
      if (placing.under !== undefined) intoList(edits, placeOnList(itemNamed(session, placing.under), placing), id)
      break
    case 'meeting':
      intoMap(edits, session, 'meetings', fact)
      break
    case 'event':
      intoMap(edits, session, 'events', fact)
      break
  }
  return edits.text()
}

function intoMap(edits: YamlEdits, session: Session, section: 'documents' | 'meetings' | 'events', fact: NewFact): void {
  const after = placeInMap(session, section, fact)
  if (edits.valueAt([section]) === undefined) edits.add([], section, {}, keyBefore(edits, [], section), 'block')
  edits.add([section], fact.id, fact.fields, after, 'flow')
}

/** Puts an entry into a list that may not be there yet. */
function intoList(edits: YamlEdits, { owner, key, at }: PlaceInList, value: unknown): void {
  const path = [...owner, key]
  if (edits.valueAt(path) === undefined) edits.add(owner, key, [value], keyBefore(edits, owner, key), 'block')
  else edits.insert(path, at, value, 'block')
}

const FIELDS_OF_FILE = Object.keys(sessionSchema.shape)

/** Of an item and of a section. */
const FIELDS_OF_ITEM = ['section', 'id', 'status', 'numbering', 'annotation', 'annotated-with', 'documents', 'items']

/** The field behind which another goes, in the order of the data. */
function keyBefore(edits: YamlEdits, owner: FactPath, key: string): string | undefined {
  const order = owner.length === 0 ? FIELDS_OF_FILE : FIELDS_OF_ITEM
  const present = edits.keysOf(owner)
  const earlier = order.slice(0, order.indexOf(key)).filter((field) => present.includes(field))
  // Behind all of them, in whatever order they stand.
  return present.findLast((field) => earlier.includes(field))
}

/** The last place of the list of an item, or that beside another document, in the same group of it. */
function placeOnList({ path, documents, documentPaths }: AgendaItem, { after, before }: NewFact['placing']): PlaceInList {
  const beside = documentPaths[documents.indexOf(after ?? before ?? '')]
  if (beside) return { owner: beside.slice(0, -2), key: 'documents', at: Number(beside.at(-1)) + (after === undefined ? 0 : 1) }
  const last = documentPaths.at(-1)
  const count = last ? Number(last[path.length + 1]) + 1 : 0
  return { owner: path, key: 'documents', at: count }
}

function itemNamed({ items }: Session, name: string): AgendaItem {
  const item = items.find(({ id }) => id === name)
  if (item) return item
  throw new Refusal(
    `the agenda has no item ${name}`,
    didYouMean(
      name,
      items.map(({ id }) => id),
    ),
  )
}
