import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { papers, temporaryFolder } from '../helpers/run-papers.ts'
import { FORMS } from '../model/symbol-forms.cases.ts'

/** Codes of the findings that a report has, each once. */
const found = (report: string): string[] => [
  ...new Set([...report.matchAll(/^(\w+)\[([\w-]+)\]/gm)].map(([, level, code]) => `${level} ${code}`)),
]

describe('papers that are begun by a symbol of any form', () => {
  it.each(FORMS.map(({ symbol }) => symbol))('%s', async (symbol) => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'data'))
    const begun = await papers(['new', symbol, '--lang', 'en,fr'], { cwd })
    expect({ code: begun.code, found: found(begun.stderr) }).toEqual({ code: 0, found: ['warning to-fill-in'] })
    const endings = readdirSync(join(cwd, 'output')).map((name) => /\.(?:en|fr)\.\w+$/.exec(name)?.[0] ?? name)
    expect(endings.sort()).toEqual(['.en.docx', '.en.pdf', '.fr.docx', '.fr.pdf'])
    const checked = await papers(['check'], { cwd })
    expect({ code: checked.code, errors: found(checked.stdout).filter((each) => each.startsWith('error')) }).toEqual({
      code: 0,
      errors: [],
    })
  })
})
