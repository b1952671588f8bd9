/** One user-perceived character of a line as a terminal draws it. */
export interface Cell {
  /** Offsets into the line, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** What to print for it: a tab becomes blanks, and a control character a visible sign. */
  readonly shown: string
  /** Terminal columns that it takes. */
  readonly width: number
}

const TAB_STOP = 4

/** Made when it is first asked for: that takes longer than all the rest of a line. */
let graphemes: Intl.Segmenter | undefined

// An emoji by default, or any sign that U+FE0F turns into one. A flag or a family is one cluster and two columns wide.
const isEmoji = (cluster: string): boolean => /^\p{Emoji_Presentation}|\ufe0f/u.test(cluster)

// U+00AD is drawn by terminals as a hyphen, although Unicode counts it among the invisible format characters.
const hasNoWidth = (character: string): boolean => /^(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]$/u.test(character)

// East_Asian_Width W and F of UAX #11; JavaScript has no property for it. What is an emoji is left to isEmoji.
const WIDE =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18fff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]$/u

// Control characters steer the terminal; embeddings, overrides and isolates would reorder the frame itself; a lone surrogate cannot be written as UTF-8.
const unshowable = (): RegExp => /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/gu

/**
 * The terminal columns that a text takes: East Asian wide and full-width characters and emoji two, combining marks and invisible
 * characters none, all others one. Characters of ambiguous width, such as “ ” and …, count one although Chinese fonts draw them
 * wide: terminals give them one column unless told otherwise, and UAX #11 asks for that where the context is unknown.
 */
export function displayWidth(text: string): number {
  return displayCells(text).reduce((sum, cell) => sum + cell.width, 0)
}

/** Letters, digits, Han and signs that are each one character, whatever stands beside them: Latin, Cyrillic, Arabic without marks, and what is wide. */
const NARROW =
  /[ -~\u00a1-\u00ac\u00ae-\u02ff\u0410-\u044f\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u2010-\u2015\u2018-\u201f\u2026]/
const ALONE = new RegExp(`^(?:${NARROW.source}|[\u3001\u3002\u3008-\u3011\u4e00-\u9fff\uff08\uff09\uff0c\uff1a\uff1b])*$`)

/** A line cut into what a terminal draws as one character each; what cannot be cut into without harm stays together. */
export function displayCells(line: string): Cell[] {
  if (ALONE.test(line))
    return Array.from(line, (shown, start) => ({ start, end: start + 1, shown, width: shown < '\u3000' ? 1 : 2 }))
  let column = 0
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(graphemes.segment(line), ({ segment, index }) => {
    const width = segment === '\t' ? TAB_STOP - (column % TAB_STOP) : clusterWidth(showControls(segment))
    column += width
    const shown = segment === '\t' ? ' '.repeat(width) : showControls(segment)
    return { start: index, end: index + segment.length, shown, width }
  })
}

/** A text in which nothing steers the terminal: control characters become their pictures, as ␛ for escape. */
export function showControls(text: string): string {
  return text.replace(unshowable(), (sign) => {
    const code = sign.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '\ufffd'
  })
}

function clusterWidth(cluster: string): number {
  if (isEmoji(cluster)) return 2
  let width = 0
  for (const character of cluster) width += hasNoWidth(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}
