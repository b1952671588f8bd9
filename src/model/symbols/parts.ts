import { DIGITS, digits, exact, NUMBER, oneOf, ROMAN } from './notation.ts'
import type { PartName, SymbolPatterns } from './patterns.ts'

/** A part of symbols: how it should be written, and how it is read where it is not. */
interface PartForm {
  /** In the text as typed, without groups. */
  readonly strict: (words: SymbolPatterns) => string
  /** In the folded text. */
  readonly loose: string
  /** The part as it should be written, from the groups of `loose` and from the text as typed; undefined where it can be none. */
  readonly meant: (groups: readonly (string | undefined)[], typed: string) => string | undefined
}

/** Special sessions of the Assembly, and its emergency ones: S-13, ES-8; S-VII. */
const SPECIAL = '(?:E?S-)?'
const SPECIAL_LOOSE = '(?:(E?S)[ -]{1,2})?'

const counted: PartForm = { strict: () => DIGITS, loose: NUMBER, meant: ([number]) => number && digits(number) }

/** What kinds and folders are is said with them: `readKind` reads them loosely. */
const words = (of: 'kinds' | 'folders'): PartForm => ({
  strict: (patterns) => oneOf(patterns[of].map(exact)),
  loose: '',
  meant: () => undefined,
})

export const partForms: Readonly<Record<PartName, PartForm>> = {
  number: counted,
  section: counted,
  kind: words('kinds'),
  folder: words('folders'),
  year: {
    strict: () => '(?:19|20)\\d\\d',
    loose: '(?:([12IL][0-9OIL]{3})(?![A-Z0-9])|([0-9]{2})(?=/))',
    meant: ([whole, short]) => (whole === undefined ? short && fullYear(Number(short)) : digits(whole)),
  },
  session: {
    strict: () => `${SPECIAL}[1-9]\\d{0,2}`,
    loose: `${SPECIAL_LOOSE}${NUMBER}`,
    meant: ([special, number]) => number && specialOf(special) + digits(number),
  },
  roman: {
    strict: () => `${SPECIAL}${ROMAN}`,
    loose: `${SPECIAL_LOOSE}([IVXLC1]{1,12})(?![A-Z0-9])`,
    meant: ([special, number = '']) => romanOf(number, specialOf(special)),
  },
  group: {
    strict: () => `(?:[1-9]\\d{0,2}|${ROMAN})`,
    loose: `(?:${NUMBER}|([IVXLC]{1,12})(?![A-Z0-9]))`,
    meant: ([number, roman]) => (number === undefined ? romanOf(roman ?? '', '') : digits(number)),
  },
  letter: {
    strict: () => '[A-Z](?:(?:-| and )[A-Z])?(?![A-Za-z0-9])',
    loose: '[A-Z](?:(?:-| AND )[A-Z])?(?![A-Z0-9])',
    meant: (_, typed) => (/^[A-Z](?:(?:-| and )[A-Z])?$/.test(typed) ? typed : undefined),
  },
}

function specialOf(letters: string | undefined): string {
  return letters === undefined ? '' : `${letters}-`
}

function romanOf(token: string, special: string): string | undefined {
  const letters = token.replaceAll('1', 'I')
  return new RegExp(`^${ROMAN}$`).test(letters) ? special + letters : undefined
}

/** The years that two digits stand for; with those of earlier years nothing but a session can be meant. */
const [EARLIEST, LATEST] = [1990, 2045]

function fullYear(short: number): string | undefined {
  const year = [1900, 2000].map((century) => century + short).find((full) => EARLIEST <= full && full <= LATEST)
  return year === undefined ? undefined : String(year)
}
