/** Characters that are taken for others when a symbol is typed: look-alikes of other scripts, dashes, slashes, dots, stars. */
const LOOK_ALIKES = new Map<string, string>([
  ...pairs('АВЕКМНОРСТУХІЅЈ', 'ABEKMHOPCTYXISJ'),
  ...pairs('авекмнорстухіѕј', 'ABEKMHOPCTYXISJ'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ', 'ABEZHIKMNOPTYXC'),
  ...pairs('οιρκτϲ', 'OIPKTC'),
  ...same('_|‐‑‒–—―−﹣', '-'),
  ...same('\\∕⁄⧸', '/'),
  ...same('․·', '.'),
  ...same('∗٭', '*'),
  ...same('\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\ufeff', ' '),
])

const FULL_WIDTH = 0xfee0

/**
 * A text in which everything that can be mistaken in a symbol is alike: capital letters, ASCII digits, `-`, `/`, `.`, `*` and
 * blanks. It has the length of the text, so that offsets hold for both.
 */
export function foldForSymbols(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index++) folded += foldUnit(text.charAt(index))
  return folded
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code < 0x80) return LOOK_ALIKES.get(unit) ?? (code <= 0x20 ? ' ' : unit.toUpperCase())
  const known = LOOK_ALIKES.get(unit)
  if (known !== undefined) return known
  if (code > 0xff00 && code <= 0xff5e) return foldUnit(String.fromCharCode(code - FULL_WIDTH))
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  return /\s/.test(unit) ? ' ' : unit
}

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (character, index) => [character, to.charAt(index)])
}

function same(from: string, to: string): [string, string][] {
  return Array.from(from, (character) => [character, to])
}
