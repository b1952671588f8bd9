import type { SourceFile } from '../source/source-file.ts'
import { tagFinder } from './tag-finder.ts'

/**
 * What the markup between the names of a template does, step by step: opens an element, whose name stands at these offsets of the file, begins the value of an
 * attribute, adds to what was begun, ends that value, closes an element. One that closes itself is not named again.
 */
export type MarkupStep =
  | readonly ['open', name: string, start: number, end: number]
  | readonly ['attribute', name: string]
  | readonly ['text', text: string]
  | readonly ['end']
  | readonly ['close', name?: string]

/** A piece of markup in a template that was prepared: its steps in the place of its text. */
export interface PreparedContent {
  readonly type: 'ContentStatement'
  readonly steps: readonly MarkupStep[]
}

/** Where a piece of markup ends, or begins: in the content of an element, in a tag, or in a value in these quotes. */
type State = 'content' | 'tag' | '"' | "'"

/**
 * The syntax tree of a template as it is walked, without places, and with the steps of its markup, by which elements are built and no markup is written
 * and read. Undefined where that is not sure to come to the same: of anything but plain tags and blanks, of names that stand in neither content nor
 * value, of a block that does not end as it begins.
 */
export function prepareTemplate(file: SourceFile, program: hbs.AST.Program): hbs.AST.Program | undefined {
  const walk: { state: State; isSure: boolean } = { state: 'content', isSure: true }
  const need = (holds: boolean): void => {
    if (!holds) walk.isSure = false
  }
  const path = (node: hbs.AST.Node): object => {
    need(node.type === 'PathExpression')
    const { data, depth, parts } = node as hbs.AST.PathExpression
    // What a part of a template comes to follows from its own value.
    need(!data || parts[0] !== 'root')
    return { ...(data && { data }), ...(depth > 0 && { depth }), parts }
  }
  const word = (node: hbs.AST.Node): object => {
    need(node.type === 'PathExpression')
    return { original: (node as hbs.AST.PathExpression).original }
  }
  const within = (inner: hbs.AST.Program | undefined): object | undefined => {
    if (!inner) return undefined
    const before = walk.state
    const body = inner.body.flatMap(prepare)
    need(walk.state === before)
    walk.state = before
    return { body }
  }
  const prepare = (statement: hbs.AST.Statement): object[] => {
    const { type } = statement
    if (type === 'CommentStatement') return []
    if (type === 'ContentStatement') {
      const content = statement as hbs.AST.ContentStatement
      const read = stepsOf(content.value, walk.state, tagFinder(file, content))
      need(read !== undefined)
      walk.state = read?.state ?? walk.state
      return [{ type, steps: read?.steps }]
    }
    if (type === 'MustacheStatement') {
      const { path: name, params, hash, escaped } = statement as hbs.AST.MustacheStatement
      need(walk.state !== 'tag' && escaped && params.length === 0 && !pairsOf(hash))
      return [{ type, path: path(name) }]
    }
    if (type === 'BlockStatement') {
      const { path: helper, params, hash, program: inner, inverse } = statement as hbs.AST.BlockStatement
      need(['if', 'unless', 'each', 'with'].includes(helper.original) && params.length === 1 && !pairsOf(hash))
      return [{ type, path: word(helper), params: params.map(path), program: within(inner), inverse: within(inverse) }]
    }
    need(type === 'PartialStatement' && walk.state === 'content')
    const { name, params, hash, indent } = statement as hbs.AST.PartialStatement
    const pairs = pairsOf(hash)?.map(({ key, value }) => ({ key, value: path(value) }))
    return [{ type, name: word(name), params: params.map(path), ...(pairs && { hash: { pairs } }), indent }]
  }
  const body = program.body.flatMap(prepare)
  return walk.isSure && walk.state === 'content' ? ({ body } as unknown as hbs.AST.Program) : undefined
}

function pairsOf(hash: hbs.AST.Hash | undefined): readonly hbs.AST.HashPair[] | undefined {
  return hash && hash.pairs.length > 0 ? hash.pairs : undefined
}

/** The steps of a piece of markup that begins in a state, and the state in which it ends; undefined of what is not plain. */
function stepsOf(
  markup: string,
  begins: State,
  find: ReturnType<typeof tagFinder>,
): { readonly steps: readonly MarkupStep[]; readonly state: State } | undefined {
  const steps: MarkupStep[] = []
  let state = begins
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(markup)
    if (match) at += match[0].length
    return match ?? undefined
  }
  while (at < markup.length) {
    if (state === 'content') {
      const isAfterTag = at > 0
      const blanks = take(/[ \n]*/y)?.[0] ?? ''
      // Between two tags blanks say nothing; beside a name they belong to a text.
      if (blanks !== '' && !(isAfterTag && at < markup.length)) steps.push(['text', blanks])
      if (at === markup.length) break
      const opened = take(/<([a-z][a-z-]*)/y)
      const closed = opened ? undefined : take(/<\/([a-z][a-z-]*)>/y)
      if (opened) {
        const { start, end } = find(opened[0])
        steps.push(['open', opened[1] ?? '', start, end])
        state = 'tag'
      } else if (closed) steps.push(['close', closed[1] ?? ''])
      else return undefined
    } else if (state === 'tag') {
      const attribute = take(/[ \n]+([a-z][a-z-]*)=(["'])/y)
      if (attribute) {
        steps.push(['attribute', attribute[1] ?? ''])
        state = attribute[2] === '"' ? '"' : "'"
      } else if (take(/[ \n]*>/y)) state = 'content'
      else if (take(/[ \n]*\/>/y)) {
        steps.push(['close'])
        state = 'content'
      } else if (!take(/[ \n]+$/y)) return undefined
    } else {
      const value = take(/[^"'<&\0-\x1f\ud800-\udfff\ufffe\uffff]+/y)
      if (value) steps.push(['text', value[0]])
      if (at === markup.length) break
      if (markup.charAt(at) !== state) return undefined
      at++
      steps.push(['end'])
      state = 'tag'
    }
  }
  return { steps, state }
}
