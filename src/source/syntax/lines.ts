/** A line of block YAML, taken apart as its author sees it. Offsets are those of the text. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Without its line end. */
  readonly text: string
  /** White characters before all else. */
  readonly indent: number
  /** Column, from 0, of what follows the dashes of a list: a key, or a text. */
  readonly column: number
  readonly hasDash: boolean
  readonly key: string | undefined
  /** What follows the key and its colon, or else the dashes, without a comment; empty where nothing does. */
  readonly value: string
  readonly valueAt: number
}

const LINE = /^([ \t]*)((?:-[ \t]+)*)(.*)$/s

/** A key with its colon, and a blank or nothing after it. */
const keyed = (): RegExp => /^([\p{L}\p{N}_.-]+|"[^"]*"|'[^']*')(:[ \t]+|:$)(.*)$/su

/** The lines of a text, without blank ones and comments, in their order. */
export function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/^.*$/gm), ({ 0: line, index }) => lineAt(line.replace(/\r$/, ''), index)).filter(
    ({ text: line, indent }) => line.length > indent && line.charAt(indent) !== '#',
  )
}

function lineAt(text: string, start: number): Line {
  const [, white = '', dashes = '', body = ''] = LINE.exec(text) ?? []
  const [, key, colon = '', rest = body] = keyed().exec(body) ?? []
  const column = white.length + dashes.length
  const value = withoutComment(rest)
  return {
    start,
    end: start + text.length,
    text,
    indent: white.length,
    column,
    hasDash: dashes !== '',
    key,
    value,
    valueAt: start + column + (key ?? '').length + colon.length,
  }
}

/** The last line that begins at an offset or before it. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  return lines.findLastIndex(({ start }) => start <= offset)
}

/** What of a line is no comment. */
export function withoutComment(rest: string): string {
  const comment = rest.search(/(^|[ \t])#/)
  return (comment < 0 ? rest : rest.slice(0, comment)).trimEnd()
}
