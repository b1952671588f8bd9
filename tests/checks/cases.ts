import { readFileSync } from 'node:fs'
import { isMap, parseDocument } from 'yaml'
import type { OtherLanguage, TextContext, WordsContext } from '../../src/checks/common/check.ts'
import type { Typing } from '../../src/checks/common/typing.ts'
import type { Passage } from '../../src/checks/common/passage.ts'
import type { Role } from '../../src/model/subject.ts'
import { nameOfUnit, seenLanguage } from '../../src/checks/common/seen-language.ts'
import type { UnitPiece, WordingUnit } from '../../src/checks/common/wording-unit.ts'
import { blocksOf } from '../../src/model/blocks.ts'
import { agendaOf, itemsAmong } from '../../src/model/agenda.ts'
import { deadlineDays } from '../../src/model/deadlines.ts'
import { loadLanguage } from '../../src/model/load-language.ts'
import type { Language, LanguageData } from '../../src/model/language.ts'
import { hashOfUnit, type MadeFrom } from '../../src/model/made-from.ts'
import { meetingsOf } from '../../src/model/meetings.ts'
import { registerOf } from '../../src/model/register.ts'
import type { Session } from '../../src/model/session.ts'
import { sessionSchemaWith } from '../../src/model/schema/session.ts'
import { sessionDays } from '../../src/model/session-days.ts'
import { symbolFinder } from '../../src/model/session-symbols.ts'
import type { FoundSymbol } from '../../src/model/symbols.ts'
import { sittingsOf } from '../../src/model/sittings.ts'
import { timetableOf } from '../../src/model/timetable.ts'
import { statedColumns } from '../../src/model/timetable-columns.ts'
import type { Wording, WordingData } from '../../src/model/wording.ts'
import { typingOf } from '../../src/rendering/typing.ts'
import { wordingUnits } from '../../src/rendering/wording-units.ts'
import type { OffsetMap } from '../../src/source/scalar-offsets.ts'
import { type YamlPath, YamlSource } from '../../src/source/yaml-source.ts'
import { SourceFile, type Span } from '../../src/source/source-file.ts'

interface CaseData {
  readonly case: string
  /** Keys of session.yaml that take the place of those of the base. */
  readonly session?: Record<string, unknown>
  readonly departures?: WordingData['departures']
  /** What the wording says of itself, and keys of the language that take the place of those of the base. */
  readonly status?: WordingData['status']
  readonly language?: Partial<LanguageData>
  /** Units of the wording, and of the language that it is translated from: what each prints. */
  readonly units?: Record<string, string>
  /** Symbols of the papers whose data stand beside. */
  readonly beside?: readonly string[]
  readonly sourceUnits?: Record<string, string>
  /** Other languages: their units, what their files say, and whether it is recorded what they were made from. */
  readonly others?: Record<
    string,
    { readonly units?: Record<string, string>; readonly language?: object; readonly isRecorded?: boolean }
  >
  /** What each unit was when it was marked: the words of its source, and its own. */
  readonly madeFrom?: Record<string, { readonly source?: string; readonly own: string }>
  /** A wording as its file has it, in a language of the program; it takes the place of `units`. */
  readonly in?: string
  readonly wording?: Record<string, unknown>
  /** The text of the paper; that of the base when left out. */
  readonly passages?: readonly PassageData[]
}

interface PassageData {
  readonly id?: string
  readonly role?: Role
  readonly item?: string
  readonly paragraph?: string
  readonly document?: string
  readonly text: string
  /** True when the text is the result of expressions; false when it is typed as it is printed. */
  readonly printed?: boolean
}

/** One case of a file: its text with the expected findings in comments, and what the checks are given. */
export interface Case {
  readonly name: string
  readonly file: SourceFile
  readonly context: TextContext & WordsContext
}

/** The cases of a data file, which are parted by `---` as YAML parts documents. */
export function casesOf(name: string): Case[] {
  const texts = read(`${name}.yaml`).split(/^---\n/m)
  return texts.map((text, index) => caseOf(new SourceFile(`${name}.yaml, case ${index + 1}`, text)))
}

/** The base session and its paper, in which no check finds anything. */
export function baseCase(): Case {
  return caseOf(new SourceFile('base', 'case: base'))
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

const baseSession = sourceOf(new SourceFile('base/session.yaml', read('base/session.yaml')))
const basePassages = sourceOf(new SourceFile('base/passages.yaml', read('base/passages.yaml')))

function caseOf(file: SourceFile): Case {
  const own = sourceOf(file)
  const data = own.value as CaseData
  const value = { ...(baseSession.value as object), ...data.session }
  const facts = sessionSchemaWith(statedColumns((value as { timetable?: unknown }).timetable)).parse(value)
  const timetable = timetableOf(facts)
  const sittings = sittingsOf(facts, timetable)
  const session: Session = {
    name: 'base',
    source: new CaseSource(own, ['session'], Object.keys(data.session ?? {})),
    data: facts,
    days: sessionDays(facts),
    agenda: agendaOf(facts.agenda),
    introduction: blocksOf(facts.introduction),
    texts: Object.entries(facts.texts).map(([id, blocks]) => ({ id, blocks: blocksOf(blocks) })),
    items: itemsAmong(agendaOf(facts.agenda)),
    meetings: meetingsOf(facts, sittings),
    deadlines: deadlineDays(facts),
    timetable,
    sittings,
    register: registerOf(facts),
  }
  const symbolsIn = symbolFinder(session, { 'symbol-lists': { joints: [',', 'and'], to: ['-', 'to'] } })
  return {
    name: data.case,
    file,
    context: {
      session,
      typing: NOTHING_TYPED,
      language: {
        code: 'en',
        'english-name': 'English',
        'spaced-scripts': false,
        masthead: { languages: { ar: 'Arabic', en: 'English', fr: 'French' } } as unknown as Language['masthead'],
        typography: {
          'no-blank-before': '.,;:?!)”',
          'no-blank-after': '(“',
          'no-break-before': '%',
          'no-break-after': '№',
          units: ['km'],
          thousands: true,
          'quotation-marks': ['“', '”', '‘', '’'],
          apostrophe: '’',
          dash: ' – ',
        },
        alphabet: { letters: '[A-Za-z]', 'foreign-words': '\\p{Script=Han}+', signs: '.,:;()/-–“”№*' },
        words: { annex: 'Annex' } as Language['words'],
        timetable: { day: 'timetable', entry: '{{title}}', continued: '{{entry}}' },
        changes: { Add: 'Addendum', Corr: 'Corrigendum' },
        ordinals: { session: { default: ['First', 'Second', 'Third'] }, meeting: {} },
        numbers: {},
        marks: [
          { style: 'decimal', before: '', after: '.' },
          { style: 'lower-latin', before: '(', after: ')' },
        ],
        ...data.language,
        source: new CaseSource(own, ['language'], Object.keys(data.language ?? {})),
      } as Language,
      wording: {
        language: 'en',
        data: { status: data.status ?? 'official text' } as Wording['data'],
        source: new CaseSource(own, [], ['status', 'departures', 'notes']),
      },
      passages: data.passages
        ? data.passages.map((passage, index) => passageOf(symbolsIn, own, ['passages', index], passage))
        : (basePassages.value as PassageData[]).map((passage, index) => passageOf(symbolsIn, basePassages, [index], passage)),
      beside: (data.beside ?? []).map((symbol, index) => ({ symbol, span: own.valueSpan(['beside', index]) })),
      departures: (data.departures ?? []).map((departure, index) => ({ ...departure, index })),
      units: unitsOf(own, ['units'], data.units),
      sourceUnits: unitsOf(own, ['sourceUnits'], data.sourceUnits),
      others: othersOf(own, data.others),
      madeFrom: data.madeFrom && recordOf(data.madeFrom),
      hasGlyph: (codePoint) => codePoint < 0xe000,
      ...(data.wording ? inLanguage(own, session, data.in ?? 'en') : {}),
    },
  }
}

/** Other languages of a case. */
function othersOf(own: YamlSource, others: CaseData['others'] = {}): OtherLanguage[] {
  return Object.entries(others).map(([code, { units: texts, language, isRecorded = false }]) => {
    const units = unitsOf(own, ['others', code, 'units'], texts)
    const names = { name: code, 'english-name': code, tag: code, 'job-letter': code }
    const seen = seenLanguage(units, language && ({ ...names, ...language, code } as unknown as Language))
    return { code, isRecorded, seen, placeOf: (name) => units.find((unit) => nameOfUnit(unit) === name)?.span }
  })
}

const NOTHING_TYPED: Typing = { units: [], printables: [], namesDays: () => false, daysIn: () => [] }

/** What comes of the wording of a case, made as a paper's is. */
function inLanguage(own: YamlSource, session: Session, code: string): Partial<TextContext> {
  const path = new URL(`../../data/languages/${code}.yaml`, import.meta.url)
  const language = loadLanguage(code, new SourceFile(code, readFileSync(path, 'utf8')), ({ message }) => {
    throw new Error(message)
  })!
  const source = new WordingOfCase(own)
  const wording = { language: code, data: { departures: [], ...(source.value as object) } as unknown as WordingData, source }
  return {
    language,
    wording,
    units: wordingUnits(wording, language, symbolFinder(session, language)),
    typing: typingOf(session, language, wording),
  }
}

/** The key `wording` of a case as if it were a file. */
class WordingOfCase extends YamlSource {
  readonly #own: YamlSource

  constructor(own: YamlSource) {
    super(own.file, { contents: parseDocument(own.file.text).contents, toJS: () => own.valueAt(['wording']) })
    this.#own = own
  }

  override valueSpan(path: YamlPath): Span {
    return this.#own.valueSpan(['wording', ...path])
  }

  override textOffsets(path: YamlPath): OffsetMap | undefined {
    return this.#own.textOffsets(['wording', ...path])
  }

  override scalars(): ReturnType<YamlSource['scalars']> {
    return this.#own.scalars().flatMap(({ path, ...at }) => (path[0] === 'wording' ? [{ ...at, path: path.slice(1) }] : []))
  }
}

/** Units as a case writes them: a plain text with expressions, read as the rendering room reads it. */
function unitsOf(source: YamlSource, section: YamlPath, units: Record<string, string> = {}): WordingUnit[] {
  return Object.entries(units).map(([id, text]) => {
    const { file, start } = source.valueSpan([...section, id])
    const from = /['"]/.test(file.text.charAt(start)) ? start + 1 : start
    const pieces = (pattern: RegExp, outside: RegExp): UnitPiece[] =>
      [...text.matchAll(pattern)]
        .filter(
          ({ index }) =>
            ![...text.matchAll(outside)].some((other) => other.index <= index && index < other.index + other[0].length),
        )
        .map((match) => ({
          text: match[1] ?? match[0],
          span: file.span(from + match.index, from + match.index + match[0].length),
        }))
    return {
      id,
      text,
      literals: literalsOf(text),
      spanOf: (start, end) => file.span(from + start, from + end),
      form: 'default',
      part: 'annotations',
      isShort: false,
      words: text,
      span: file.span(from, from + text.length),
      expressions: pieces(/\{\{(.+?)\}\}/g, /(?!)/g),
      values: pieces(/\d+/g, /\{\{.+?\}\}/g).map((piece) => ({
        ...piece,
        kind: 'number',
        value: piece.text,
        digits: [piece.text],
      })),
    }
  })
}

function literalsOf(text: string): { start: number; end: number }[] {
  let at = 0
  return text.split(/(\{\{.+?\}\})/).flatMap((part, index) => {
    const start = at
    at += part.length
    return index % 2 === 0 && part !== '' ? [{ start, end: at }] : []
  })
}

function recordOf(marked: Required<CaseData>['madeFrom']): MadeFrom {
  const hash = (words: string | undefined): string => hashOfUnit(words === undefined ? [] : [{ form: 'default', words }])
  const units = Object.entries(marked).map(([id, { source, own }]) => [id, { source: hash(source), own: hash(own) }] as const)
  return { units: new Map(units), faults: [] }
}

function passageOf(
  symbolsIn: (text: string) => readonly FoundSymbol[],
  source: YamlSource,
  path: YamlPath,
  data: PassageData,
): Passage {
  const { id = 'items.rivers.annotation.mandate', role = 'annotation', item, paragraph, document, text, printed = false } = data
  const { start, end, file } = source.valueSpan([...path, 'text'])
  const from = /['"]/.test(file.text.charAt(start)) ? start + 1 : start
  const origin = { span: file.span(from, printed ? end : from + text.length), literal: !printed, facts: [] }
  return { id, role, item, paragraph, document, text, pieces: [{ start: 0, text, origin }], symbols: symbolsIn(text) }
}

function sourceOf(file: SourceFile): YamlSource {
  const document = parseDocument(file.text)
  if (document.errors.length || !document.contents) throw new Error(`${file.path}: ${String(document.errors[0])}`)
  return new YamlSource(file, document)
}

/** Places in a case for the keys that it states itself, in the base for all others. */
class CaseSource extends YamlSource {
  readonly #own: YamlSource
  readonly #prefix: YamlPath
  readonly #keys: readonly string[]

  constructor(own: YamlSource, prefix: YamlPath, keys: readonly string[]) {
    const document = parseDocument(own.file.text)
    if (!isMap(document.contents)) throw new Error(`${own.file.path}: a case is a map`)
    super(own.file, document)
    this.#own = own
    this.#prefix = prefix
    this.#keys = keys
  }

  override valueAt(path: YamlPath): unknown {
    return this.#states(path) ? this.#own.valueAt([...this.#prefix, ...path]) : baseSession.valueAt(path)
  }

  override valueSpan(path: YamlPath): Span {
    return this.#states(path) ? this.#own.valueSpan([...this.#prefix, ...path]) : baseSession.valueSpan(path)
  }

  override keySpan(path: YamlPath): Span {
    return this.#states(path) ? this.#own.keySpan([...this.#prefix, ...path]) : baseSession.keySpan(path)
  }

  override keysOf(path: YamlPath): string[] {
    return this.#states(path) ? this.#own.keysOf([...this.#prefix, ...path]) : baseSession.keysOf(path)
  }

  override scalars(): ReturnType<YamlSource['scalars']> {
    return this.#own.scalars().flatMap(({ path, ...at }) => {
      const isWithin = this.#prefix.every((key, index) => path[index] === key)
      return isWithin ? [{ ...at, path: path.slice(this.#prefix.length) }] : []
    })
  }

  override textSpans(path: YamlPath): (start: number, end: number) => Span {
    return this.#own.textSpans([...this.#prefix, ...path])
  }

  #states(path: YamlPath): boolean {
    return this.#keys.includes(String(path[0]))
  }
}
