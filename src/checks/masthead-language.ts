import type { Check } from './common/check.ts'

/** A language that the masthead names and that the language of the version has no word for: it would be printed as its code. */
export const mastheadLanguage: Check = {
  code: 'masthead-language',
  *text({ session, language }) {
    const { original, only = [] } = session.data.masthead
    const named = [
      ...(original === undefined ? [] : [{ code: original, path: ['masthead', 'original'] }]),
      ...only.map((code, index) => ({ code, path: ['masthead', 'only', index] })),
    ]
    for (const { code, path } of named)
      if (!Object.hasOwn(language.masthead.languages, code))
        yield {
          level: 'error',
          message: `${language['english-name']} has no name for the language ${code}`,
          span: session.source.valueSpan(path),
          label: 'named on the first page',
          help: `write ${code}: with its name under masthead.languages in the file of the language`,
        }
  },
}
