import { absentParticulars } from '../model/masthead.ts'
import type { Check } from './common/check.ts'

/** The masthead data that a paper needs before it is issued; the masthead leaves out the lines that lack them. */
export const mastheadIncomplete: Check = {
  code: 'masthead-incomplete',
  *facts({ session }) {
    const absent = absentParticulars(session.data.masthead)
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
