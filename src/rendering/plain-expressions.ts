import type { Expression, Literal } from './unit-parts.ts'

/** `{{helper fact}}` or `{{helper fact "form"}}`, with one blank between its parts, and what would make more of it around it. */
const EXPRESSION = /(\{?)\{\{([a-z]+(?:-[a-z]+)*) ([a-z][a-z0-9-]*(?:\.[a-z0-9-]*[a-z][a-z0-9-]*)*)(?: ("([a-z-]+)"))?\}\}(\}?)/g

/** Names that mean something to Handlebars. */
const KEYWORD = /(?:^|\.)(?:else|this|true|false|null|undefined|as)(?:\.|$)/

/**
 * The parts of a unit whose expressions are all of the plain form, in the way that Handlebars would cut it; undefined where that is not sure, and
 * Handlebars has to be asked. Nearly all expressions are plain, and Handlebars takes a hundred times as long to say so.
 */
export function plainExpressions(text: string): (Literal | Expression)[] | undefined {
  // A backslash may protect braces, and Handlebars counts lines in its own way.
  if (/[\\\r]/.test(text)) return undefined
  const parts: (Literal | Expression)[] = []
  let at = 0
  const literal = (end: number): void => {
    if (end > at) parts.push({ kind: 'literal', start: at, end, text: text.slice(at, end) })
  }
  for (const match of text.matchAll(EXPRESSION)) {
    const { 0: whole, 1: before, 2: helper = '', 3: fact = '', 4: quoted = '', 5: form, 6: after, index: start } = match
    if (before !== '' || after !== '' || KEYWORD.test(helper) || KEYWORD.test(fact)) return undefined
    literal(start)
    const end = start + whole.length
    const factStart = start + 3 + helper.length
    const factEnd = factStart + fact.length
    parts.push({
      kind: 'expression',
      start,
      end,
      helper,
      helperAt: [start + 2, start + 2 + helper.length],
      fact: fact.split('.'),
      factAt: [factStart, factEnd],
      form,
      formAt: form === undefined ? [end, end] : [factEnd + 1, factEnd + 1 + quoted.length],
    })
    at = end
  }
  literal(text.length)
  return parts.some((part) => part.kind === 'literal' && part.text.includes('{{')) ? undefined : parts
}
