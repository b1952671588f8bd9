import type { Slip } from './slip.ts'

/** White characters that look like a blank and are none. */
const ODD = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]'

/** Such a character among those that indent a key or an entry of a list. */
const inIndent = (): RegExp => new RegExp(`^[ \\t]*${ODD}[ \\t]*(?:${ODD}[ \\t]*)*(?=[\\p{L}\\p{N}_.-]+[ \\t]*:|- )`, 'gmu')

/** Such a character between a key, or the dash of a list, and what follows. */
const afterSign = (): RegExp =>
  new RegExp(`^[ \\t]*(?:- +)*(?:[\\p{L}\\p{N}_.-]+:|-)(?=${ODD})([ \\t]*(?:${ODD}[ \\t]*)+)`, 'gmu')

/** Characters that look like blanks where YAML wants blanks: it takes them for letters, and reads another text without a word. */
export function oddBlanks(text: string, isInText: (offset: number) => boolean): Slip | undefined {
  const before = first(text.matchAll(inIndent()), isInText)
  if (before) {
    const [white] = before
    return {
      start: before.index,
      end: before.index + white.length,
      message: `${nameOf(white)} indents this line, and is no blank for YAML`,
      label: 'looks like blanks',
      help: `indent it by ${Array.from(white).length} blanks, typed with the space bar`,
    }
  }
  const after = first(text.matchAll(afterSign()), isInText)
  if (!after) return undefined
  const [whole, white = ''] = after
  const [sign = ''] = /\S+$/u.exec(whole.slice(0, whole.length - white.length)) ?? []
  const end = after.index + whole.length
  return {
    start: end - white.length - sign.length,
    end,
    message: `${nameOf(white)} stands after ${sign}, and is no blank for YAML`,
    label: 'looks like a blank',
    help: `type ${sign} and a blank`,
  }
}

function first(matches: Iterable<RegExpExecArray>, isInText: (offset: number) => boolean): RegExpExecArray | undefined {
  for (const match of matches) if (!isInText(match.index + match[0].length - 1)) return match
  return undefined
}

function nameOf(white: string): string {
  const [character = ''] = new RegExp(ODD, 'u').exec(white) ?? []
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return character === '\u00a0' ? `a no-break blank (${code})` : `the character ${code}`
}
