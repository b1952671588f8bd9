/** A helper, a fact and a form as somebody wrote them who does not know the signs between them. */
const WRITTEN =
  /^[\s{｛&\\#]*([A-Za-z]+)[\s:.,(|=]+["“”'‘’]?([a-z][\w./-]*[\w])["“”'‘’]?(?:[\s:,|]+(?:form\s*=\s*)?(["“”„«»'‘’]?)([\w-]+)["“”„«»'‘’]?)?[\s)]*([}｝]*)/u

/**
 * An expression that is well formed in place of one that is not: with two straight braces on each side, and its form in quotation marks.
 * `length` is how much of the text it takes the place of. Undefined where nobody can tell what was meant.
 */
export function repairExpression(text: string): { readonly written: string; readonly length: number } | undefined {
  const [whole, helper = '', fact = '', quote = '', form, closing = ''] = WRITTEN.exec(text) ?? []
  if (whole === undefined) return undefined
  // Without a closing brace, a word after the fact is one of the text, unless it stands in quotation marks.
  const isForm = form !== undefined && (quote !== '' || closing !== '')
  const length = form !== undefined && !isForm ? whole.slice(0, whole.lastIndexOf(form)).trimEnd().length : whole.trimEnd().length
  return { written: isForm ? `{{${helper} ${fact} "${form}"}}` : `{{${helper} ${fact}}}`, length }
}
