import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { papers, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

const NAME = 'output/CTOC-COP-2016-1.fr.xlf'

/** A folder with the data of the project, which a test may change. */
function folder(): string {
  const here = temporaryFolder()
  cpSync(join(PROJECT, 'data'), join(here, 'data'), { recursive: true })
  return here
}

const data = (cwd: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(cwd, 'data'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  )

const change = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`no ${from} in ${path}`)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
}

describe('papers export', () => {
  it('writes the translation and its names, and import of it changes nothing', async () => {
    const cwd = folder()
    const before = data(cwd)
    const { code, stdout } = await papers(['export', '--lang', 'fr'], { cwd })
    expect([code, stdout.trim().split('\n')]).toEqual([0, [NAME, NAME.replace('.xlf', '.tbx')]])
    expect(readFileSync(join(cwd, NAME.replace('.xlf', '.tbx')), 'utf8')).toContain('<term>Vienne</term>')
    expect((await papers(['import', NAME], { cwd })).code).toBe(0)
    expect(data(cwd)).toEqual(before)
  })

  it('writes over its own file, and never over one that somebody has changed', async () => {
    const cwd = folder()
    await papers(['export', '--lang', 'fr'], { cwd })
    expect((await papers(['export', '--lang', 'fr', '--xliff', '2.1'], { cwd })).code).toBe(0)
    change(join(cwd, NAME), 'provisoire', 'définitif')
    const edited = readFileSync(join(cwd, NAME), 'utf8')
    const { code, stderr } = await papers(['export', '--lang', 'fr'], { cwd })
    expect([code, readFileSync(join(cwd, NAME), 'utf8')]).toEqual([2, edited])
    expect(stderr).toContain('was changed since papers wrote it')
  })

  it.each([
    ['the language of the original', ['--lang', 'zh'], 'zh is the language that the others are translated from'],
    ['a language without words', ['--lang', 'de'], 'ctoc-cop-2016-1 has no wording in the language de'],
    ['two languages in one file', ['--lang', 'fr,es', '--out', 'a.xlf'], '--out names one file'],
    ['a version that is not written', ['--lang', 'fr', '--xliff', '2.0'], '1.2, 2.1'],
  ])('says plainly why it does not write %s', async (_, args, said) => {
    const cwd = folder()
    const { code, stderr } = await papers(['export', ...args], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain(said)
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  })
})

describe('papers import of an XLIFF file', () => {
  it('tells with --dry-run what it would write, writes it, and then there is nothing to do', async () => {
    const cwd = folder()
    await papers(['export', '--lang', 'fr'], { cwd })
    change(join(cwd, NAME), 'Débat général</target>', 'Discussion générale</target>')
    const before = data(cwd)
    const dry = await papers(['import', NAME, '--dry-run'], { cwd })
    expect([dry.code, data(cwd)]).toEqual([0, before])
    expect(dry.stdout).toContain('would be taken: items.general-discussion.title')
    expect((await papers(['import', NAME], { cwd })).code).toBe(0)
    const after = data(cwd)
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([
      expect.stringMatching(/made-from\/fr\.txt$/),
      expect.stringMatching(/wording\/fr\.yaml$/),
    ])
    expect((await papers(['import', NAME], { cwd })).code).toBe(0)
    expect(data(cwd)).toEqual(after)
  })

  it('prints the command that says that a stale unit is up to date', async () => {
    const cwd = folder()
    change(join(cwd, 'data/ctoc-cop-2016-1/wording/zh.yaml'), '一般性讨论', '一般讨论')
    await papers(['export', '--lang', 'fr'], { cwd })
    expect(readFileSync(join(cwd, NAME), 'utf8')).toContain('state="needs-review-translation"')
    change(join(cwd, NAME), 'Débat général</target>', 'Discussion</target>')
    const { code, stdout } = await papers(['import', NAME], { cwd })
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('papers translate mark ctoc-cop-2016-1 --lang fr items.general-discussion.title'),
    ])
  })

  it('ends with 1 where a unit is refused, and takes the others', async () => {
    const cwd = folder()
    await papers(['export', '--lang', 'fr'], { cwd })
    change(join(cwd, NAME), 'Débat général</target>', 'Discussion générale</target>')
    const text = readFileSync(join(cwd, NAME), 'utf8')
    writeFileSync(join(cwd, NAME), text.replace(/(Examen de l’application de la )<x [^>]*>/, '$1'))
    const { code, stdout } = await papers(['import', NAME], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('taken: items.general-discussion.title')
    expect(stdout).toMatch(/error\[edit-loses-fact\]: items\.implementation\.title .*is lost/)
  })
})

describe('a spoiled file', () => {
  const cwd = folder()
  const good = papers(['export', '--lang', 'fr', '--out', 'good.xlf'], { cwd }).then(() =>
    readFileSync(join(cwd, 'good.xlf'), 'utf8'),
  )

  it.each<[string, (text: string) => string | Uint8Array, string]>([
    ['cut short', (text) => text.slice(0, text.length / 2), 'cut short'],
    [
      'of a DTD elsewhere',
      (text) => text.replace('<xliff', '<!DOCTYPE xliff SYSTEM "http://example.org/a.dtd"><xliff'),
      'DOCTYPE',
    ],
    ['of another session', (text) => text.replace('ctoc-cop-2016-1/wording', 'e-cn15-2027-1/wording'), 'e-cn15-2027-1'],
    ['of another language', (text) => text.replace('target-language="fr"', 'target-language="de"'), 'it is in de'],
    ['of the original itself', (text) => text.replace('target-language="fr"', 'target-language="zh"'), 'zh is the language'],
    ['of another original', (text) => text.replace('source-language="zh"', 'source-language="en"'), 'translated from'],
    ['of other ids', (text) => text.replaceAll('trans-unit id="', 'trans-unit id="x'), 'no unit of ctoc-cop-2016-1'],
    ['of seventeen megabytes', (text) => text + ' '.repeat(17 << 20), '16 megabytes'],
  ])('is refused, and nothing is changed: %s', async (_, spoil, said) => {
    const before = data(cwd)
    writeFileSync(join(cwd, 'spoiled.xlf'), spoil(await good))
    const { code, stderr } = await papers(['import', 'spoiled.xlf'], { cwd })
    expect(stderr).toContain(said)
    expect(code).toBe(2)
    expect(data(cwd)).toEqual(before)
  })
})
