import fc from 'fast-check'
import { examples } from '../changes/choices.ts'

/** How many random cases a property tries: few in `npm test`, many in `npm run torture`. */
const CASES = Number(process.env['RANDOM_CASES'] ?? 60)

/** Holds a property for random cases, the same in every run, and tells the test how many it tried. */
export function holds<T extends [unknown, ...unknown[]]>(
  { task }: { readonly task: { readonly name: string; readonly meta: { tried?: number } } },
  property: fc.IProperty<T>,
  count = CASES,
): void {
  task.meta.tried = count
  fc.assert(property, examples(count, task.name))
}

/** Pieces of texts that are hard to set, to read or to write somewhere: scripts, numbers, brackets, controls, syntax of other languages. */
const PIECES = [
  ...[
    'a',
    'words ',
    'of the paper',
    ' ',
    '\u00a0',
    '\u3000',
    '  ',
    '-',
    '–',
    '…',
    '.',
    ', ',
    ': ',
    '; ',
    '# ',
    ' #',
    '"',
    "'",
    '“',
    '”',
  ],
  ...[
    '会议',
    '，',
    '。',
    '《',
    '》',
    '（',
    '）',
    '𠮷',
    'мир ',
    'وثيقة',
    '١٢',
    ' و',
    '12',
    '10:30',
    '6/3',
    '1.5',
    '%',
    '(',
    ')',
    '[',
    ']',
  ],
  ...[
    '{{',
    '}}',
    '{{date opening}}',
    '{{symbol documents.paper}}',
    '{',
    '}',
    '\\',
    '\\{{',
    '*',
    '&',
    '!',
    '|',
    '>',
    '@',
    '`',
    '?',
  ],
  ...['UNX/CONF/2020/1', 'UNX/CONF/2020/ 1', 'UNX/', '/Add.1', '/Rev.', '<', '</script>', '&amp;', ']]>', '<!--', '%PDF', '\\)'],
  ...[
    '\n',
    '\r\n',
    '\t',
    '\u0000',
    '\u0007',
    '\u202e',
    '\u2067',
    '\u2069',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\ud83c',
    '\u0301',
    '🌊',
    '__proto__',
  ],
] as const

export const text = fc
  .array(fc.oneof({ arbitrary: fc.constantFrom(...PIECES), weight: 9 }, fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''))

/** One spoiling of a text: where, as a part of its length, and how. */
export interface Spoiling {
  readonly at: number
  readonly length: number
  readonly how: 'delete' | 'insert' | 'repeat' | 'truncate' | 'swap-lines' | 'indent' | 'flip'
  readonly piece: string
}

export const spoilings: fc.Arbitrary<Spoiling[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
    how: fc.constantFrom('delete', 'insert', 'insert', 'repeat', 'truncate', 'swap-lines', 'indent', 'flip'),
    piece: fc.constantFrom(...PIECES),
  }),
  { minLength: 1, maxLength: 4 },
)

export function spoiled(before: string, all: readonly Spoiling[]): string {
  return all.reduce((text, spoiling) => spoil(text, spoiling), before)
}

function spoil(text: string, { at, length, how, piece }: Spoiling): string {
  const start = Math.floor(at * text.length)
  const [head, middle, tail] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)]
  const lines = text.split('\n')
  const line = Math.floor(at * (lines.length - 1))
  switch (how) {
    case 'delete':
      return head + tail
    case 'insert':
      return head + piece + middle + tail
    case 'repeat':
      return head + middle.repeat(length) + tail
    case 'truncate':
      return at < 0.7 ? text : head
    case 'swap-lines':
      return [...lines.slice(0, line), lines[line + 1] ?? '', lines[line] ?? '', ...lines.slice(line + 2)].join('\n')
    case 'indent':
      return [...lines.slice(0, line), `${' '.repeat(length % 5)}${lines[line] ?? ''}`, ...lines.slice(line + 1)].join('\n')
    case 'flip':
      return head + String.fromCharCode((middle.charCodeAt(0) || 32) ^ (1 << (length % 7))) + middle.slice(1) + tail
  }
}
