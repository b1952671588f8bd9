import { jobNumbersOf } from '../model/houses/house.ts'
import {
  jobNumberExample,
  type JobNumberParts,
  type JobNumberRules,
  readJobNumber,
  withSerial,
} from '../model/houses/job-number-form.ts'
import { JOB_LETTERS } from '../model/job-letters.ts'
import type { Session } from '../model/session.ts'
import type { Check, Finding } from './common/check.ts'

/**
 * The job numbers of the language versions: each as the house writes it, and, where the house says that they are, those of the six consecutive in
 * the order of their letters.
 */
export const jobNumber: Check = {
  code: 'job-number',
  *facts({ session }) {
    const rules = jobNumbersOf(session.house)
    for (const [letter, { number }] of Object.entries(session.data.masthead['job-numbers'] ?? {})) {
      const parts = readJobNumber(number, rules)
      if (!parts) yield malformed(session, letter, number, rules)
      else if (parts.letter !== undefined && parts.letter.toUpperCase() !== letter)
        yield misplaced(
          session,
          letter,
          `“${number}” is the job number of the version ${parts.letter.toUpperCase()}`,
          `the version is ${letter}`,
          `write it as ${jobNumberExample(rules, letter)}`,
        )
    }
    if (rules.consecutive) yield* outOfOrder(session, rules)
  },
}

function* outOfOrder(session: Session, rules: JobNumberRules): Iterable<Finding> {
  const given = session.data.masthead['job-numbers'] ?? {}
  let first: { at: number; letter: string; number: string; parts: JobNumberParts } | undefined
  for (const [at, letter] of JOB_LETTERS.entries()) {
    const number = given[letter]?.number ?? ''
    const parts = readJobNumber(number, rules)
    if (!parts) continue
    first ??= { at, letter, number, parts }
    const serial = first.parts.serial + at - first.at
    if (parts.series === first.parts.series && parts.serial === serial) continue
    const due = withSerial(first.number.replace(/\**$/, ''), first.parts, serial)
    const message = `the job number of the version ${letter} does not follow from that of the version ${first.letter}`
    const label = `not ${due}, which is due here`
    yield misplaced(session, letter, message, label, `write ${due}, or correct the number of the version ${first.letter}`)
  }
}

function malformed(session: Session, letter: string, number: string, rules: JobNumberRules): Finding {
  const message = `“${number}” is no job number`
  const { house } = session
  if (house?.data['job-numbers'] === undefined) {
    const help = 'write the letter of the house, a point, the year, a hyphen and five digits'
    return misplaced(session, letter, message, 'not of the form V.16-01234', help)
  }
  const forms = rules.forms.join(' or ')
  return misplaced(
    session,
    letter,
    message,
    `${house.id} writes them ${forms}`,
    `write it as ${jobNumberExample(rules, letter)}: a year in two figures, a serial in ${rules.serial}; or correct the forms of the house`,
  )
}

function misplaced({ source }: Session, letter: string, message: string, label: string, help: string): Finding {
  return { level: 'error', message, span: source.valueSpan(['masthead', 'job-numbers', letter, 'number']), label, help }
}
