import type { Report } from '../source/diagnostic.ts'
import { spelledAs } from '../source/nearest.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import { blockOwners, ownersOfItem } from './block-owners.ts'
import { wordsOfBlocks } from './blocks.ts'
import { meetingBodies } from './organs.ts'
import type { SessionData } from './schema/session.ts'
import type { WordedFacts } from './worded-facts.ts'
import { type Entry, entryBefore, whereToAdd } from './wording-skeleton.ts'
import { WORDING_SECTIONS } from './wording-sections.ts'
import { wordsElsewhere, type WordsElsewhere } from './words-elsewhere.ts'

type Path = readonly string[]

/** Which facts a wording file is held against. */
interface Wanted {
  /** The name of their file. */
  readonly among: 'session.yaml' | 'body.yaml'
  /** What of them has its words in other files. */
  readonly elsewhere?: readonly WordedFacts[]
}

/**
 * Holds a wording file against the facts: each section must word exactly the ids that these define, in their order, but for what has its words
 * elsewhere. A unit that is missing, surplus or out of order is an error in the language that departs. One that stands under a mistyped id is told there,
 * and is neither missing nor surplus besides; nor are the paragraphs of an item missing that is missing itself.
 */
export function reportMissingUnits(
  source: YamlSource,
  facts: WordedFacts,
  report: Report,
  { among, elsewhere = [] }: Wanted,
): void {
  const others = wordsElsewhere(elsewhere)
  const section = (path: Path, entries: readonly Entry[], mayLack = false): void => {
    const wanted = entries.map(({ id }) => id)
    // What is here and elsewhere is worded twice, and told for that.
    const present = source
      .keysOf(path)
      .filter((id) => wanted.includes(id) || !(path.length === 1 ? others.hasId(path[0] ?? '', id) : others.hasTextOf(path, id)))
    const name = path.join('.')
    const isThere = source.valueAt(path) !== undefined
    const missing = entries.filter(({ id }) => !present.includes(id))
    const meant = new Map(
      present.flatMap((id) => {
        const near = wanted.includes(id)
          ? undefined
          : spelledAs(
              id,
              missing.map((entry) => entry.id),
            )
        return near === undefined ? [] : [[id, near] as const]
      }),
    )
    const lacking = mayLack ? [] : missing.filter(({ id }) => ![...meant.values()].includes(id))
    if (!isThere && lacking.length > 0) {
      const [owner, own] = [path.slice(0, -1), path.at(-1) ?? '']
      const order = owner.length === 0 ? SECTIONS : FIELDS_OF_ITEM
      const before = entryBefore(source, owner, order, own)
      report({
        level: 'error',
        code: 'language-parity',
        message: `${name}: is missing`,
        span: source.keySpan(before === undefined ? path : [...owner, before]),
        label: `${own}: belongs after this`,
        help: whereToAdd(source, owner, order, { id: own, entries: lacking }),
      })
    } else
      for (const entry of lacking)
        report({
          level: 'error',
          code: 'language-parity',
          message: `${name} has no words for ${entry.id}`,
          span: source.keySpan(path),
          label: `${entry.id} is missing here`,
          help: whereToAdd(source, path, wanted, entry),
        })
    const inOrder = wanted.filter((id) => present.includes(id))
    const moved = movedIds(present, inOrder)
    for (const id of present) {
      if (!wanted.includes(id)) {
        const near = meant.get(id)
        report({
          level: 'error',
          code: 'language-parity',
          message: `${name}.${id} words something that ${among} does not have`,
          span: source.keySpan([...path, id]),
          label: near === undefined ? 'no such id in the facts' : `${near} has no words`,
          help: near === undefined ? `withdrawn? take it out, or add it to ${among} first` : `did you mean ${near}?`,
        })
      } else if (moved.has(id)) {
        const before = inOrder[inOrder.indexOf(id) - 1]
        report({
          level: 'error',
          code: 'language-parity',
          message: `${name}.${id} stands out of order`,
          span: source.keySpan([...path, id]),
          label: before === undefined ? `${among} has it first` : `${among} has it after ${before}`,
          help: `keep the order of ${among}, so that the files can be read side by side`,
        })
      }
    }
  }
  const nested = (path: Path, entries: readonly Entry[]): void => {
    section(path, entries)
    for (const { id, entries: within } of entries) {
      const at = [...path, id]
      const value = source.valueAt(at)
      if (value === undefined || value === null) continue
      if ((typeof value === 'string') === (within.length === 0)) nested(at, within)
      else
        report({
          level: 'error',
          code: 'language-parity',
          message: `${at.join('.')} is ${within.length === 0 ? 'a table here and one text' : 'one text here and a table'} in ${among}`,
          span: source.keySpan(at),
          label: within.length === 0 ? 'one text belongs here' : `needs ${within.map((entry) => entry.id).join(', ')}`,
          help: `write its words as ${among} has it`,
        })
    }
  }
  for (const [name, { ids, mayLack, of }] of Object.entries(WORDING_SECTIONS))
    section(
      [name],
      ids(facts).flatMap((id): Entry[] => {
        const entry = { id, entries: of === 'item' ? wordsOfItem(facts, id, others) : [] }
        return others.hasId(name, id) && entry.entries.length === 0 ? [] : [entry]
      }),
      mayLack,
    )
  if (facts.data.body !== undefined) reportSessionLine(source, facts.data.body, report)
  for (const { path, blocks } of blockOwners(facts)) {
    const entries = wordsOfBlocks(blocks).filter((entry) => !others.hasText(path, entry))
    // What lacks its owner is told for that.
    if (path.length === 1 || source.keysOf(path.slice(0, -2)).includes(path.at(-2) ?? '')) nested(path, entries)
  }
}

/** Where several bodies meet, the wording says of each which session it is; else it is one text. */
function reportSessionLine(source: YamlSource, body: SessionData['body'], report: Report): void {
  const value = source.valueAt(['session'])
  if (value === undefined) return
  const bodies = meetingBodies({ body })
  const isText = typeof value === 'string'
  const tell = (path: Path, message: string, help: string): void =>
    report({ level: 'error', code: 'language-parity', message, span: source.keySpan(path), help })
  if (bodies.length > 1 && isText)
    tell(
      ['session'],
      'session is one text, and several bodies meet',
      `write under it ${bodies.map((body) => `${body}: …`).join(' and ')}`,
    )
  if (isText) return
  if (bodies.length === 1) {
    tell(['session'], 'session is a map, and one body meets', 'write its words after the colon')
    return
  }
  for (const id of source.keysOf(['session']).filter((key) => !bodies.includes(key)))
    tell(['session', id], `session.${id} words something that session.yaml does not have`, `known are ${bodies.join(', ')}`)
}

/** The sections of a wording in their order. */
export const SECTIONS = [
  'status',
  'title',
  'session',
  'lines',
  'places',
  'bodies',
  'instruments',
  'decisions',
  'kinds',
  'purposes',
  'documents',
  'introduction',
  'texts',
  'sections',
  'items',
  'notes',
  'timetable',
]

const FIELDS_OF_ITEM = ['title', 'short', 'annotation', 'groups', 'text']

/** What an item has words for here: its title, its paragraphs, and what stands over groups of its papers. */
function wordsOfItem({ items }: WordedFacts, id: string, others: WordsElsewhere): Entry[] {
  const owners = items.filter((item) => item.id === id).flatMap(ownersOfItem)
  return [
    ...(others.hasId('items', id) ? [] : [{ id: 'title', entries: [] }]),
    ...owners.flatMap(({ path, blocks }): Entry[] => {
      const entries = wordsOfBlocks(blocks).filter((entry) => !others.hasText(path, entry))
      return entries.length > 0 ? [{ id: path.at(-1) ?? '', entries }] : []
    }),
  ]
}

/** The fewest ids that must move so that all stand in the order that is wanted. */
function movedIds(present: readonly string[], wanted: readonly string[]): Set<string> {
  const ids = present.filter((id) => wanted.includes(id))
  // The longest run of ids in order that ends with each id.
  const runs: string[][] = []
  for (const id of ids) {
    const before = runs.filter((run) => wanted.indexOf(run.at(-1) ?? '') < wanted.indexOf(id))
    runs.push([...longest(before), id])
  }
  const unmoved = longest(runs)
  return new Set(ids.filter((id) => !unmoved.includes(id)))
}

function longest(runs: readonly (readonly string[])[]): readonly string[] {
  return runs.reduce<readonly string[]>((best, run) => (run.length > best.length ? run : best), [])
}
