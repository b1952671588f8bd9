import type { GatheringForm } from '../model/gathering-schema.ts'
import type { Language } from '../model/language.ts'
import { numberWord } from '../model/number-words.ts'
import type { GatheringPart } from '../model/schema/gathering.ts'
import { type GatheringKind, ORDINAL_PARTS } from '../model/gatherings.ts'
import { fillPattern } from './conventions.ts'

/** A gathering that has a name: of its kind, with its number, and which part of it is held. */
export interface NamedGathering {
  readonly counts: GatheringKind
  readonly number?: number | undefined
  readonly part?: GatheringPart | undefined
}

/**
 * What a gathering is called in a form of the language: “reconvened sixty-second session”. Undefined where the language has no words for it, and of a
 * whole conference, of which nothing is said but its name.
 */
export function gatheringName(language: Language, form: string, { counts, number, part }: NamedGathering): string | undefined {
  const words: GatheringForm | undefined = language.gathering?.[counts][form]
  const at = ORDINAL_PARTS.findIndex((ordinal) => ordinal === part)
  const pattern = part === undefined ? words?.whole : at < 0 ? words?.[part as 'resumed' | 'reconvened'] : words?.['in-parts']
  if (!words || pattern === undefined) return undefined
  const ordinal = counts === 'conference' || number === undefined ? '' : numberWord(language, counts, words.ordinal ?? '', number)
  const ofPart = at < 0 ? '' : language.gathering?.parts[words.part]?.[at]
  if (ordinal === undefined || ofPart === undefined || (counts !== 'conference' && ordinal === '')) return undefined
  return fillPattern(pattern, { ordinal, part: ofPart })
}

/** The forms in which a language has the name of a gathering. */
export function gatheringForms({ gathering }: Language, counts: GatheringKind): readonly string[] {
  return Object.keys(gathering?.[counts] ?? {})
}
