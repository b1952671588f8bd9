import type { Check } from './check.ts'

/** The masthead data that a paper needs before it is issued; the masthead leaves out the lines that lack them. */
export const mastheadIncomplete: Check = {
  code: 'masthead-incomplete',
  *facts({ session }) {
    const { masthead } = session.data
    const jobNumbers = Object.keys(masthead['job-numbers'] ?? {}).length
    const stated = { distribution: masthead.distribution, date: masthead.date, original: masthead.original }
    const absent = Object.entries({ ...stated, 'job-numbers': jobNumbers || undefined })
      .filter(([, value]) => value === undefined)
      .map(([key]) => key)
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
