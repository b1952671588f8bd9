import { createHash } from 'node:crypto'
import { compareText } from '../source/diagnostic.ts'
import type { SourceFile, Span } from '../source/source-file.ts'

/** Stands in a record in the place of a hash where the source language had no such unit. */
const NO_SOURCE = '-'

/** What a unit of a translation was made from, and what it was itself when that was marked: hashes of words. */
export interface UnitRecord {
  readonly source: string
  readonly own: string
}

/** The record of one translation, by the ids of its units. */
export interface MadeFrom {
  readonly units: ReadonlyMap<string, UnitRecord>
  /** Lines that are no record or say a second time what a unit was made from, as a merge leaves them. */
  readonly faults: readonly Span[]
}

/** A unit in one of its forms, in words that do not depend on how YAML wrote them. */
export interface WordsOfForm {
  readonly form: string
  readonly words: string
}

const HASH_LENGTH = 12

/** A short hash of a unit's words in all its forms, in whatever order these stand; NO_SOURCE when there is no such unit. */
export function hashOfUnit(forms: readonly WordsOfForm[]): string {
  if (forms.length === 0) return NO_SOURCE
  const text = JSON.stringify(forms.map(({ form, words }) => [form, words]).sort(([a = ''], [b = '']) => compareText(a, b)))
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH)
}

const LINE = /^([\w.-]+) ([0-9a-f]{12}|-) ([0-9a-f]{12})$/

/**
 * Reads a record: one line a unit, so that git merges what two translators mark. Not YAML, whose reading takes longer than the
 * whole check of a translation; lines that cannot be read are kept as faults, and all others count.
 */
export function readMadeFrom(file: SourceFile): MadeFrom {
  const units = new Map<string, UnitRecord>()
  const faults: Span[] = []
  let start = 0
  for (const text of file.text.split('\n')) {
    const line = text.trimEnd()
    const [, id = '', source = '', own = ''] = LINE.exec(line) ?? []
    if (id !== '' && !units.has(id)) units.set(id, { source, own })
    else if (line !== '' && !line.startsWith('#')) faults.push(file.span(start, start + line.length))
    start += text.length + 1
  }
  return { units, faults }
}

/** Records of several files as one; of a unit that is in two, that of the later file holds. */
export function joinRecords(records: readonly MadeFrom[]): MadeFrom {
  return {
    units: new Map(records.flatMap(({ units }) => [...units])),
    faults: records.flatMap(({ faults }) => faults),
  }
}

/** The text of a record, its units in the order given. */
export function madeFromText(language: string, source: string, units: Iterable<readonly [string, UnitRecord]>): string {
  const head = [
    `# What each unit of ${language} was made from: hash of the unit in ${source}, hash of the unit itself.`,
    '# Written by `papers translate mark`, never by hand.',
  ]
  const lines = Array.from(units, ([id, record]) => `${id} ${record.source} ${record.own}`)
  return [...head, ...lines].map((line) => `${line}\n`).join('')
}

/** How a unit of a translation stands to its source: made from what the source says now, from what it said before, or not recorded. */
export type TranslationState = 'done' | 'stale' | 'unmarked'

/** Only the source's words decide: that a translation was edited does not say that it was brought up to date. */
export function translationState(record: UnitRecord | undefined, source: string): TranslationState {
  if (!record) return 'unmarked'
  return record.source === source ? 'done' : 'stale'
}
