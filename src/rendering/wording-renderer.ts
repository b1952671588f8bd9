import type { Language } from '../model/language.ts'
import { type Session, THIS_PAPER } from '../model/session.ts'
import type { Wording } from '../model/wording.ts'
import type { Diagnostic, Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import type { Origin } from '../source/origin.ts'
import type { OffsetMap } from '../source/scalar-offsets.ts'
import type { Span } from '../source/source-file.ts'
import { type Fact, factsOf } from './facts.ts'
import { helpers } from './helpers.ts'
import { type Expression, parseUnit } from './parse-unit.ts'
import { OriginTable, Text, type TextPiece } from './text.ts'

type UnitPath = readonly (string | number)[]

/**
 * Turns units of the wording into finished text. Each expression is resolved from its syntax tree before anything is printed; what
 * cannot be resolved is reported at its place and stands in the text as it was written, so that the other faults are found too.
 */
export class WordingRenderer {
  readonly table = new OriginTable()
  readonly #facts: Fact
  readonly #session: Session
  readonly #language: Language
  readonly #wording: Wording
  readonly #report: Report
  readonly #done = new Map<string, readonly TextPiece[]>()
  readonly #underWay = new Set<string>()

  constructor(session: Session, language: Language, wording: Wording, report: Report) {
    this.#facts = factsOf(session)
    this.#session = session
    this.#language = language
    this.#wording = wording
    this.#report = report
  }

  text(pieces: readonly TextPiece[]): Text {
    return new Text(pieces, this.table)
  }

  /** The finished text of a unit, by its path in the wording file. */
  unit(path: UnitPath): Text {
    return this.text(this.#pieces(path))
  }

  /** The title, name or short form that the wording gives for an id; undefined when it has none. */
  named(path: UnitPath, form = 'default'): Text | undefined {
    const found = this.#find(path, form)
    return found && this.unit(found)
  }

  /** A text that does not stand in the wording file, such as a word of the language. */
  plain(text: string): Text {
    return this.text([{ kind: 'text', text, origin: undefined }])
  }

  /** A document symbol of the register. */
  symbol(id: string): Text {
    const paper = this.#session.register.find((entry) => entry.id === id)
    return this.text(
      paper
        ? [
            {
              kind: 'symbol',
              text: paper.symbol,
              origin: this.#origin(this.#session.source.valueSpan(paper.path), paper.path.join('.')),
            },
          ]
        : [],
    )
  }

  /** A pattern of the language, with texts in the places of its names. */
  fill(pattern: string, values: Readonly<Record<string, Text>>): Text {
    const parts = pattern.split(/(\{\{[\w-]+\}\})/)
    return this.text(
      parts.flatMap((part) => {
        const name = /^\{\{([\w-]+)\}\}$/.exec(part)?.[1]
        if (name !== undefined) return values[name]?.pieces ?? []
        return part ? [{ kind: 'text' as const, text: part, origin: undefined }] : []
      }),
    )
  }

  #pieces(path: UnitPath): readonly TextPiece[] {
    const key = path.join('\n')
    const done = this.#done.get(key)
    if (done) return done
    const source = this.#wording.source
    const value = valueAt(source.value, path)
    if (typeof value !== 'string') return []
    this.#underWay.add(key)
    const offsets = source.textOffsets(path) ?? []
    const { parts, faults } = parseUnit(value)
    const place = (start: number, end: number): Span => this.#spanOf(offsets, start, end)
    for (const { start, end, message, help } of faults) this.#fault(place(start, end), message, undefined, help)
    const pieces = parts.flatMap((part): readonly TextPiece[] =>
      part.kind === 'expression' ? this.#evaluate(part, value, place) : literalPieces(part.text, part.start, offsets, place),
    )
    this.#underWay.delete(key)
    this.#done.set(key, pieces)
    return pieces
  }

  #evaluate(expression: Expression, unit: string, place: (start: number, end: number) => Span): readonly TextPiece[] {
    const span = place(expression.start, expression.end)
    const asWritten: TextPiece[] = [
      { kind: 'text', text: unit.slice(expression.start, expression.end), origin: { span, literal: false, facts: [] } },
    ]
    const helper = Object.hasOwn(helpers, expression.helper) ? helpers[expression.helper] : undefined
    if (!helper) {
      this.#fault(
        place(...expression.helperAt),
        `there is no helper ${expression.helper}`,
        'not a helper',
        didYouMean(expression.helper, Object.keys(helpers)),
      )
      return asWritten
    }
    const fact = this.#resolve(expression, place)
    if (!fact) return asWritten
    if (!helper.prints.includes(fact.kind)) {
      const fitting = Object.entries(helpers).flatMap(([name, { prints }]) => (prints.includes(fact.kind) ? [name] : []))
      const help =
        fact.kind === 'group'
          ? `go further: ${[...(fact.members?.keys() ?? [])].slice(0, 8).join(', ')}`
          : `a ${fact.kind} is printed by ${fitting.join(', ')}`
      this.#fault(
        place(...expression.factAt),
        `${expression.helper} cannot print ${expression.fact.join('.')}`,
        `this is a ${fact.kind}`,
        help,
      )
      return asWritten
    }
    const form = expression.form ?? 'default'
    const forms = helper.forms?.(this.#language, fact)
    if (forms && !forms.includes(form)) {
      this.#fault(
        place(...expression.formAt),
        `${expression.helper} has no form ${form} in ${this.#language['english-name']}`,
        'no such form',
        didYouMean(form, forms),
      )
      return asWritten
    }
    const printed = helper.print(fact, form, {
      language: this.#language,
      item: (id) => this.#session.items.find((item) => item.id === id),
    })
    const origin = { span, literal: false, facts: [fact.path] }
    if (printed && 'text' in printed) return raisedPieces(printed.text, origin)
    if (printed && 'symbol' in printed) return [{ kind: 'symbol', text: printed.symbol, origin }]
    const unitPath = printed && this.#find(printed.unit, form)
    if (!unitPath) {
      const what = printed
        ? `the wording has no ${expression.helper} for ${fact.path}${form === 'default' ? '' : ` in the form ${form}`}`
        : `${fact.path} lacks what ${expression.helper} prints`
      this.#fault(
        span,
        what,
        undefined,
        printed
          ? `add it under ${printed.unit.slice(0, 2).join('.')}`
          : `state it in session.yaml under ${fact.path}, or extend the tables of the language`,
      )
      return asWritten
    }
    if (this.#underWay.has(unitPath.join('\n'))) {
      this.#fault(span, `${unitPath.join('.')} contains itself`, 'leads back to this text', 'write one of the two out')
      return asWritten
    }
    return this.#pieces(unitPath).map((piece) =>
      piece.origin ? { ...piece, origin: { ...piece.origin, facts: [...piece.origin.facts, fact.path] } } : piece,
    )
  }

  #resolve(expression: Expression, place: (start: number, end: number) => Span): Fact | undefined {
    let fact = this.#facts
    for (const name of expression.fact) {
      const next = fact.members?.get(name)
      if (!next) {
        const within = fact.path ? ` in ${fact.path}` : ''
        this.#fault(
          place(...expression.factAt),
          `there is no ${name}${within}`,
          'no fact has this name',
          didYouMean(name, fact.members?.keys() ?? []),
        )
        return undefined
      }
      fact = next
    }
    return fact
  }

  /** The path of the scalar that a name stands in: a plain text has no field, a text with forms one more. */
  #find(path: UnitPath, form: string): UnitPath | undefined {
    if (path[0] === 'documents' && path[1] === THIS_PAPER) return ['title']
    for (const candidate of [[...path, form], path, path.slice(0, -1)]) {
      const value = valueAt(this.#wording.source.value, candidate)
      const isWhole = candidate.length < path.length
      const isShort = path.at(-1) === 'short'
      if (typeof value === 'string' && !(isWhole && isShort) && (form === 'default' || candidate.length > path.length))
        return candidate
    }
    return undefined
  }

  #origin(span: Span, fact: string): Origin {
    return { span, literal: false, facts: [fact] }
  }

  #spanOf(offsets: OffsetMap, start: number, end: number): Span {
    const from = offsets[start] ?? 0
    return this.#wording.source.file.span(from, Math.max(from + 1, end > start ? (offsets[end - 1] ?? from) + 1 : from))
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
    this.#report(diagnostic)
  }
}

/** Literal text, cut where its characters do not run together in the source, so that every piece can be underlined exactly. */
function literalPieces(
  text: string,
  start: number,
  offsets: OffsetMap,
  place: (start: number, end: number) => Span,
): TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  for (let index = 1; index <= text.length; index++) {
    if (index < text.length && (offsets[start + index] ?? 0) - (offsets[start + index - 1] ?? 0) === 1) continue
    pieces.push({
      kind: 'text',
      text: text.slice(from, index),
      origin: { span: place(start + from, start + index), literal: true, facts: [] },
    })
    from = index
  }
  return pieces
}

/** `1^{er}` in a language's tables is a numeral with a raised ending. */
function raisedPieces(text: string, origin: Origin): TextPiece[] {
  return text.split(/(\^\{[^}]*\})/).flatMap((part): TextPiece[] => {
    if (part === '') return []
    const raised = /^\^\{([^}]*)\}$/.exec(part)?.[1]
    return [raised === undefined ? { kind: 'text', text: part, origin } : { kind: 'raised', text: raised, origin }]
  })
}

function valueAt(value: unknown, path: UnitPath): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
    value,
  )
}
