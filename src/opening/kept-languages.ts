import { alikeIn, type SeenLanguage, seenLanguage } from '../checks/common/seen-language.ts'
import type { PaperBeside } from '../checks/common/check.ts'
import type { Session } from '../model/session.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Again } from './again.ts'
import { findingsAgain, type KeptFindings, keptFindings, type PathOf } from './kept-findings.ts'
import { filesOf, print, printOfFacts, printOfRecords, printOfWords } from './prints.ts'
import type { ReadLanguage } from './read-session.ts'
import type { LanguageTexts, SessionTexts } from './texts.ts'

/** Texts that are kept from run to run under names; what is not there, or damaged, is undefined. */
export interface KeptTexts {
  /** Stands for all that the texts follow from beside the data: the program, the templates, the faces. */
  readonly of: string
  readonly read: (name: string) => string | undefined
  readonly write: (name: string, text: string) => void
}

/** What is kept of a language version. */
interface KeptLanguage {
  readonly hasPaper: boolean
  readonly findings: KeptFindings
}

/** What is kept of a language version for the others. */
interface Seen {
  readonly seen: SeenLanguage
  readonly isRecorded: boolean
}

interface Means {
  readonly texts: SessionTexts
  readonly session: Session | undefined
  /** Undefined where nothing is kept. */
  readonly kept: KeptTexts | undefined
  readonly source: string | undefined
  readonly beside: readonly PaperBeside[]
  /** The languages that are looked at, and the one that the others are translated from. */
  readonly codes: readonly string[]
  readonly read: (code: string) => ReadLanguage | undefined
  readonly again: Again
}

/**
 * What is kept of the languages of a session. What is found in one follows from its own texts, from the facts, from the words of the language that it is
 * translated from, from the symbols of the papers beside, and from what it has alike with the others: all of that is in its print, and nothing else.
 */
export class MemoryOfLanguages {
  readonly #means: Means
  readonly #facts: string
  readonly #seen = new Map<string, Seen>()
  readonly #prints = new Map<string, string>()
  readonly #files: ReadonlyMap<string, SourceFile>

  constructor(means: Means) {
    this.#means = means
    this.#files = means.kept ? filesOf(means.texts) : new Map()
    this.#facts = means.kept ? print(means.kept.of, printOfFacts(means.texts)) : ''
  }

  /** What the others see of a language. */
  seenIn(code: string): Seen {
    const known = this.#seen.get(code) ?? this.#seenAgain(code)
    this.#seen.set(code, known)
    return known
  }

  /** What was found in a language when all was as it is. */
  of(code: string): { hasPaper: boolean; findings: NonNullable<ReturnType<typeof findingsAgain>> } | undefined {
    const { kept } = this.#means
    const text = kept?.read(this.#nameOf(code))
    if (text === undefined) return undefined
    const { hasPaper, findings } = JSON.parse(text) as KeptLanguage
    const again = findingsAgain(findings, this.#files)
    return again && { hasPaper, findings: again }
  }

  /** Keeps what was found in a language; its print, or undefined where it cannot be kept. */
  keep(code: string, found: { diagnostics: readonly Diagnostic[]; hasPaper: boolean }, pathOf: PathOf): string | undefined {
    const { kept } = this.#means
    const findings = kept && keptFindings(found.diagnostics, pathOf, this.#files)
    if (!findings) return undefined
    const entry: KeptLanguage = { hasPaper: found.hasPaper, findings }
    kept.write(this.#nameOf(code), JSON.stringify(entry))
    return this.printOf(code)
  }

  /** Stands for all that a language version follows from. */
  printOf(code: string): string {
    const known = this.#prints.get(code) ?? this.#printFor(code)
    this.#prints.set(code, known)
    return known
  }

  #printFor(code: string): string {
    const { texts, source, beside, codes } = this.#means
    const words = (of: string | undefined): string | undefined => {
      const language = texts.languages.find((each) => each.code === of)
      return language && printOfWords(language, texts)
    }
    const own = texts.languages.find((each) => each.code === code)
    const others = codes.filter((other) => other !== code)
    return print(
      this.#facts,
      words(code),
      own && printOfRecords(own, texts),
      words(source),
      beside.map(({ symbol, span }) => [symbol, span.file.path, span.start, span.end]),
      others.map((other) => [other, this.seenIn(other).isRecorded, alikeIn(this.seenIn(code).seen, this.seenIn(other).seen)]),
    )
  }

  #nameOf(code: string): string {
    return `found-${this.printOf(code)}`
  }

  #seenAgain(code: string): Seen {
    const { texts, session, again } = this.#means
    const own = texts.languages.find((each) => each.code === code)
    const of = [session, own?.conventions, own?.words, own?.madeFrom]
    return again(`seen of ${code}`, of, () => this.#lookAt(code, own))
  }

  #lookAt(code: string, own: LanguageTexts | undefined): Seen {
    const { texts, kept, read } = this.#means
    const name = own && `seen-${print(this.#facts, printOfWords(own, texts), printOfRecords(own, texts))}`
    const text = name === undefined ? undefined : kept?.read(name)
    if (text !== undefined) return JSON.parse(text) as Seen
    const language = read(code)
    const seen = {
      seen: seenLanguage(language?.units ?? [], language?.language),
      isRecorded: (language?.madeFrom?.units.size ?? 0) > 0,
    }
    if (name !== undefined) kept?.write(name, JSON.stringify(seen))
    return seen
  }
}
