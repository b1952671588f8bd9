import { type Line, withoutComment } from './lines.ts'
import type { Slip } from './slip.ts'

const KEY = '[\\p{L}\\p{N}_.-]+'

/** Signs between a key and its value that are no colon with a blank: what is typed, and how it is called. */
const between = (): (readonly [pattern: RegExp, name: (sign: string) => string])[] => [
  [new RegExp(`^(${KEY})[ \\t]*([：﹕])[ \\t]*(.*)$`, 'su'), (sign) => `${sign} is a full-width colon: YAML wants : and a blank`],
  [new RegExp(`^(${KEY})[ \\t]+(:)(\\S.*)$`, 'su'), () => 'a blank is missing after the colon'],
  [new RegExp(`^(${KEY}?)(:)([^\\s:/].*)$`, 'su'), () => 'a blank is missing after the colon'],
  [new RegExp(`^(${KEY})[ \\t]*(=>?|->|→|;)[ \\t]*(.+)$`, 'su'), (sign) => `${sign} stands in place of a colon`],
  [new RegExp(`^(${KEY})[ \\t]+([–—-])[ \\t]+(.+)$`, 'su'), (sign) => `${sign} stands in place of a colon`],
]

/**
 * A line that has no key as YAML wants it, although its author meant one; `next` is the line after it; `isAmongKeys` tells whether keys stand
 * in its column before or after it.
 */
export function lineSlip(line: Line, next: Line | undefined, isAmongKeys: boolean): Slip | undefined {
  const { start, column, key, text } = line
  const body = withoutComment(text.slice(column))
  const slip = (message: string, written: string, piece = body): Slip => ({
    start: start + column,
    end: start + column + piece.length,
    message,
    help: `write ${written}`,
  })
  for (const [pattern, name] of between()) {
    const [, field = '', sign = '', value = ''] = pattern.exec(body) ?? []
    if (field !== '' && (key === undefined || sign !== ':')) return slip(name(sign), `${field}: ${value}`.trimEnd())
  }
  if (key !== undefined) return undefined
  const comment = /^(\/\/+|;+|--+)\s*(.*)$/s.exec(body)
  if (comment) return slip('a comment begins with #', `# ${comment[2] ?? ''}`)
  const dash = /^[-–—•*]\s*(\S.*)$/su.exec(body)
  if (dash?.[1] !== undefined && !line.hasDash && !/^[-*–—•]\s*[-–—•*]/u.test(body) && !body.startsWith('---'))
    return slip(
      body.startsWith('-') ? 'a blank is missing after the dash' : `an entry of a list begins with - and a blank`,
      `- ${dash[1]}`,
    )
  const [, field = '', rest = ''] = new RegExp(`^(${KEY})(?:[ \\t]+(.*))?$`, 'su').exec(body) ?? []
  if (field === '') return undefined
  if (rest === '' && next && opensWith(line, next)) return slip(`a colon is missing after ${field}`, `${field}:`)
  if (rest !== '' && /^[a-z][a-z0-9-]*$/.test(field) && (isAmongKeys || /^[[{]/.test(rest) || !/\s\S+\s\S+\s/.test(rest)))
    return slip(`a colon is missing after ${field}`, `${field}: ${rest}`)
  return undefined
}

/** Whether the next line is the first of what a line opens. */
function opensWith({ column, hasDash }: Line, next: Line): boolean {
  if (next.column > column && (next.key !== undefined || next.hasDash)) return !hasDash || !next.hasDash
  return !hasDash && next.hasDash && next.indent === column
}
