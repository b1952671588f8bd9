import { stringify } from 'yaml'
import { addDays } from '../../src/model/day.ts'
import type { SessionTexts } from '../../src/opening/texts.ts'
import { requiredUnits } from '../../src/model/wording-sections.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { completeSources, projectFile } from './real-paper.ts'

const DAYS_IN_BETWEEN = 7
/** The numbers of the real papers end before it. */
const NUMBERS_IN_BETWEEN = 20

interface Item {
  readonly id: string
  readonly documents?: readonly string[]
  readonly items?: readonly Item[]
}

interface Facts {
  readonly opens: string
  readonly closes: string
  readonly documents: Readonly<Record<string, { readonly symbol: string }>>
  readonly agenda: readonly Item[]
  readonly timetable: readonly { readonly day: number; readonly morning: object; readonly afternoon: object }[]
}

interface Words {
  readonly documents: Readonly<Record<string, unknown>>
  readonly items: Readonly<Record<string, unknown>>
}

/**
 * The real session so many times over in one file, with all that it has from its body: its items, papers and days again under other ids, with the
 * same words about them. What takes time in proportion to the data takes so many times as long.
 */
export function largerSession(times: number, codes: readonly string[]): SessionTexts {
  return {
    name: 'larger',
    facts: new SourceFile('larger/session.yaml', stringify(largerFacts(times), { lineWidth: 0 })),
    languages: codes.map((code) => ({
      code,
      conventions: projectFile(`data/languages/${code}.yaml`),
      words: new SourceFile(`larger/wording/${code}.yaml`, stringify(largerWords(times, code), { lineWidth: 0 })),
    })),
    beside: [],
  }
}

function largerFacts(times: number): object {
  const facts = completeSources().session.source.value as Facts
  const rounds = Array.from({ length: times }, (_, round) => round)
  const again = (item: Item, round: number): Item => ({
    ...item,
    id: named(item.id, round),
    ...(item.documents && { documents: item.documents.map((id) => (id === 'paper' ? id : named(id, round))) }),
    ...(item.items && { items: item.items.map((child) => again(child, round)) }),
  })
  const items = new Set(facts.agenda.flatMap(({ id, items = [] }) => [id, ...items.map((item) => item.id)]))
  const half = (value: object, round: number): unknown =>
    JSON.parse(JSON.stringify(value), (_, id: unknown) => (typeof id === 'string' && items.has(id) ? named(id, round) : id))
  return {
    ...facts,
    closes: addDays(facts.closes, (times - 1) * DAYS_IN_BETWEEN),
    documents: Object.fromEntries(
      rounds.flatMap((round) =>
        Object.entries(facts.documents).map(([id, document]) => {
          const symbol = document.symbol.replace(/\d+$/, (number) => String(Number(number) + round * NUMBERS_IN_BETWEEN))
          return [named(id, round), { ...document, symbol }]
        }),
      ),
    ),
    agenda: rounds.flatMap((round) => facts.agenda.map((item) => again(item, round))),
    timetable: rounds.flatMap((round) =>
      facts.timetable.map(({ day, morning, afternoon }) => ({
        day: day + round * DAYS_IN_BETWEEN,
        morning: half(morning, round),
        afternoon: half(afternoon, round),
      })),
    ),
  }
}

function largerWords(times: number, code: string): object {
  const { session, wording } = completeSources({ code })
  const words = inOrder(
    wording.source.value,
    requiredUnits(session).map(({ id }) => id),
  ) as Words
  const known = new Set([...Object.keys(words.documents), ...Object.keys(words.items)])
  const again = (value: unknown, round: number): unknown =>
    JSON.parse(
      JSON.stringify(value).replace(/\b(documents|items)\.([a-z0-9-]+)/g, (whole, section: string, id: string) =>
        known.has(id) ? `${section}.${named(id, round)}` : whole,
      ),
    )
  const repeated = (section: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(
      Array.from({ length: times }, (_, round) => round).flatMap((round) =>
        Object.entries(section).map(([id, value]) => [named(id, round), again(value, round)]),
      ),
    )
  return { ...words, documents: repeated(words.documents), items: repeated(words.items) }
}

/** Words of two files as one file has them: in the order of the units. */
function inOrder(value: unknown, units: readonly string[], path = ''): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const under = (key: string): string => (path === '' ? key : `${path}.${key}`)
  const rankOf = (key: string): number => {
    const at = units.findIndex((id) => `${id}.`.startsWith(`${under(key)}.`))
    return at < 0 ? units.length : at
  }
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => rankOf(one) - rankOf(other))
      .map(([key, inner]) => [key, inOrder(inner, units, under(key))]),
  )
}

/** The first time all keep their ids. */
function named(id: string, round: number): string {
  return round === 0 ? id : `${id}-${round + 1}`
}
