import { describe, expect, it } from 'vitest'
import { papers } from '../../helpers/run-papers.ts'

const SESSION = 'ctoc-cop-2016-1'

describe.concurrent('papers impact', () => {
  it('shows what follows from a fact, and every paragraph and language that prints it', async () => {
    const { code, stdout, stderr } = await papers(['impact', 'opens', SESSION, '--lang', 'en,ru'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('deadlines.proposals = 2016-10-03  (2 weeks before the opening, by decision 6/3)')
    expect(stdout).toMatch(
      /item 1\(c\), paragraph 5 {2}\[items\.adoption\.annotation\.deadlines]\n +en {2}\S+wording\/en\.yaml:\d+:\d+\n +ru /,
    )
  })

  it('speaks to programs in json', async () => {
    const { stdout } = await papers(['impact', 'CTOC/COP/2016/9', '--reporter', 'json'])
    const [found] = JSON.parse(stdout) as [{ symbol: string; fact: string; appearances: { languages: { language: string }[] }[] }]
    expect(found).toMatchObject({ symbol: 'CTOC/COP/2016/1', fact: 'documents.international-cooperation-meeting.symbol' })
    for (const { languages } of found.appearances)
      expect(languages.map(({ language }) => language)).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'])
  })

  it('says of an unknown fact which one may be meant', async () => {
    const { code, stderr } = await papers(['impact', 'documents.trafficking-meting', SESSION])
    expect(code).toBe(2)
    expect(stderr).toBe(
      'error: no fact has the name or the value documents.trafficking-meting\n  = help: did you mean documents.trafficking-meeting?\n',
    )
  })
})
