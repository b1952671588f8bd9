import Handlebars from 'handlebars'

/** An expression of a wording unit: `{{helper fact "form"}}`, with the offsets of its parts in the unit's text. */
export interface Expression {
  readonly kind: 'expression'
  readonly start: number
  readonly end: number
  readonly helper: string
  readonly helperAt: readonly [start: number, end: number]
  readonly fact: readonly string[]
  readonly factAt: readonly [start: number, end: number]
  readonly form: string | undefined
  readonly formAt: readonly [start: number, end: number]
}

export interface Literal {
  readonly kind: 'literal'
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A fault in an expression's form, by offsets in the unit's text. */
export interface UnitFault {
  readonly start: number
  readonly end: number
  readonly message: string
  readonly help: string
}

const SHAPE = 'write {{helper fact}} or {{helper fact "form"}}, for example {{date opening "weekday"}}'

/** Cuts a wording unit into literal text and expressions by Handlebars' own syntax tree; whatever else that syntax allows is a fault. */
export function parseUnit(text: string): { parts: (Literal | Expression)[]; faults: UnitFault[] } {
  if (!text.includes('{{')) return { parts: [{ kind: 'literal', start: 0, end: text.length, text }], faults: [] }
  const parts: (Literal | Expression)[] = []
  const faults: UnitFault[] = []
  const offset = offsetsByLine(text)
  let program: hbs.AST.Program
  try {
    program = Handlebars.parseWithoutProcessing(text)
  } catch {
    const start = text.indexOf('{{')
    return {
      parts: [{ kind: 'literal', start: 0, end: text.length, text }],
      faults: [{ start, end: text.length, message: 'an expression is not closed or not well formed', help: SHAPE }],
    }
  }
  let at = 0
  for (const statement of program.body) {
    if (statement.type === 'ContentStatement') continue
    const start = offset(statement.loc.start)
    const end = offset(statement.loc.end)
    if (start > at) parts.push({ kind: 'literal', start: at, end: start, text: text.slice(at, start) })
    at = end
    const expression = asExpression(statement, start, end, offset)
    if (typeof expression === 'string') faults.push({ start, end, message: expression, help: SHAPE })
    else parts.push(expression)
  }
  if (at < text.length) parts.push({ kind: 'literal', start: at, end: text.length, text: text.slice(at) })
  return { parts, faults }
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
