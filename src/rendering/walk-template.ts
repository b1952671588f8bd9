import type { SourceFile } from '../source/source-file.ts'

/** A template as it is walked. */
export interface WalkedTemplate {
  readonly file: SourceFile
  readonly program: hbs.AST.Program
}

/** What a template comes to, piece by piece. */
export interface TemplateOutput {
  /** What stands in a template as it is. */
  readonly content: (statement: hbs.AST.ContentStatement, file: SourceFile) => void
  /** Blanks before what a template puts in the place of another. */
  readonly indent: (blanks: string) => void
  /** The value of a name, whatever it is. */
  readonly value: (value: unknown) => void
  /** A value that is gone through and is no list. */
  readonly noList: (value: unknown) => void
  /**
   * A template that is put in the place of another, with a value and all else that it goes by, and that may be walked; left out where all are. It must not name
   * the whole view (@root).
   */
  readonly part?: (program: hbs.AST.Program, value: object, of: readonly unknown[], walk: () => void) => void
}

interface Data {
  readonly root: unknown
  readonly index?: number
  readonly first?: boolean
  readonly last?: boolean
}

/** What a name is looked for in. */
interface Scope {
  readonly context: unknown
  /** The values around it, from the nearest outward. */
  readonly outer: Scope | undefined
  /** What is named with @. */
  readonly data: Data
  readonly file: SourceFile
}

/**
 * Walks a template with the values of a view. What may stand in a template checkTemplate sees to; so little of Handlebars is left that its syntax
 * tree is walked, as for that check, and no program is made of it. A test holds what is printed so, and what Handlebars prints, equal.
 */
export function walkTemplate(
  name: string,
  templates: ReadonlyMap<string, WalkedTemplate>,
  view: unknown,
  output: TemplateOutput,
): void {
  const walk = (program: hbs.AST.Program | undefined, scope: Scope): void => {
    if (program) for (const statement of program.body) visit(statement, scope)
  }
  const visit = (statement: hbs.AST.Statement, scope: Scope): void => {
    switch (statement.type) {
      case 'ContentStatement':
        output.content(statement as hbs.AST.ContentStatement, scope.file)
        break
      case 'MustacheStatement':
        output.value(valueOf((statement as hbs.AST.MustacheStatement).path, scope))
        break
      case 'BlockStatement':
        block(statement as hbs.AST.BlockStatement, scope)
        break
      case 'PartialStatement':
        partial(statement as hbs.AST.PartialStatement, scope)
    }
  }
  const block = ({ path, params, program, inverse }: hbs.AST.BlockStatement, scope: Scope): void => {
    const [argument] = params
    const value = argument && valueOf(argument, scope)
    const helper = path.original
    // Handlebars takes a list without entries for nothing.
    const isEmpty = Array.isArray(value) ? value.length === 0 : !value && (value !== 0 || helper !== 'with')
    if (helper === 'unless') walk(isEmpty ? program : inverse, scope)
    else if (isEmpty) walk(inverse, scope)
    else if (helper === 'if') walk(program, scope)
    else if (helper === 'with') walk(program, within(scope, value, scope.data))
    else if (!Array.isArray(value)) output.noList(value)
    else {
      const { root } = scope.data
      for (let index = 0; index < value.length; index++)
        walk(program, within(scope, value[index], { root, index, first: index === 0, last: index === value.length - 1 }))
    }
  }
  const partial = ({ name: named, params, hash, indent }: hbs.AST.PartialStatement, scope: Scope): void => {
    const [argument] = params
    const value = argument ? valueOf(argument, scope) : scope.context
    const pairs = (hash as hbs.AST.Hash | undefined)?.pairs ?? []
    const given = pairs.map((pair) => [pair.key, valueOf(pair.value, scope)] as const)
    const context = given.length > 0 ? { ...(value as object), ...Object.fromEntries(given) } : value
    const target = templates.get((named as hbs.AST.PathExpression).original)
    if (indent) output.indent(indent)
    if (!target) return
    const { program, file } = target
    const put = (): void => walk(program, { context, outer: undefined, data: scope.data, file })
    if (!output.part || typeof value !== 'object' || value === null) put()
    else {
      const { index, last } = scope.data
      output.part(program, value, [index, last, ...given.flat()], put)
    }
  }
  const start = templates.get(name)
  if (start) walk(start.program, { context: view, outer: undefined, data: { root: view }, file: start.file })
}

/** The scope of a value; that of the value around it is one further out, unless it is the same. */
function within(scope: Scope, context: unknown, data: Data): Scope {
  return { context, outer: context === scope.context ? scope.outer : scope, data, file: scope.file }
}

function valueOf(node: hbs.AST.Node, scope: Scope): unknown {
  const { data, depth, parts } = node as hbs.AST.PathExpression
  let from: Scope | undefined = scope
  for (let out = 0; out < depth && from; out++) from = from.outer
  let value: unknown = data ? scope.data : from?.context
  for (const part of parts) value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined
  return value
}
