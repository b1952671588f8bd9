import { PARTICULARS, particularNames } from '../model/masthead.ts'
import type { Check } from './common/check.ts'

/** The masthead data that a paper needs before it is issued; the masthead leaves out the lines that lack them. */
export const mastheadIncomplete: Check = {
  code: 'masthead-incomplete',
  *facts({ session }) {
    const { masthead } = session.data
    const absent = particularNames.filter((name) => PARTICULARS[name].isNeeded && isEmpty(masthead[name]))
    if (absent.length)
      yield {
        level: 'note',
        message: `the masthead has no ${absent.join(', no ')}`,
        span: session.source.keySpan(['masthead']),
        label: 'a line without data is left out',
        help: 'add what documents management has allotted, before the paper is issued',
      }
  },
}

/** Job numbers without any are none. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}
