import { JOB_LETTERS, readJobNumber, writeJobNumber } from '../model/job-numbers.ts'
import type { Session } from '../model/session.ts'
import type { Check, Finding } from './common/check.ts'

/** The job numbers of the language versions: each of the right form, and those of the six consecutive in the order of their letters. */
export const jobNumber: Check = {
  code: 'job-number',
  *facts({ session }) {
    const given = session.data.masthead['job-numbers'] ?? {}
    for (const [letter, { number }] of Object.entries(given))
      if (!readJobNumber(number))
        yield misplaced(session, letter, `“${number}” is no job number`, 'not of the form V.16-01234', undefined)
    let first: { at: number; letter: string; series: string; serial: number } | undefined
    for (const [at, letter] of JOB_LETTERS.entries()) {
      const parts = readJobNumber(given[letter]?.number ?? '')
      if (!parts) continue
      first ??= { at, letter, series: parts.series, serial: parts.serial }
      const due = writeJobNumber(first.series, first.serial + at - first.at)
      if (writeJobNumber(parts.series, parts.serial) === due) continue
      const message = `the job number of the version ${letter} does not follow from that of the version ${first.letter}`
      const label = `not ${due}, which is due here`
      yield misplaced(session, letter, message, label, `write ${due}, or correct the number of the version ${first.letter}`)
    }
  },
}

function misplaced(
  { source }: Session,
  letter: string,
  message: string,
  label: string,
  help = 'write the letter of the house, a point, the year, a hyphen and five digits',
): Finding {
  return { level: 'error', message, span: source.valueSpan(['masthead', 'job-numbers', letter, 'number']), label, help }
}
