import { textWithKeys } from './coded-text.ts'
import { evenBlanks } from './even-blanks.ts'
import { type ExchangeUnit, hashOfText } from './exchange-unit.ts'

/**
 * What a unit says of itself in a file that is sent, so that it can be told when it comes back what has changed since: in a note, since tools keep
 * notes and lose what stands in a namespace of others.
 */
export interface UnitKey {
  /** Hash of the original, its words and its facts. */
  readonly original: string
  /** Hash of the translation as the wording had it. */
  readonly wording: string
  /** Hash of the translation as the file had it. */
  readonly text: string
}

/** The way in which units are named and coded; another one cannot be brought back. */
const VERSION = 1

export function keyOfUnit({ original, translation, own }: ExchangeUnit): UnitKey {
  return {
    original: hashOfText(original ? textWithKeys(original) : ''),
    wording: hashOfText(own?.value ?? ''),
    text: hashOfText(evenBlanks(translation?.text ?? '')),
  }
}

export function keyText({ original, wording, text }: UnitKey): string {
  return `papers-${VERSION} ${original} ${wording} ${text} (leave this note as it is)`
}

/** Reads a note: undefined for one of somebody else, the version where it is not ours. */
export function readKey(note: string): UnitKey | { readonly version: number } | undefined {
  const [, version, original = '', wording = '', text = ''] = KEY.exec(note.trim()) ?? []
  if (version === undefined) return undefined
  return Number(version) === VERSION ? { original, wording, text } : { version: Number(version) }
}

const KEY = /^papers-(\d{1,6})(?: ([0-9a-f]{12}) ([0-9a-f]{12}) ([0-9a-f]{12}))?\b/
