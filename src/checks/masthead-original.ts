import type { Check } from './common/check.ts'

/** The first page would say that this version is the original, and that it is a working translation. */
export const mastheadOriginal: Check = {
  code: 'masthead-original',
  *text({ session, language, wording }) {
    const { original } = session.data.masthead
    if (original !== language.code || wording.data.status !== 'working translation') return
    yield {
      level: 'warning',
      message: `the ${language['english-name']} version is the original, and is called a working translation`,
      span: wording.source.valueSpan(['status']),
      label: 'a translation',
      also: [{ span: session.source.valueSpan(['masthead', 'original']), text: 'the original' }],
      help: 'write official text here, or correct original in session.yaml',
    }
  },
}
