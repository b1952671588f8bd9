import type { SourceFile, Span } from '../source/source-file.ts'

/** Finds where the tags of a piece of a template stand in its file, asked for one after another: `<item`. */
export function tagFinder(file: SourceFile, { loc }: hbs.AST.ContentStatement): (tag: string) => Span {
  let from = file.offsetOfLine(loc.start.line) + loc.start.column
  return (tag) => {
    const start = Math.max(from, file.text.indexOf(tag, from))
    from = start + tag.length
    return file.span(start, from)
  }
}
