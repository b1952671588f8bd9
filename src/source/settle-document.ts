import type { Alias } from 'yaml'
import { type Document, isAlias, isCollection, isPair, isScalar, type Node, Scalar } from 'yaml'
import type { Report } from './diagnostic.ts'
import { DEPTH, TEXT_LENGTH, VALUES } from './limits.ts'
import type { SourceFile, TextFault } from './source-file.ts'
import { tooDeep, tooMuch } from './yaml-limits.ts'
import { hasRange } from './yaml-range.ts'
import { explainYamlError } from './yaml-traps.ts'

/** How much a part of a document is when every alias in it is opened. */
interface Measure {
  readonly values: number
  readonly height: number
}

const ONE: Measure = { values: 1, height: 0 }

/**
 * Puts what an alias names in its place, and reports what YAML leaves to its reader: names that nothing has, keys that stand twice, keys that
 * are no text. Returns what is beyond the limits, if anything is: then the document must not be turned into values.
 */
export function settleDocument(file: SourceFile, document: Document, report: Report): TextFault | undefined {
  const anchors = new Map<string, { readonly node: Node; measure: Measure | undefined }>()
  let fault: TextFault | undefined
  const startOf = (node: unknown): number => (hasRange(node) ? node.range[0] : 0)

  const settle = (node: unknown, put: (node: unknown) => void): Measure => {
    if (isAlias(node)) return open(node, put)
    if (!isScalar(node) && !isCollection(node)) return ONE
    const known = node.anchor === undefined ? undefined : { node, measure: undefined as Measure | undefined }
    if (known && node.anchor !== undefined) anchors.set(node.anchor, known)
    const measure = isCollection(node) ? within(node) : ONE
    if (known) known.measure = measure
    if (isScalar(node) && typeof node.value === 'string' && node.value.length > TEXT_LENGTH)
      fault ??= tooMuch(`a text has ${node.value.length} characters`, `${TEXT_LENGTH}`, startOf(node))
    if (measure.values > VALUES) fault ??= tooMuch(`the file stands for more than ${VALUES} values`, `${VALUES}`, startOf(node))
    if (measure.height > DEPTH) fault ??= tooDeep(startOf(node))
    return measure
  }

  const within = (node: { items: unknown[] }): Measure => {
    const keys = new Set<string>()
    let [values, height] = [1, 0]
    const add = (measure: Measure): void => {
      values += measure.values
      height = Math.max(height, measure.height + 1)
    }
    node.items.forEach((item, index) => {
      if (!isPair(item)) {
        add(settle(item, (settled) => (node.items[index] = settled)))
        return
      }
      add(settle(item.key, (settled) => (item.key = settled)))
      add(settle(item.value, (settled) => (item.value = settled)))
      if (isCollection(item.key)) {
        complain(
          item.key,
          'a key must be a text, and here it is a map or a list',
          'is a key missing, or are quotes missing around a text?',
        )
        item.key = new Scalar(file.text.slice(...rangeOf(item.key)))
      }
      const key = String(isScalar(item.key) ? (item.key.value ?? '') : item.key)
      // What reads values by their names would pass it over without a word.
      if (key === '__proto__') complain(item.key, '__proto__ cannot be a name', 'choose another name')
      if (keys.has(key)) {
        const start = startOf(item.key)
        report(explainYamlError(file, { code: 'DUPLICATE_KEY', message: '', pos: [start, start + 1] }))
      }
      keys.add(key)
    })
    return { values, height }
  }

  const open = (alias: Alias, put: (node: unknown) => void): Measure => {
    const named = anchors.get(alias.source)
    if (named?.measure) {
      put(named.node)
      return named.measure
    }
    const [start, end] = rangeOf(alias)
    if (named) complain(alias, `${alias.source} contains itself`, 'write one of the two out')
    else {
      const label = 'YAML takes this for the name of another value'
      complain(alias, 'a value that begins with * must stand in quotes', 'put the whole text in quotes', label)
    }
    put(Object.assign(new Scalar(file.text.slice(start, end)), { range: alias.range, type: Scalar.PLAIN }))
    return ONE
  }

  const rangeOf = (node: unknown): [number, number] => (hasRange(node) ? [node.range[0], node.range[1]] : [0, 0])
  const complain = (node: unknown, message: string, help: string, label?: string): void => {
    const [start, end] = rangeOf(node)
    report({
      level: 'error',
      code: 'yaml-syntax',
      message,
      span: file.span(start, Math.min(end, file.lineEnd(start))),
      label,
      help,
    })
  }

  settle(document.contents, (settled) => (document.contents = settled as Node))
  return fault
}
