import Handlebars from 'handlebars'
import { DEPTH, EXPRESSION_LENGTH } from '../source/limits.ts'
import { isToFillIn, TO_FILL_IN } from '../model/to-fill-in.ts'
import { readInlines } from './inline-notation.ts'
import { plainExpressions } from './plain-expressions.ts'
import type { Expression, Literal, UnitFault, UnitPart } from './unit-parts.ts'
import { repairExpression } from './repair-expression.ts'

/** The form of an expression, where it is known what was meant. */
const FORM = 'the form is {{helper fact}} or {{helper fact "form"}}'

const SHAPE = 'write {{helper fact}} or {{helper fact "form"}}, for example {{date opening "weekday"}}'

/** How an expression is written, and how this one is, if it can be told what was meant. */
function shapeFor(text: string): string {
  const repaired = repairExpression(text)
  return repaired && parses(repaired.written) ? `write ${repaired.written}; ${FORM}` : SHAPE
}

function parses(expression: string): boolean {
  try {
    const { body } = Handlebars.parseWithoutProcessing(expression)
    return body[0]?.type === 'MustacheStatement'
  } catch {
    return false
  }
}

interface CutUnit {
  readonly parts: readonly UnitPart[]
  readonly faults: readonly UnitFault[]
}

interface ExpressionCut {
  readonly parts: readonly (Literal | Expression)[]
  readonly faults: readonly UnitFault[]
}

/** What has been cut already: the paper, the comparison of languages and the checks all read the same units. */
const known = new Map<string, CutUnit>()

/** Lets go of what was cut: the units of a session are not those of the next. */
export function forgetUnits(): void {
  known.clear()
}

/** Cuts a wording unit into literal text and expressions by the syntax of Handlebars; whatever else that syntax allows is a fault. */
export function parseUnit(text: string): CutUnit {
  if (isToFillIn(text)) return UNWRITTEN
  const before = known.get(text) ?? withInlines(cut(text))
  known.set(text, before)
  return before
}

/** Of what is still to be written the mark alone is printed: the words behind it may be those of another language. */
const UNWRITTEN: CutUnit = { parts: [{ kind: 'literal', start: 0, end: TO_FILL_IN.length, text: TO_FILL_IN }], faults: [] }

/** With the words cut where they stand out; a text without the signs for that stays as it is. */
function withInlines({ parts, faults }: ExpressionCut): CutUnit {
  if (!parts.some((part) => part.kind === 'literal' && /[*^]/.test(part.text))) return { parts, faults }
  const read = readInlines(parts)
  return { parts: read.parts, faults: [...faults, ...read.faults] }
}

function cut(text: string): ExpressionCut {
  if (!text.includes('{{')) return { parts: [{ kind: 'literal', start: 0, end: text.length, text }], faults: [] }
  const parts = plainExpressions(text)
  return parts ? { parts, faults: [] } : cutByHandlebars(text)
}

/** Cuts a text by Handlebars' own syntax tree. */
export function cutByHandlebars(text: string): ExpressionCut {
  if (isBeyondHandlebars(text)) return parseInStretches(text)
  const parts: (Literal | Expression)[] = []
  const faults: UnitFault[] = []
  const offset = offsetsByLine(text)
  let program: hbs.AST.Program
  try {
    program = Handlebars.parseWithoutProcessing(text)
  } catch {
    return parseInStretches(text)
  }
  let at = 0
  for (const statement of program.body) {
    const start = offset(statement.loc.start)
    const end = offset(statement.loc.end)
    if (statement.type === 'ContentStatement') {
      // Handlebars takes the backslash away and leaves what it protects as a text of its own.
      const written = /^\{\{.*?\}\}/s.exec(text.slice(start, end))
      if (written) faults.push({ start: start - 1, end: start + written[0].length, message: ESCAPED, help: shapeFor(written[0]) })
      continue
    }
    if (start > at) parts.push({ kind: 'literal', start: at, end: start, text: text.slice(at, start) })
    at = end
    const expression = asExpression(statement, start, end, offset)
    if (typeof expression === 'string') {
      faults.push({ start, end, message: expression, help: shapeFor(text.slice(start, end)) })
      parts.push({ kind: 'literal', start, end, text: text.slice(start, end) })
    } else parts.push(expression)
  }
  if (at < text.length) parts.push({ kind: 'literal', start: at, end: text.length, text: text.slice(at) })
  return { parts, faults }
}

/** Whether no expression is meant, and Handlebars would take a time that grows with the square of what is nested. */
function isBeyondHandlebars(text: string): boolean {
  const opened = text.matchAll(/\{\{([^{}]*)/g)
  let blocks = 0
  for (const [, inner = ''] of opened) {
    if (/^~?[#^]/.test(inner)) blocks++
    if (blocks > DEPTH || (inner.length > EXPRESSION_LENGTH && inner.includes('('))) return true
  }
  return false
}

const ESCAPED = 'a backslash before braces would print the expression as it is written'

/**
 * A text whose expressions cannot all be read, from each pair of braces to the next: so that only those that are not well formed are
 * faults, and the others are still checked.
 */
function parseInStretches(text: string): ExpressionCut {
  const starts = [0, ...Array.from(text.matchAll(/\{{2,}/g), ({ index }) => index)]
  const stretches = [...new Set(starts)].map((start, index, all) => [start, all[index + 1] ?? text.length] as const)
  if (stretches.length === 1) {
    const [[start, end] = [0, 0]] = stretches
    const written = text.slice(start, end).trimEnd()
    const length = repairExpression(written)?.length ?? written.length
    const fault = { start, end: start + length, message: MALFORMED, help: shapeFor(written) }
    return { parts: [{ kind: 'literal', start, end, text }], faults: [fault] }
  }
  const results = stretches.map(([start, end]) => {
    const { parts, faults } = cut(text.slice(start, end))
    return {
      parts: parts.map((part) => (part.kind === 'literal' ? moved(part, start) : movedExpression(part, start))),
      faults: faults.map((fault) => moved(fault, start)),
    }
  })
  return { parts: results.flatMap(({ parts }) => parts), faults: results.flatMap(({ faults }) => faults) }
}

const MALFORMED = 'an expression is not closed or not well formed'

function moved<T extends { readonly start: number; readonly end: number }>(part: T, by: number): T {
  return { ...part, start: part.start + by, end: part.end + by }
}

function movedExpression(expression: Expression, by: number): Expression {
  const range = ([start, end]: readonly [number, number]): [number, number] => [start + by, end + by]
  const { helperAt, factAt, formAt } = expression
  return { ...moved(expression, by), helperAt: range(helperAt), factAt: range(factAt), formAt: range(formAt) }
}

type Offset = (position: { line: number; column: number }) => number

function asExpression(statement: hbs.AST.Statement, start: number, end: number, offset: Offset): Expression | string {
  if (statement.type !== 'MustacheStatement')
    return 'only simple expressions may stand in a text: no blocks, partials or comments'
  const mustache = statement as hbs.AST.MustacheStatement
  if (!mustache.escaped) return 'triple braces may not stand in a text'
  const { path, params } = mustache
  const hash = mustache.hash as hbs.AST.Hash | undefined
  if (!isPath(path) || path.parts.length !== 1 || path.depth || path.data) return 'an expression begins with the name of a helper'
  if (hash && hash.pairs.length > 0) return 'a helper takes no named arguments'
  const [fact, form] = params
  if (!fact) return `${path.original} needs a fact to print`
  if (params.length > 2) return `${path.original} takes a fact and at most one form`
  if (!isPath(fact) || fact.depth || fact.data) return `${path.original} prints a fact, which is a name without quotes`
  if (form && form.type !== 'StringLiteral') return 'a form is a name in quotes'
  const range = (node: hbs.AST.Node): [number, number] => [offset(node.loc.start), offset(node.loc.end)]
  return {
    kind: 'expression',
    start,
    end,
    helper: path.original,
    helperAt: range(path),
    fact: fact.original.split(/[./]/),
    factAt: range(fact),
    form: form ? (form as hbs.AST.StringLiteral).value : undefined,
    formAt: form ? range(form) : [end, end],
  }
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression'
}

function offsetsByLine(text: string): Offset {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return ({ line, column }) => (starts[line - 1] ?? 0) + column
}
