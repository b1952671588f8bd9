/*
 * The written form of job numbers: a text with the names of its parts in braces, as K{year}{serial} for K1503407. The letter of the
 * language version belongs to the number only where its form has it; elsewhere the line at the foot of the page has it.
 */

/** How a house writes its job numbers. */
export interface JobNumberRules {
  readonly forms: readonly string[]
  /** Figures of the serial. */
  readonly serial: number
  /** The line at the foot of the first page. */
  readonly line?: string | undefined
  /** Whether those of the six language versions follow one another. */
  readonly consecutive: boolean
}

/** The parts of a job number: that of V.16-01234 is the serial 1234 of the year 16; a reissue is marked by an asterisk. */
export interface JobNumberParts {
  /** What is the same in the numbers of one run: the form with the office and the year in it. */
  readonly series: string
  readonly serial: number
  /** The serial as it is written, and where it begins. */
  readonly figures: string
  readonly at: number
  /** The letter of the language version, where the form has it. */
  readonly letter: string | undefined
  /** Year and serial, as the bar code holds them. */
  readonly digits: string
}

const PARTS = ['year', 'serial', 'office', 'letter']
const PART = /\{([^{}]*)\}/g

/** What is wrong with a form; undefined where nothing is. */
export function jobNumberFault(form: string): string | undefined {
  const names = Array.from(form.matchAll(PART), ([, name = '']) => name)
  const unknown = names.find((name) => !PARTS.includes(name))
  if (unknown !== undefined || /[{}]/.test(form.replace(PART, '')))
    return `the parts of a job number are ${PARTS.map((name) => `{${name}}`).join(', ')}`
  return names.includes('serial') ? undefined : 'a job number has {serial} in it'
}

/** Whether a form of job numbers is one. */
export const isJobNumberForm = (text: string): boolean => jobNumberFault(text) === undefined

/** Takes a job number apart by the forms of the house; undefined when it has none of them. */
export function readJobNumber(
  text: string,
  { forms, serial }: Pick<JobNumberRules, 'forms' | 'serial'>,
): JobNumberParts | undefined {
  for (const form of forms) {
    const match = expressionOf(form, serial).exec(text.replace(/\**$/, ''))
    if (match) return partsOf(form, match)
  }
  return undefined
}

/** The job number of another serial in the place of its own. */
export function withSerial(text: string, { at, figures }: JobNumberParts, serial: number): string {
  const written = String(serial).padStart(figures.length, '0')
  return text.slice(0, at) + written + text.slice(at + figures.length)
}

/** A job number as the house would write it, for who has to write one. */
export function jobNumberExample(
  { forms: [form = ''], serial }: Pick<JobNumberRules, 'forms' | 'serial'>,
  letter: string,
): string {
  const figures = '1234'.padStart(serial, '0').slice(-serial)
  return fillForm(form, { year: '16', serial: figures, office: 'V', letter })
}

function fillForm(form: string, values: Readonly<Record<string, string>>): string {
  return form.replace(PART, (_, name: string) => values[name] ?? '')
}

function expressionOf(form: string, serial: number): RegExp {
  const figures: Readonly<Record<string, string>> = {
    year: '(\\d{2})',
    serial: `(\\d{${serial}})`,
    office: '([A-Z]+)',
    letter: '([A-Za-z])',
  }
  const source = form
    .split(/(\{[^{}]*\})/)
    .map((part) => figures[part.slice(1, -1)] ?? part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('')
  return new RegExp(`^${source}$`, 'd')
}

function partsOf(form: string, match: RegExpExecArray): JobNumberParts {
  const names = Array.from(form.matchAll(PART), ([, name = '']) => name)
  const valueOf = (name: string): string | undefined => (names.includes(name) ? match[names.indexOf(name) + 1] : undefined)
  const figures = valueOf('serial') ?? ''
  const values = { year: valueOf('year') ?? '', office: valueOf('office') ?? '', serial: '#', letter: '?' }
  return {
    series: fillForm(form, values),
    serial: Number(figures),
    figures,
    at: match.indices?.[names.indexOf('serial') + 1]?.[0] ?? 0,
    letter: valueOf('letter'),
    digits: values.year + figures,
  }
}
