/** A finding as a program reads it: where it stands in a text, by offsets, and its help. */
export interface Helped {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly help: string
}

/**
 * The text when somebody has done what a help says and nothing else. `words` are those that only a person can know: they take the place of
 * … in what is to be written. Throws where a help leaves open what to do.
 */
export function obeyHelp({ text, start, end, help }: Helped, words = '…'): string {
  const [first = '', ...lines] = help.split('\n')
  const skeleton = lines.join('\n').replaceAll('…', words)
  const piece = text.slice(start, end)
  const replacedBy = (by: string): string => text.slice(0, start) + by + text.slice(end)

  const meeting = /and write (\S+) here:$/.exec(first)
  if (meeting) {
    const [, line = '', before = ''] = /^(.*) # after (.*)$/.exec(skeleton) ?? []
    return addedAfter(replacedBy(meeting[1] ?? ''), before, line, 0)
  }
  const added = /^add \S+ with .*?, (after|before|under) (\S+):$/.exec(first)
  if (added) return addedBeside(text, added[1] ?? '', added[2] ?? '', skeleton, start)
  if (first.endsWith('so that it reads')) return text.slice(0, start) + skeleton + text.slice(text.indexOf('}', start) + 1)
  const meant = /did you mean (.+)\?/.exec(first) ?? /(?:^|.*[:;,] )write (.+?)(?:; the form is .*)?$/.exec(first)
  if (meant) {
    const written = (meant[1] ?? '').replace(/^([\w.-]+) or .*$/, '$1').replaceAll('…', words)
    const isForm = /^".*"$/s.test(piece) && /^\w[\w-]*$/.test(written) && text.slice(end, end + 2) === '}}'
    // Marks around what was mistyped stay, as anybody would leave them.
    if (isForm) return replacedBy(`"${written}"`)
    return replacedBy(/^\{\{.*\}\}$/.test(piece) && /^[\w-]+$/.test(written) ? `{{${written}}}` : written)
  }
  const indent = /indent it by (\d+)/.exec(first)
  if (indent) {
    const line = lineStart(text, start)
    return text.slice(0, line) + ' '.repeat(Number(indent[1])) + text.slice(line).replace(/^[^\S\n]*/, '')
  }
  const put = /^put (\S+) after (.+)$/.exec(first)
  if (put) {
    const at = text.indexOf(put[2] ?? '', start) + (put[2] ?? '').length
    return text.slice(0, at) + (put[1] ?? '') + text.slice(at)
  }
  const typed = /^type (\S+) and a blank$/.exec(first)
  if (typed) return replacedBy(`${typed[1] ?? ''} `)
  if (first.startsWith('put a blank before it')) return replacedBy(` ${piece}`)
  if (first.includes('take the sentence out')) return withoutSentence(text, start, end)
  if (first.includes('take it out of the list')) return withoutEntry(text, start, end)
  if (first.includes('take it out')) return withoutPiece(text, start, end)
  throw new Error(`nobody could obey: ${help}`)
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Where the entry ends whose key stands at an offset: with all lines that are indented more. */
function entryEnd(text: string, key: number): number {
  const column = key - lineStart(text, key)
  let end = lineEnd(text, key)
  for (let next = end; next < text.length;) {
    const line = text.slice(next + 1, lineEnd(text, next + 1))
    next = lineEnd(text, next + 1)
    if (line.trim() === '') continue
    if ((/^ */.exec(line)?.[0].length ?? 0) <= column) break
    end = next
  }
  return end
}

function keyAfter(text: string, key: string, from: number): number {
  const pattern = new RegExp(`^[ -]*${key}:`, 'gm')
  pattern.lastIndex = lineStart(text, from)
  const match = pattern.exec(text)
  if (!match) throw new Error(`there is no ${key}: to add lines to`)
  return match.index + match[0].length - key.length - 1
}

function addedAfter(text: string, key: string, lines: string, from: number): string {
  const end = entryEnd(text, keyAfter(text, key, from))
  return `${text.slice(0, end)}\n${lines}${text.slice(end)}`
}

function addedBeside(text: string, where: string, key: string, lines: string, from: number): string {
  if (where === 'after') return addedAfter(text, key, lines, from)
  const at = keyAfter(text, key, from)
  if (where === 'before') return `${text.slice(0, lineStart(text, at))}${lines}\n${text.slice(lineStart(text, at))}`
  return `${text.slice(0, lineEnd(text, at))}\n${lines}${text.slice(lineEnd(text, at))}`
}

function withoutSentence(text: string, start: number, end: number): string {
  const value = text.indexOf(': ', lineStart(text, start)) + 2
  const before = text.slice(value, start)
  const from = value + Math.max(0, ...Array.from(before.matchAll(/\.\s|。/g), ({ 0: stop, index }) => index + stop.length))
  const rest = /^.*?(?:\.(?=\s|$)|。)/s.exec(text.slice(end, lineEnd(text, end)))?.[0].length ?? 0
  return text.slice(0, from).trimEnd() + (from === value ? ' ' : '') + text.slice(end + rest)
}

function withoutEntry(text: string, start: number, end: number): string {
  const rest = text.slice(end)
  if (/^\s*,/.test(rest)) return text.slice(0, start) + rest.replace(/^\s*,\s*/, '')
  return text.slice(0, start).replace(/,\s*$/, '') + rest
}

/** A key goes with its lines, a value within braces with its key, and any other piece by itself. */
function withoutPiece(text: string, start: number, end: number): string {
  if (text.charAt(end) === ':') return text.slice(0, lineStart(text, start)) + text.slice(entryEnd(text, start) + 1)
  const field = /, [\w-]+: $/.exec(text.slice(0, start))
  return text.slice(0, start - (field?.[0].length ?? 0)) + text.slice(end)
}
