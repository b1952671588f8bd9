import type { SessionData } from './schema/session.ts'

export type MastheadData = SessionData['masthead']

/** What is known of the issue of a paper, one thing each. */
export interface Particular {
  /** Where the paper prints it: in a line of the masthead, at the feet of the pages, as a note on the symbol, or in the head itself. */
  readonly place: 'line' | 'foot' | 'note' | 'head'
  /** Whether a paper needs it before it is issued. */
  readonly isNeeded: boolean
  /** Whether the paper that follows has the same; otherwise it has its own, which is known later. */
  readonly staysInNext: boolean
}

/** Every particular under its name in session.yaml, in the order in which it is printed. Who adds one is led here by the compiler. */
export const PARTICULARS: { readonly [K in keyof Required<MastheadData>]: Particular } = {
  distribution: { place: 'line', isNeeded: true, staysInNext: true },
  date: { place: 'line', isNeeded: true, staysInNext: false },
  original: { place: 'line', isNeeded: true, staysInNext: true },
  only: { place: 'line', isNeeded: false, staysInNext: true },
  reissued: { place: 'note', isNeeded: false, staysInNext: false },
  'job-numbers': { place: 'foot', isNeeded: true, staysInNext: false },
  organ: { place: 'head', isNeeded: false, staysInNext: true },
  lines: { place: 'head', isNeeded: false, staysInNext: true },
}

/** The particulars' names, in order. */
export const particularNames = Object.keys(PARTICULARS) as (keyof MastheadData)[]

/** Particulars that a paper needs before it is issued, and that are not known yet. Job numbers without any are none. */
export function absentParticulars(masthead: MastheadData): (keyof MastheadData)[] {
  const isEmpty = (value: unknown): boolean =>
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  return particularNames.filter((name) => PARTICULARS[name].isNeeded && isEmpty(masthead[name]))
}

/** The masthead of the paper that follows another, which has particulars of its own. */
export function nextMasthead(masthead: MastheadData, own: MastheadData): MastheadData {
  const entries = particularNames.flatMap((name) => {
    const value = own[name] ?? (PARTICULARS[name].staysInNext ? masthead[name] : undefined)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(entries)
}
