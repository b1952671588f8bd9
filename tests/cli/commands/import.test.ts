import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { builtPaper } from '../../helpers/built-papers.ts'
import { papers, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'
import { EditedDocx } from '../../returning/word/edited-docx.ts'

const FRENCH = 'data/ctoc-cop-2016-1/wording/fr.yaml'
const RECORD = 'data/ctoc-cop-2016-1/made-from/fr.txt'
const ROTATION = 'items.officers.annotation.rotation'
const DEADLINES = 'items.adoption.annotation.deadlines'

let folder: string
let file: EditedDocx

beforeEach(async () => {
  folder = temporaryFolder()
  cpSync(join(PROJECT, 'data'), join(folder, 'data'), { recursive: true })
  file = new EditedDocx(readFileSync(await builtPaper('fr', 'docx')))
})

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
const saved = (): string => {
  writeFileSync(join(folder, 'back.docx'), file.bytes())
  return 'back.docx'
}
const importing = (...args: string[]) => papers(['import', saved(), ...args], { cwd: folder })
const replaced = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to)
const editWords = () => file.paragraph(ROTATION, replaced('Président', 'Chef'))
/** The same as two people would leave it, each with a change of their own. */
const editTracked = () =>
  file.paragraph(ROTATION, (xml) =>
    xml
      .replace(
        'Président',
        '</w:t></w:r><w:ins w:id="91" w:author="Jeanne Martin"><w:r><w:t xml:space="preserve">grand </w:t></w:r></w:ins><w:r><w:t xml:space="preserve">Président',
      )
      .replace(
        'Rapporteur',
        '</w:t></w:r><w:ins w:id="92" w:author="Omar"><w:r><w:t xml:space="preserve">bon </w:t></w:r></w:ins><w:r><w:t xml:space="preserve">Rapporteur',
      ),
  )
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder, encoding: 'utf8' })

describe('papers import of a Word file', () => {
  it('that nobody has edited writes nothing', async () => {
    file.put('word/other.xml', strToU8('<a/>'))
    const { code, stdout } = await importing()
    expect(code).toBe(0)
    expect(stdout).toContain('nothing was written')
  })

  it('writes the words, and tells where: in the file and in the wording', async () => {
    editWords()
    const [words, record] = [read(FRENCH), read(RECORD)]
    const { code, stdout } = await importing()
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /taken: items\.officers\.annotation\.rotation {2}data\/ctoc-cop-2016-1\/wording\/fr\.yaml:\d+:\d+ {2}\(item 1 ?\(b\), paragraph 2 \(paragraph \d+ of the file\)\)/,
    )
    expect(stdout).toContain('‘Président’ → ‘Chef’')
    expect(read(FRENCH)).toBe(words.replace(/(rotation: .*?)Président/, '$1Chef'))
    const lines = (text: string): string[] => text.split('\n')
    expect(
      lines(read(RECORD))
        .filter((line) => !lines(record).includes(line))
        .map((line) => line.split(' ')[0]),
    ).toEqual([ROTATION])
  })

  it('a translation that was up to date is so afterwards', async () => {
    editWords()
    await importing()
    const { stdout } = await papers(['check', '--lang', 'fr', '--reporter', 'json'], { cwd: folder })
    expect(stdout).not.toContain('translation-stale')
  })

  it('tells an edit within a fact at the fact, and writes the rest', async () => {
    editWords().paragraph(DEADLINES, replaced(/3(\u00a0| )octobre/, '10$1octobre'))
    const { code, stdout } = await importing()
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /error\[edit-in-fact\]: in item 1.* it says ‘.*10.octobre.*’ where \{\{date deadlines\.proposals.*\}\} prints/,
    )
    expect(stdout).toMatch(
      /deadlines\.proposals is 2016-10-03: 2 weeks before the opening, by decision 6\/3; change .*body\.yaml:\d+/,
    )
    expect(stdout).toContain('one unit written')
  })

  it('tells what would come of it, and writes nothing', async () => {
    editWords()
    const before = read(FRENCH)
    const { code, stdout } = await importing('--dry-run')
    expect([code, read(FRENCH) === before]).toEqual([0, true])
    expect(stdout).toContain('would be taken: items.officers.annotation.rotation')
  })

  it.each([
    [[], true, true],
    [['--accept', 'none'], false, false],
    [['--accept', 'Jeanne Martin'], true, false],
  ])('takes the tracked changes that are accepted: %j', async (args, hasHers, hasHis) => {
    editTracked()
    const { code, stdout } = await importing(...args)
    expect(code, stdout).toBe(0)
    expect([/rotation: .*grand Président/.test(read(FRENCH)), /rotation: .*bon Rapporteur/.test(read(FRENCH))]).toEqual([
      hasHers,
      hasHis,
    ])
  })

  it('knows no changes of somebody who has made none', async () => {
    editTracked()
    const { code, stderr } = await importing('--accept', 'Jean Martin')
    expect(code).toBe(2)
    expect(stderr).toContain('did you mean Jeanne Martin?')
  })

  it('of a paper that has changed since is held against the revision that it was made from', async () => {
    git('init', '-q')
    git('add', 'data')
    git('commit', '-qm', 'issued')
    editWords()
    const words = read(FRENCH)
    writeFileSync(
      join(folder, FRENCH),
      words.replace(/(rotation: .*?)Rapporteur/, '$1Secrétaire').replace('title: Autres questions', 'title: Questions diverses'),
    )
    const { code, stdout } = await importing()
    expect(code).toBe(1)
    expect(stdout).toContain('held against the data of a former revision')
    expect(stdout).toMatch(/error\[edit-conflict\]: items\.officers\.annotation\.rotation/)
    expect(stdout).toMatch(/the file was made from ‘.*the file now has ‘.*the wording now has ‘/)
    expect(read(FRENCH)).toContain('title: Questions diverses')
  })

  it('that says nothing of itself needs the revision that it was made from', async () => {
    git('init', '-q')
    git('add', 'data')
    git('commit', '-qm', 'issued')
    editWords()
    file.stripped()
    expect(await importing()).toMatchObject({ code: 1, stdout: expect.stringContaining('--base HEAD') as string })
    const { code, stdout } = await importing('--base', 'HEAD')
    expect(code, stdout).toBe(0)
    expect(stdout).toContain('by their neighbours')
    expect(read(FRENCH)).toMatch(/rotation: .*Chef/)
  })

  it.each([
    [
      'a new paragraph',
      (xml: string) => `${xml}<w:p><w:r><w:t>Un nouveau texte.</w:t></w:r></w:p>`,
      'give it an id under annotation of the item officers',
    ],
    ['a paragraph that is gone', () => '', 'take its id out of session.yaml'],
    [
      'a paragraph in two pieces',
      (xml: string) => xml.replace('Président', 'Président</w:t></w:r></w:p><w:p><w:r><w:t>'),
      'make one paragraph of it again',
    ],
  ])('names %s, with what to do instead', async (_, change, help) => {
    file.paragraph(ROTATION, change)
    const before = read(FRENCH)
    const { code, stdout } = await importing()
    expect(code).toBe(1)
    expect(stdout).toContain('error[edit-of-structure]')
    expect(stdout).toContain(help)
    expect(read(FRENCH)).toBe(before)
  })

  it('of a part by itself writes nothing that nobody has edited: its own title is no word of a wording', async () => {
    await papers(['build', '--part', 'timetable', '--lang', 'fr', '--format', 'docx', '--out', 'out'], { cwd: folder })
    const before = read(FRENCH)
    const { code, stdout } = await papers(['import', 'out/CTOC-COP-2016-1.timetable.fr.docx'], { cwd: folder })
    expect([code, read(FRENCH) === before], stdout).toEqual([0, true])
  })

  it('lists comments with their place, their author and the words that they are about', async () => {
    file.paragraph(ROTATION, (xml) =>
      xml
        .replace('<w:r>', '<w:commentRangeStart w:id="7"/><w:r>')
        .replace(/<w:bookmarkEnd/, '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:bookmarkEnd'),
    )
    file.put(
      'word/comments.xml',
      strToU8(
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Omar" w:date="2026-11-02T09:00:00Z"><w:p><w:r><w:t>Est-ce juste ?</w:t></w:r></w:p></w:comment></w:comments>',
      ),
    )
    const { code, stdout } = await importing()
    expect(code).toBe(0)
    expect(stdout).toMatch(/comment of Omar, 2026-11-02, in item 1.*paragraph 2.*, on ‘.*’: Est-ce juste \?/)
  })
})
