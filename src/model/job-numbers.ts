/**
 * Letters of the six language versions in job numbers. Each version has a number of its own, and the six are consecutive in this, the
 * English alphabetical order of the languages, as on the six versions of CAC/COSP/IRG/2015/1 (V.15-01964 to V.15-01969). A version in
 * another language has a letter and a number beside them.
 */
export const JOB_LETTERS = ['A', 'C', 'E', 'F', 'R', 'S'] as const

/** The parts of a job number: that of V.16-01234 is the serial 1234 of the year 16; a reissue is marked by an asterisk. */
export interface JobNumberParts {
  /** What stands before the serial, with the year: V.16- */
  readonly series: string
  readonly serial: number
  /** Year and serial, as the bar code holds them. */
  readonly digits: string
}

/** Takes a job number apart; undefined when it has not the form of one. */
export function readJobNumber(text: string): JobNumberParts | undefined {
  const [, series, year, serial] = /^((?:[A-Z]+\.)?(\d{2})-)(\d{5})\**$/.exec(text) ?? []
  if (series === undefined || year === undefined || serial === undefined) return undefined
  return { series, serial: Number(serial), digits: year + serial }
}

/** A job number of the same series, as it is written. */
export function writeJobNumber(series: string, serial: number): string {
  return series + String(serial).padStart(5, '0')
}
