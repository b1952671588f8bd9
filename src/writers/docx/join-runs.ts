/** A run of text: its properties, and its words with the hyphens that hold. */
const RUN =
  /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?((?:<w:(t|delText) xml:space="preserve">[^<]*<\/w:\3>|<w:noBreakHyphen\/>)+)<\/w:r>/g

/**
 * A part in which runs that follow one another and look the same are one, as Word itself writes them: what is kept together was written apart
 * from the text around it, which nobody sees any more, and whoever searches for words in the file would look for them in pieces.
 */
export function joinRuns(xml: string): string {
  const ends: { readonly properties: string; content: string; readonly start: number; end: number }[] = []
  for (const match of xml.matchAll(RUN)) {
    const [whole, properties = '', content = ''] = match
    const last = ends.at(-1)
    if (last?.end === match.index && last.properties === properties) {
      last.content = joined(last.content + content)
      last.end = match.index + whole.length
    } else ends.push({ properties, content, start: match.index, end: match.index + whole.length })
  }
  let from = 0
  const pieces = ends.map(({ properties, content, start, end }) => {
    const before = xml.slice(from, start)
    from = end
    return `${before}<w:r>${properties}${content}</w:r>`
  })
  return pieces.join('') + xml.slice(from)
}

const joined = (content: string): string => content.replace(/<\/w:(t|delText)><w:\1 xml:space="preserve">/g, '')
