import { patternFault } from './patterns.ts'

/** The form of symbols that one symbol shows, with what it says of its session. */
export interface ShownPattern {
  /** The symbol without asterisks and changes, and the symbols of all that it changes, the nearest last. */
  readonly root: string
  readonly parents: readonly string[]
  /** Forms of its series and of the series beside it. */
  readonly patterns: readonly string[]
  readonly kinds: readonly string[]
  readonly folders: readonly string[]
  /** What is the same in all symbols of the body: E/CN.15. */
  readonly organ: string
  readonly year: number | undefined
  readonly session: number | undefined
}

const YEAR = /^(?:19|20)\d\d$/
const SESSION = /^(?:E?S-)?\d{1,3}$/
const CHANGE = /\/(?:Add|Amend|Corr|Rev|Summary)(?:\.\d+)?$/
const LETTERS = '[A-Z](?:(?:-| and )[A-Z])?'

/** How symbols end, with the form of the end; the first group is what stands before it. Sources as for the forms in tests/model. */
const ENDS: readonly (readonly [end: RegExp, form: string])[] = [
  [/^(.+) \(Sect\. \d+\)$/, ' (Sect. {section})'],
  [/^(.+)\/\d+ \(Vol\. [IVXLC]+\)$/, '/{number} (Vol. {roman})'],
  [/^(.+)\.\d+ \(Resumption \d+\)$/, '.{number} (Resumption {section})'],
  [new RegExp(`^(.+)/\\d+ ${LETTERS} \\((?:E?S-)?[IVXLC]+\\)$`), '/{number} {letter} ({roman})'],
  [/^(.+)\/\d+ \((?:E?S-)?[IVXLC]+\)$/, '/{number} ({roman})'],
  [/^(.+)\/\d+ \((?:19|20)\d\d\)$/, '/{number} ({year})'],
  [new RegExp(`^(.+)/\\d+ ${LETTERS}$`), '/{number} {letter}'],
  [/^(.+)\/(?:INF|NGO|PET)\/\d+$/, '/{folder}/{number}'],
  [/^(.+)\/[A-Z]+\.\d+$/, '/{kind}.{number}'],
  [/^(.+)\/\d+$/, '/{number}'],
]

/** Series that most bodies have beside the main one: conference room papers, and papers of limited distribution. (ST/LIB/SER.B/5/Rev.5) */
const USUAL_KINDS = ['CRP', 'L']

/** The form of the symbols of a body of which one symbol is known; undefined where it has none of the known forms. */
export function patternOfSymbol(symbol: string): ShownPattern | undefined {
  const whole = symbol.replace(/\*+$/, '')
  const chain = [whole]
  for (let at = whole; CHANGE.test(at); chain.unshift(at)) at = at.replace(CHANGE, '')
  const [root = whole] = chain
  const end = ENDS.find(([form]) => form.test(root))
  if (!end) return undefined
  const [form, tail] = end
  const before = form.exec(root)?.[1] ?? ''
  const isSection = tail.startsWith(' (Sect.')
  const { base, year, session } = readBase(isSection ? before.slice(0, before.lastIndexOf('/')) : before)
  const head = isSection ? base + before.slice(before.lastIndexOf('/')) : base
  const kind = /\/([A-Z]+)\.\d+$/.exec(root)?.[1]
  const folder = /\/([A-Z]+)\/\d+$/.exec(root)?.[1]
  const isPlain = tail === '/{number}' || tail === '/{kind}.{number}'
  const kinds = isPlain ? [...new Set([...USUAL_KINDS, ...(tail === '/{kind}.{number}' && kind ? [kind] : [])])] : []
  const besides = isPlain ? ['/{number}', '/{kind}.{number}'] : tail === '/{folder}/{number}' ? ['/{number}', tail] : [tail]
  const patterns = besides.map((each) => head + each)
  if (patterns.some((pattern) => patternFault(pattern) !== undefined)) return undefined
  const ofEnd = /\(((?:19|20)\d\d)\)$/.exec(root)?.[1]
  return {
    root,
    parents: chain.slice(0, -1),
    patterns,
    kinds,
    folders: tail === '/{folder}/{number}' && folder ? [folder] : [],
    organ: head.replace(/\/?\{.*$/, '').replace(/\/\d+$/, ''),
    year: ofEnd === undefined ? year : Number(ofEnd),
    session,
  }
}

/** What stands before the number: with the year, or else the session at its end, as a part. */
function readBase(text: string): { base: string; year: number | undefined; session: number | undefined } {
  const pieces = text.split('/')
  const at = pieces.findLastIndex((piece) => YEAR.test(piece))
  if (at > 0) return { base: pieces.with(at, '{year}').join('/'), year: Number(pieces[at]), session: undefined }
  const last = pieces.at(-1) ?? ''
  if (pieces.length < 2 || !SESSION.test(last)) return { base: text, year: undefined, session: undefined }
  const session = /^\d+$/.test(last) ? Number(last) : undefined
  return { base: pieces.with(-1, '{session}').join('/'), year: undefined, session }
}
