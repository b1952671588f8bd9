import type { Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import type { SourceFile } from '../source/source-file.ts'
import { Text } from './text.ts'
import type { WalkedTemplate } from './walk-template.ts'

interface Scope {
  readonly context: unknown
  readonly parents: readonly unknown[]
  readonly data: Readonly<Record<string, unknown>>
  /** The templates that led here, each of which put the next in its place. */
  readonly within: readonly Within[]
  /** False in the branch of an {{#if}} that these values do not take: names must exist there, but may have no value. */
  readonly taken: boolean
}

/** A template that led to another, with what it was given. */
interface Within {
  readonly name: string
  readonly context: unknown
}

const BLOCKS = ['if', 'unless', 'each', 'with']

/**
 * Walks a template over the very values that it will be given and reports every name that they do not have, every helper and partial
 * that does not exist, and every value that would print as nothing: at its place, before the template runs.
 */
export function checkTemplate(name: string, templates: ReadonlyMap<string, WalkedTemplate>, view: unknown, report: Report): void {
  const seen = new Set<string>()
  const fault = (file: SourceFile, node: hbs.AST.Node, message: string, help: string): void => {
    const start = offsetOf(file, node.loc.start)
    const key = `${file.path}:${start}:${message}`
    if (seen.has(key)) return
    seen.add(key)
    report({ level: 'error', code: 'template', message, span: file.span(start, offsetOf(file, node.loc.end)), help })
  }
  const walk = (file: SourceFile, program: hbs.AST.Program | undefined, scope: Scope): void => {
    for (const statement of program?.body ?? []) visit(file, statement, scope)
  }
  const visit = (file: SourceFile, statement: hbs.AST.Statement, scope: Scope): void => {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return
      case 'MustacheStatement': {
        print(file, statement as hbs.AST.MustacheStatement, scope)
        return
      }
      case 'BlockStatement': {
        block(file, statement as hbs.AST.BlockStatement, scope)
        return
      }
      case 'PartialStatement': {
        partial(file, statement as hbs.AST.PartialStatement, scope)
        return
      }
      default:
        fault(file, statement, `${statement.type} is not used in templates`, 'use names, if, unless, each, with and partials')
    }
  }
  const print = (file: SourceFile, { path, params, hash, escaped }: hbs.AST.MustacheStatement, scope: Scope): void => {
    if (!escaped) {
      fault(file, path, 'triple braces would let prose inject markup', 'use two braces')
      return
    }
    if (params.length > 0 || hasPairs(hash)) {
      fault(file, path, `there is no helper ${nameOf(path)}`, 'templates have no helpers beside if, unless, each and with')
      return
    }
    const found = resolve(file, path, scope)
    if (found && scope.taken && !isPrintable(found.value))
      fault(file, path, `${nameOf(path)} would print as nothing`, 'name a text within it, or guard it with {{#if}}')
  }
  const block = (file: SourceFile, { path, params, hash, program, inverse }: hbs.AST.BlockStatement, scope: Scope): void => {
    const helper = nameOf(path)
    const [argument] = params
    if (!BLOCKS.includes(helper)) {
      fault(file, path, `there is no block helper ${helper}`, didYouMean(helper, BLOCKS))
      return
    }
    if (!argument || params.length > 1 || hasPairs(hash)) {
      fault(file, path, `${helper} takes one name`, `write {{#${helper} name}}`)
      return
    }
    const found = resolve(file, argument, scope)
    if (!found) return
    const nested = (context: unknown, data: Record<string, unknown> = {}): Scope =>
      context === scope.context
        ? scope
        : { ...scope, context, parents: [scope.context, ...scope.parents], data: { ...scope.data, ...data } }
    if (helper === 'each') {
      if (!Array.isArray(found.value)) {
        fault(file, argument, `${nameOf(argument)} is no list`, 'each goes through a list')
        return
      }
      found.value.forEach((value: unknown, index, all) =>
        walk(file, program, nested(value, { index, first: index === 0, last: index === all.length - 1 })),
      )
      walk(file, inverse, scope)
      return
    }
    const isTrue = helper === 'unless' ? !found.value : Boolean(found.value)
    walk(file, program, { ...(helper === 'with' ? nested(found.value) : scope), taken: scope.taken && isTrue })
    walk(file, inverse, { ...scope, taken: scope.taken && !isTrue })
  }
  const partial = (file: SourceFile, statement: hbs.AST.PartialStatement, scope: Scope): void => {
    const partialName = nameOf(statement.name)
    const target = templates.get(partialName)
    if (!target) {
      fault(file, statement.name, `there is no template ${partialName}`, didYouMean(partialName, templates.keys()))
      return
    }
    const [argument] = statement.params
    const found = argument ? resolve(file, argument, scope) : { value: scope.context }
    if (!found) return
    // Within itself a template may print what is within its value, which ends; the same value would never end.
    if (scope.within.some(({ name: outer, context }) => outer === partialName && context === found.value)) {
      fault(file, statement.name, `${partialName} would stand within itself`, 'take it out of one of the two templates')
      return
    }
    const extra: Record<string, unknown> = {}
    for (const pair of (statement.hash as hbs.AST.Hash | undefined)?.pairs ?? [])
      extra[pair.key] = resolve(file, pair.value, scope)?.value
    const context = Object.keys(extra).length > 0 ? { ...(found.value as object), ...extra } : found.value
    // A template does not see what is around the place that it is put in.
    walk(target.file, target.program, {
      ...scope,
      context,
      parents: [],
      within: [...scope.within, { name: partialName, context: found.value }],
    })
  }
  const resolve = (file: SourceFile, node: hbs.AST.Node, scope: Scope): { value: unknown } | undefined => {
    if (node.type !== 'PathExpression') {
      fault(file, node, 'only names may stand here', 'write the name of a value')
      return undefined
    }
    const path = node as hbs.AST.PathExpression
    let value: unknown = path.data ? scope.data : path.depth ? scope.parents[path.depth - 1] : scope.context
    for (const part of path.parts) {
      if (typeof value !== 'object' || value === null || value instanceof Text || !Object.hasOwn(value, part)) {
        if (value === null && !scope.taken) return undefined
        const known = typeof value === 'object' && value !== null && !(value instanceof Text) ? Object.keys(value) : []
        fault(file, node, `there is no ${path.original}`, didYouMean(part, known))
        return undefined
      }
      value = Reflect.get(value, part)
    }
    return { value }
  }
  const start = templates.get(name)
  if (start)
    walk(start.file, start.program, {
      context: view,
      parents: [],
      data: { root: view },
      within: [{ name, context: view }],
      taken: true,
    })
}

function hasPairs(hash: hbs.AST.Hash | undefined): boolean {
  return hash !== undefined && hash.pairs.length > 0
}

function nameOf(node: hbs.AST.Node): string {
  return node.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : node.type
}

function isPrintable(value: unknown): boolean {
  return value instanceof Text || typeof value === 'string' || typeof value === 'number'
}

function offsetOf(file: SourceFile, { line, column }: { line: number; column: number }): number {
  return file.offsetOfLine(line) + column
}
