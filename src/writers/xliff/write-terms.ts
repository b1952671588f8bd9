import { element, escapeXml } from '../xml.ts'
import { lines } from './lines.ts'
import { sealed } from './seal.ts'

/** A name in two languages. */
export interface Term {
  /** The unit of the wording that has it. */
  readonly id: string
  readonly original: readonly string[]
  readonly translation: readonly string[]
}

export interface Terms {
  readonly symbol: string
  readonly languages: readonly [original: string, translation: string]
  readonly terms: readonly Term[]
}

/** The terms of a paper as TBX-Basic (ISO 30042:2008), which tools for translators take as a glossary. */
export function writeTerms({ symbol, languages: [original, translation], terms }: Terms): string {
  const entry = ({ id, original: before, translation: after }: Term): string =>
    lines('termEntry', { id }, langSet(original, before), langSet(translation, after))
  const source = lines('sourceDesc', {}, element('p', {}, escapeXml(`Names in ${symbol}`)))
  const root = lines(
    'martif',
    { type: 'TBX-Basic', 'xml:lang': original },
    lines('martifHeader', {}, lines('fileDesc', {}, source)),
    lines('text', {}, lines('body', {}, ...terms.map(entry))),
  )
  return sealed(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`)
}

function langSet(language: string, names: readonly string[]): string {
  return lines(
    'langSet',
    { 'xml:lang': language },
    ...names.map((name) => lines('tig', {}, element('term', {}, escapeXml(name)))),
  )
}
