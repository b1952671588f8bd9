import { isPrintable, type ParsedTemplate } from './check-template.ts'
import { Text } from './text.ts'

interface Scope {
  readonly context: unknown
  readonly parents: readonly unknown[]
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Prints a template with the values of a view; undefined where one would print as nothing. What may stand in a template checkTemplate sees to; so little
 * of Handlebars is left that its syntax tree is walked, as for that check, and no program is made of it. A test holds both equal.
 */
export function printTemplate(name: string, templates: ReadonlyMap<string, ParsedTemplate>, view: unknown): string | undefined {
  const gaps: unknown[] = []
  const text = (value: unknown): string => {
    if (!isPrintable(value)) gaps.push(value)
    return escaped(value)
  }
  const walk = (program: hbs.AST.Program | undefined, scope: Scope): string =>
    program?.body.map((statement) => print(statement, scope)).join('') ?? ''
  const print = (statement: hbs.AST.Statement, scope: Scope): string => {
    switch (statement.type) {
      case 'ContentStatement':
        return (statement as hbs.AST.ContentStatement).value
      case 'MustacheStatement':
        return text(valueOf((statement as hbs.AST.MustacheStatement).path, scope))
      case 'BlockStatement':
        return block(statement as hbs.AST.BlockStatement, scope)
      case 'PartialStatement':
        return partial(statement as hbs.AST.PartialStatement, scope)
      default:
        return ''
    }
  }
  const block = ({ path, params, program, inverse }: hbs.AST.BlockStatement, scope: Scope): string => {
    const [argument] = params
    const value = argument && valueOf(argument, scope)
    const helper = path.original
    // Handlebars takes a list without entries for nothing.
    const isEmpty = Array.isArray(value) ? value.length === 0 : !value && (value !== 0 || helper !== 'with')
    if (helper === 'unless') return walk(isEmpty ? program : inverse, scope)
    if (isEmpty) return walk(inverse, scope)
    if (helper === 'if') return walk(program, scope)
    if (helper === 'with') return walk(program, within(scope, value))
    if (!Array.isArray(value)) {
      gaps.push(value)
      return ''
    }
    const list: readonly unknown[] = value
    return list
      .map((entry, index) => walk(program, within(scope, entry, { index, first: index === 0, last: index === list.length - 1 })))
      .join('')
  }
  const partial = ({ name: named, params, hash, indent }: hbs.AST.PartialStatement, scope: Scope): string => {
    const [argument] = params
    const value = argument ? valueOf(argument, scope) : scope.context
    const pairs = (hash as hbs.AST.Hash | undefined)?.pairs ?? []
    const extra = Object.fromEntries(pairs.map((pair) => [pair.key, valueOf(pair.value, scope)]))
    const context = pairs.length > 0 ? { ...(value as object), ...extra } : value
    return indent + walk(templates.get((named as hbs.AST.PathExpression).original)?.program, { ...scope, context, parents: [] })
  }
  const printed = walk(templates.get(name)?.program, { context: view, parents: [], data: { root: view } })
  return gaps.length === 0 ? printed : undefined
}

/** The scope of a value; that of the value around it is one further out, unless it is the same. */
function within(scope: Scope, context: unknown, data: Readonly<Record<string, unknown>> = {}): Scope {
  const parents = context === scope.context ? scope.parents : [scope.context, ...scope.parents]
  return { context, parents, data: { ...scope.data, ...data } }
}

function valueOf(node: hbs.AST.Node, scope: Scope): unknown {
  const { data, depth, parts } = node as hbs.AST.PathExpression
  const start: unknown = data ? scope.data : depth ? scope.parents[depth - 1] : scope.context
  return parts.reduce<unknown>((value, part) => (isObject(value) ? Reflect.get(value, part) : undefined), start)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
}

/** As Handlebars prints a value: one that has markup of its own gives that. */
function escaped(value: unknown): string {
  return value instanceof Text ? value.toHTML() : String(value).replace(/[&<>"'`=]/g, (sign) => SIGNS[sign] ?? sign)
}
