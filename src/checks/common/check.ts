import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Session } from '../../model/session.ts'
import type { Language } from '../../model/language.ts'
import type { MadeFrom } from '../../model/made-from.ts'
import type { Wording } from '../../model/wording.ts'
import type { Span } from '../../source/source-file.ts'
import type { FoundNothing } from './found-nothing.ts'
import type { Passage } from './passage.ts'
import type { SeenLanguage } from './seen-language.ts'
import type { Typing } from './typing.ts'
import type { WordingUnit } from './wording-unit.ts'

/** A paper whose data stand beside those of the paper under check: what follows it, or what it follows. */
export interface PaperBeside {
  readonly symbol: string
  readonly span: Span
}

/** What a check of the facts sees: the session, before any language is rendered. */
export interface FactsContext {
  readonly session: Session
  readonly beside?: readonly PaperBeside[]
}

/** What was searched before, of the same facts in the same language, where that is known. */
interface SearchedContext extends FactsContext {
  readonly foundNothing?: FoundNothing | undefined
}

/** A departure from the published text, as the wording states it, with the expressions in its two texts resolved. */
export interface ResolvedDeparture {
  /** Its place in the list of the wording file. */
  readonly index: number
  /** Path of the unit in the wording file. */
  readonly unit: string
  readonly published: string
  readonly built: string
  readonly reason: string
}

/** Another language in which the session is worded. */
export interface OtherLanguage {
  readonly code: string
  readonly seen: SeenLanguage
  /** Where one of its units stands, by the name that others have for it. */
  readonly placeOf: (unit: string) => Span | undefined
  /** Whether it is recorded what it was translated from. */
  readonly isRecorded: boolean
}

/** What a check of the words sees: the wording of one language, even where units are missing and no paper can be made of it. */
export interface WordsContext extends SearchedContext {
  /** Undefined where the file of the language cannot be relied on. */
  readonly language: Language | undefined
  readonly wording: Wording
  /** The units of the wording, and those of the language that it is translated from; none for that language itself. */
  readonly units: readonly WordingUnit[]
  readonly sourceUnits: readonly WordingUnit[]
  /** What the units were made from, as it was recorded; undefined where nothing is. */
  readonly madeFrom: MadeFrom | undefined
  /** The languages that are looked at with it, and the one that it is translated from. */
  readonly others?: readonly OtherLanguage[]
}

/** What a check of a finished paper sees: the session, the words of one language, and the text as it will be printed. */
export interface TextContext extends SearchedContext {
  readonly language: Language
  readonly wording: Wording
  readonly passages: readonly Passage[]
  readonly departures: readonly ResolvedDeparture[]
  /** The units of the wording, and those of the language that it is translated from; none for that language itself. */
  readonly units: readonly WordingUnit[]
  readonly sourceUnits: readonly WordingUnit[]
  /** By what typed facts are told. */
  readonly typing: Typing
  /** Whether some face of the language has a character. */
  readonly hasGlyph: (codePoint: number) => boolean
}

/** A finding without what the runner knows: the code, and the language of the paper under check. */
export type Finding = Omit<Diagnostic, 'code' | 'language'>

/**
 * A check: one short file, named for its code, which is also the name of its test and of its heading in docs/checks.md.
 * It looks and reports; it changes nothing and knows no other check.
 */
export interface Check {
  readonly code: string
  /** Run once over the facts. */
  readonly facts?: (context: FactsContext) => Iterable<Finding>
  /** Run over the words of each language. */
  readonly words?: (context: WordsContext) => Iterable<Finding>
  /** Run over each finished paper. */
  readonly text?: (context: TextContext) => Iterable<Finding>
}
