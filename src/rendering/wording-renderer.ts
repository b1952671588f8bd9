import type { AgendaItem } from '../model/agenda.ts'
import { numberOfItem } from '../model/derivations.ts'
import type { Language } from '../model/language.ts'
import type { FactPath, Session } from '../model/session.ts'
import type { Wording } from '../model/wording.ts'
import type { Diagnostic, Report } from '../source/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import { factsOf, namesInWordings } from './facts.ts'
import { factsRead } from './facts-read.ts'
import { parseUnit } from './parse-unit.ts'
import type { Emphasis, Expression, Stars, UnitPart } from './unit-parts.ts'
import { itemReference, markOf } from './item-references.ts'
import type { LastingUnits } from './lasting-units.ts'
import { nameAt } from './name-at.ts'
import type { SpanOf } from './pieces.ts'
import { concerning, emphasized, inOneLine, literalPieces, ofUnit, printedPieces, referencePieces } from './pieces.ts'
import type { NamedPart, PrintedPart } from './helpers.ts'
import { resolveExpression, type Vocabulary } from './resolve-expression.ts'
import { withoutSecondStop } from './single-stops.ts'
import { Text, type TextPiece } from './text.ts'

type UnitPath = readonly (string | number)[]

/**
 * Turns units of the wording into finished text. Each expression is resolved from its syntax tree before anything is printed; what
 * cannot be resolved is reported at its place and stands in the text as it was written, so that the other faults are found too.
 */
export class WordingRenderer {
  readonly #vocabulary: Vocabulary
  readonly #session: Session
  readonly #wording: Wording
  readonly #report: Report
  readonly #lasting: LastingUnits | undefined
  readonly #done = new Map<string, readonly TextPiece[]>()
  readonly #underWay = new Set<string>()

  /** `lasting` has the pieces of units that are as they were, if they had no fault and no note, whose mark follows from the paper. */
  constructor(session: Session, language: Language, wording: Wording, report: Report, lasting?: LastingUnits) {
    const item = (id: string): AgendaItem | undefined => session.items.find((entry) => entry.id === id)
    this.#vocabulary = { facts: factsOf(session), names: namesInWordings(session), language, item }
    this.#session = session
    this.#wording = wording
    this.#report = report
    this.#lasting = lasting
  }

  /** What is made, under a name of its own, of units and of one thing beside them; what was made of the very same ones before. */
  again<T>(name: string, make: () => T, of?: unknown): T {
    return this.#lasting ? this.#lasting.of(name, [], make, of) : make()
  }

  text(pieces: readonly TextPiece[]): Text {
    return new Text(pieces)
  }

  /** The finished text of a unit, by its path in the wording file. */
  unit(path: UnitPath): Text {
    return this.text(this.#line(path))
  }

  /** The title, name or short form that the wording gives for an id, and what further facts it stands for; undefined when it has none. */
  named(path: UnitPath, form = 'default', ...facts: readonly string[]): Text | undefined {
    const found = this.#find(path, form)
    return found && this.text(concerning(this.#line(found), [path.slice(0, 2).join('.'), ...facts]))
  }

  /** The same with its line ends, as the wording breaks it. */
  broken(path: UnitPath, ...facts: readonly string[]): Text | undefined {
    const found = this.#find(path, 'default')
    return found && this.text(concerning(this.#pieces(found), [path.slice(0, 2).join('.'), ...facts]))
  }

  /** A text that does not stand in the wording file, such as a word of the language or a date by its patterns. */
  plain(text: string): Text {
    return this.text(printedPieces(text, undefined))
  }

  /** A text that is worked out from facts: where the first of them stands in session.yaml, and their names there. */
  derived(text: string, place: FactPath, ...facts: readonly string[]): Text {
    return this.text(printedPieces(text, { span: this.#session.source.valueSpan(place), literal: false, facts }))
  }

  /** A text that stands in another file than the wording as it is printed, and the facts that it is. */
  at(text: string, span: Span, ...facts: readonly string[]): Text {
    return this.text(printedPieces(text, { span, literal: false, facts }))
  }

  /** A document symbol of the register. */
  symbol(id: string): Text {
    const paper = this.#session.register.find((entry) => entry.id === id)
    if (!paper) return this.text([])
    const origin = { span: this.#session.source.valueSpan(paper.path), literal: false, facts: [paper.path.join('.')] }
    return this.text([{ kind: 'symbol', text: paper.symbol, origin }])
  }

  /** A reference to an item that does not stand in the wording file: it is worked out from where the item stands. */
  reference(item: AgendaItem): Text {
    const parts = itemReference(this.#vocabulary.language, item, 'default') ?? []
    const origin = { span: this.#session.source.valueSpan(item.path), literal: false, facts: [numberOfItem(item.id)] }
    return this.text(referencePieces(parts, origin))
  }

  /** The number of an item alone, as a reference has it, for a place of session.yaml that names the item. */
  itemNumber(item: AgendaItem, place: FactPath, ...facts: readonly string[]): Text {
    const span = this.#session.source.valueSpan(place)
    const origin = { span, literal: false, facts: [numberOfItem(item.id), ...facts] }
    return this.text(referencePieces(markOf(this.#vocabulary.language, item), origin))
  }

  /** References to notes that stand at a place of session.yaml and in no text. */
  notes(ids: readonly string[], place: FactPath): Text {
    const span = this.#session.source.valueSpan(place)
    return this.text(
      ids.map((id) => ({
        kind: 'note',
        text: '',
        origin: { span, literal: false, facts: [`notes.${id}`] },
        id: `notes.${id}`,
        content: this.#line(['notes', id]),
      })),
    )
  }

  /** A pattern of the language, with texts in the places of its names. */
  fill(pattern: string, values: Readonly<Record<string, Text>>): Text {
    const parts = pattern.split(/(\{\{[\w-]+\}\})/)
    return this.text(
      parts.reduce<readonly TextPiece[]>((before, part) => {
        const name = /^\{\{([\w-]+)\}\}$/.exec(part)?.[1]
        if (name !== undefined) return [...before, ...(values[name]?.pieces ?? [])]
        return [...before, ...withoutSecondStop(before, part ? [{ kind: 'text', text: part, origin: undefined }] : [])]
      }, []),
    )
  }

  /** The pieces of a unit, whatever line ends its source has by hand. */
  #line(path: UnitPath): readonly TextPiece[] {
    return inOneLine(this.#pieces(path))
  }

  #pieces(path: UnitPath): readonly TextPiece[] {
    const key = path.join('\n')
    const make = (): readonly TextPiece[] => {
      // What was done and is not kept cannot be, nor can what it stands in.
      if (this.#done.has(key)) this.#lasting?.keepNone()
      const pieces = this.#done.get(key) ?? this.#newPieces(path, key)
      this.#done.set(key, pieces)
      return pieces
    }
    return this.#lasting?.of('pieces', path, make) ?? make()
  }

  #newPieces(path: UnitPath, key: string): readonly TextPiece[] {
    const { source } = this.#wording
    const value = source.valueAt(path)
    if (typeof value !== 'string') return []
    this.#underWay.add(key)
    const unit = path.join('.')
    const offsets = source.textOffsets(path) ?? []
    const { parts, faults } = parseUnit(value)
    const spanOf = (this.#lasting?.places ?? source).textSpans(path)
    const lineEnds = source.lineEndsOf(path)
    for (const { start, end, message, help } of faults) this.#fault(spanOf(start, end), message, undefined, help)
    let emphasis: Emphasis | undefined
    // What an expression has printed just before.
    let printed: readonly TextPiece[] = []
    const piecesOf = (part: Exclude<UnitPart, Stars>): readonly TextPiece[] => {
      const span = spanOf(part.start, part.end)
      if (part.kind === 'expression') return ofUnit(this.#evaluate(part, value, spanOf), { unit, printedBy: span })
      if (part.kind === 'raised')
        return [{ kind: 'raised', text: part.printed, origin: { span, literal: true, facts: [], unit } }]
      return withoutSecondStop(printed, literalPieces(part, unit, offsets, spanOf, lineEnds))
    }
    const pieces = parts.flatMap((part): readonly TextPiece[] => {
      if (part.kind === 'stars') {
        emphasis = part.then
        return []
      }
      const own = piecesOf(part)
      if (part.kind !== 'expression' || own.some(({ text }) => text !== '')) printed = part.kind === 'expression' ? own : []
      return emphasized(own, emphasis)
    })
    this.#underWay.delete(key)
    return pieces
  }

  #evaluate(expression: Expression, unit: string, spanOf: SpanOf): readonly TextPiece[] {
    const span = spanOf(expression.start, expression.end)
    const asWritten = (at: readonly [number, number], message: string, label: string | undefined, help: string): TextPiece[] => {
      this.#fault(spanOf(...at), message, label, help)
      return [{ kind: 'text', text: unit.slice(expression.start, expression.end), origin: { span, literal: false, facts: [] } }]
    }
    const whole = [expression.start, expression.end] as const
    const resolved = resolveExpression(expression, this.#vocabulary)
    if ('fault' in resolved)
      return asWritten(resolved.fault.at, resolved.fault.message, resolved.fault.label, resolved.fault.help)
    const { fact, form, printed } = resolved
    const facts = factsRead(fact, expression.helper)
    const origin = { span, literal: false, facts }
    if ('text' in printed) return printedPieces(printed.text, origin)
    if ('reference' in printed) return referencePieces(printed.reference, origin)
    if ('symbol' in printed) return [{ kind: 'symbol', text: printed.symbol, origin }]
    if ('note' in printed) {
      this.#lasting?.keepNone()
      const isWithinNote = [...this.#underWay].some((key) => key.startsWith('notes\n'))
      if (isWithinNote) return asWritten(whole, 'a note cannot stand within a note', undefined, 'refer to it in the text')
      const content = this.#line(['notes', printed.note])
      return [{ kind: 'note', text: '', origin, id: `notes.${printed.note}`, content }]
    }
    const named = ({ unit: path, orElse = path, form: own = form }: NamedPart): readonly TextPiece[] => {
      const found = this.#find(path, own) ?? this.#find(orElse, own)
      const inForm = own === 'default' ? '' : ` in the form ${own}`
      const message = `the wording has no ${expression.helper} for ${fact.path}${inForm}`
      if (!found) return asWritten(whole, message, undefined, `add it under ${path.slice(0, 2).join('.')}`)
      if (this.#underWay.has(found.join('\n')))
        return asWritten(whole, `${found.join('.')} contains itself`, 'leads back to this text', 'write one of the two out')
      return concerning(this.#line(found), facts)
    }
    const parts: readonly PrintedPart[] = 'parts' in printed ? printed.parts : [printed]
    return parts.flatMap((part) => ('text' in part ? printedPieces(part.text, origin) : named(part)))
  }

  /** The path of the scalar that a name stands in. */
  #find(path: UnitPath, form: string): UnitPath | undefined {
    return nameAt(path, form, (at) => {
      this.#lasting?.looksAt(at)
      return this.#wording.source.valueAt(at)
    })
  }

  #fault(span: Span, message: string, label: string | undefined, help: string): void {
    const diagnostic: Diagnostic = {
      level: 'error',
      code: 'expression',
      message,
      span,
      label,
      help,
      language: this.#wording.language,
    }
    this.#lasting?.keepNone()
    this.#report(diagnostic)
  }
}
