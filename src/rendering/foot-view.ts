import { dayParts } from '../model/day.ts'
import { jobNumbersOf } from '../model/houses/house.ts'
import { jobLine } from '../model/houses/job-line.ts'
import { readJobNumber } from '../model/houses/job-number-form.ts'
import type { Language } from '../model/language.ts'
import { reissueMark } from '../model/reissue-mark.ts'
import type { Session } from '../model/session.ts'
import { fillPattern } from './conventions.ts'
import { publicAddress } from './public-address.ts'

/** A code for machines, with what it says to readers who do not see it. */
interface CodeView {
  readonly content: string
  readonly alternate: string
}

/** What the feet of pages say of the printing of a language version. */
export interface FootView {
  /** The job number with the letter of the language, where the house writes it: V.16-01234 (C). A reissue has its asterisks after the figures: V.16-01234* (C). */
  readonly jobNumber: string
  /** The same with the typesetter's initials and the two dates. */
  readonly jobLine: string
  readonly barCode: CodeView
  readonly qrCode: CodeView | undefined
}

/** The foot of a language version; undefined where its job number is not known. */
export function footView(session: Session, language: Language): FootView | undefined {
  const { 'job-letter': letter, 'alternate-texts': alternates } = language
  const job = Object.entries(session.data.masthead['job-numbers'] ?? {}).find(([key]) => key === letter)?.[1]
  const rules = jobNumbersOf(session.house)
  const parts = job && readJobNumber(job.number, rules)
  if (!parts) return undefined
  const mark = reissueMark(session.data)
  // A version that alone was printed again has its asterisk in the data.
  const number = mark === '' ? job.number : job.number.replace(/\**$/, mark)
  const [initials, dates] = [job.initials, job.dates?.map(shortDate).join(' ')]
  const jobNumber = jobLine(rules, { number, letter })
  const address = publicAddress(session, language, session.data.symbol)
  return {
    jobNumber,
    jobLine: jobLine(rules, { number, letter, initials, dates }),
    barCode: { content: parts.digits, alternate: fillPattern(alternates['bar-code'], { number: jobNumber }) },
    qrCode: address === undefined ? undefined : { content: address, alternate: fillPattern(alternates['qr-code'], { address }) },
  }
}

/** A date as the job line has it: ddmmyy. */
function shortDate(day: string): string {
  const { year, month, day: date } = dayParts(day)
  return [date, month, year % 100].map((part) => String(part).padStart(2, '0')).join('')
}
