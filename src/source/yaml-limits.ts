import type { CST } from 'yaml'
import { DEPTH, FILE_BYTES, TEXT_LENGTH } from './limits.ts'
import type { SourceFile, TextFault } from './source-file.ts'

/** What of a text is beyond the limits, as far as that can be seen before it is read as YAML. */
export function limitOfText(file: SourceFile): TextFault | undefined {
  const { text } = file
  if (text.length > FILE_BYTES) return tooMuch(`the file has ${text.length} characters`, `${FILE_BYTES}`, 0)
  for (let start = 0; start < text.length;) {
    const end = file.lineEnd(start)
    if (end - start > TEXT_LENGTH) return tooMuch(`a line has ${end - start} characters`, `${TEXT_LENGTH}`, start)
    start = end + 1
  }
  return undefined
}

/** Where maps and lists lie deeper within one another than the limit. Goes through the tokens without calling itself, however deep they are. */
export function limitOfDepth(tokens: Iterable<CST.Token>): TextFault | undefined {
  const stack = Array.from(tokens, (token) => ({ token, depth: 0 }))
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { token, depth } = entry
    if (depth > DEPTH) return tooDeep(token.offset)
    if (token.type === 'document') {
      if (token.value) stack.push({ token: token.value, depth })
    } else if ('items' in token)
      for (const { key, value } of token.items)
        for (const inner of [key, value]) if (inner) stack.push({ token: inner, depth: depth + 1 })
  }
  return undefined
}

export function tooDeep(at: number): TextFault {
  return tooMuch(`maps and lists lie more than ${DEPTH} deep in one another`, `${DEPTH}`, at)
}

/** A finding that something is beyond a limit, with what may be. */
export function tooMuch(message: string, most: string, at: number): TextFault {
  return { code: 'data-limit', message, help: `at most ${most} may be; see Limits in docs/reliability.md`, at }
}
