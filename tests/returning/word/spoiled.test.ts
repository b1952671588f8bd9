import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtPaper } from '../../helpers/built-papers.ts'
import { papers, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'
import { EditedDocx } from './edited-docx.ts'

let folder: string
let sound: Uint8Array
let arabic: Uint8Array
let before: string

beforeAll(async () => {
  folder = temporaryFolder()
  cpSync(join(PROJECT, 'data'), join(folder, 'data'), { recursive: true })
  sound = readFileSync(await builtPaper('fr', 'docx'))
  arabic = readFileSync(await builtPaper('ar', 'docx'))
  before = allFiles(join(folder, 'data'))
})

const TEXT = 'word/document.xml'
const PROPERTIES = 'docProps/custom.xml'

const changed = (part: string, change: (xml: string) => string) => (): Uint8Array =>
  new EditedDocx(sound).change(part, change).bytes()
const put = (part: string, text: string | Uint8Array | undefined) => (): Uint8Array =>
  new EditedDocx(sound).put(part, typeof text === 'string' ? strToU8(text) : text).bytes()
const repacked = (bytes: Uint8Array): Uint8Array => zipSync(unzipSync(bytes), { level: 0 })
const lead = (): Uint8Array => {
  const parts = unzipSync(sound)
  return zipSync({ ...parts, '../../session.yaml': strToU8('gone') })
}
/** A part that says it is small, and is not. */
const lying = (): Uint8Array => {
  const bomb = zipSync({ ...unzipSync(sound), [TEXT]: new Uint8Array(40 << 20) })
  const at = Buffer.from(bomb).indexOf(Buffer.from('PK\x01\x02'))
  const copy = Buffer.from(bomb)
  for (let here = at; here >= 0; here = copy.indexOf(Buffer.from('PK\x01\x02'), here + 4))
    if (copy.readUInt32LE(here + 24) === 40 << 20) copy.writeUInt32LE(1000, here + 24)
  return copy
}

/** What is wrong with the file, how it is made of the sound one, and what is said. */
const SPOILED: readonly (readonly [wrong: string, make: () => Uint8Array, said: RegExp])[] = [
  ['is empty', () => new Uint8Array(), /is no Word file/],
  ['is a text', () => strToU8('words'), /is no Word file/],
  ['is an old Word file', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /is no Word file/],
  ['is cut short in its first half', () => sound.slice(0, sound.length >> 1), /cut short or damaged/],
  ['lacks its last bytes', () => sound.slice(0, -30), /cut short or damaged/],
  ['lacks its text', put(TEXT, undefined), /no text of a Word file/],
  ['is another kind of package', () => zipSync({ 'content.xml': strToU8('<a/>') }), /no text of a Word file/],
  ['unpacks to a thousand times its size', put(TEXT, new Uint8Array(40 << 20)), /more than a paper can be/],
  ['unpacks to more than any paper', put('word/media/image9.png', new Uint8Array(100 << 20)), /more than a paper can be/],
  ['says that it is smaller than it is', lying, /cannot be imported/],
  [
    'has thousands of parts',
    () =>
      zipSync({
        ...unzipSync(sound),
        ...Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`a${index}`, strToU8('')])),
      }),
    /more than a paper can be/,
  ],
  ['has a part that leads out of it', lead, /leads out of it/],
  ['has a part of the disk', put('/etc/passwd', 'words'), /leads out of it/],
  ['has a part of another machine', put('C:\\words.xml', 'words'), /leads out of it/],
  [
    'has entities that multiply',
    changed(TEXT, (xml) =>
      xml
        .replace('<w:document', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><w:document')
        .replace('</w:t>', '&c;</w:t>'),
    ),
    /DOCTYPE|no sound XML/,
  ],
  [
    'asks for a file of the disk',
    changed(TEXT, (xml) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document')),
    /DOCTYPE/,
  ],
  ['has an entity that nobody knows', changed(TEXT, (xml) => xml.replace('</w:t>', '&words;</w:t>')), /no sound XML/],
  ['has a tag that is not closed', changed(TEXT, (xml) => xml.replace('</w:body>', '')), /no sound XML/],
  [
    'has elements without end',
    changed(TEXT, (xml) => xml.replace('</w:body>', `${'<w:sdt>'.repeat(400)}${'</w:sdt>'.repeat(400)}</w:body>`)),
    /too many elements/,
  ],
  ['has a table that is no XML', put('customXml/item1.xml', '<papers'), /no sound XML/],
  [
    'is of another session',
    changed(PROPERTIES, (xml) => xml.replace('ctoc-cop-2016-1', 'ctoc-cop-2018-1')),
    /there is none of that name here/,
  ],
  [
    'is of a session whose name is a path',
    changed(PROPERTIES, (xml) => xml.replace('ctoc-cop-2016-1', '../../etc')),
    /there is none of that name here/,
  ],
  [
    'is in a language that the session lacks',
    changed(PROPERTIES, (xml) => xml.replace('>fr<', '>de<')),
    /has no wording in that/,
  ],
  [
    'says that it is French, and is Arabic',
    () => new EditedDocx(arabic).change(PROPERTIES, (xml) => xml.replace('>ar<', '>fr<')).bytes(),
    /are not those of/,
  ],
  [
    'has the texts of no paper of these',
    () =>
      new EditedDocx(sound)
        .stripped()
        .change(TEXT, (xml) => xml.replace(/(<w:t[^>]*>)[^<]+/g, '$1words'))
        .bytes(),
    /does not say of which paper|are not those of/,
  ],
  ['is packed without its list of parts', () => repacked(sound).slice(0, -22), /cut short or damaged/],
]

describe('a spoiled Word file is refused, and nothing has changed', () => {
  it.each(SPOILED)('that %s', async (_, make, said) => {
    const file = join(folder, 'spoiled.docx')
    writeFileSync(file, make())
    const { code, stdout, stderr } = await papers(['import', file], { cwd: folder })
    expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(said)
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
    expect(allFiles(join(folder, 'data'))).toBe(before)
  })

  it.each([
    ['a folder', 'folder.docx', /is a folder and no file/],
    ['a file that is not there', 'nowhere.docx', /cannot be read/],
    ['a file of another kind', 'data/ctoc-cop-2016-1/session.yaml', /no file that import takes/],
  ])('and so is %s', async (_, name, said) => {
    mkdirSync(join(folder, 'folder.docx'), { recursive: true })
    const { code, stderr } = await papers(['import', name], { cwd: folder })
    expect(code).toBe(2)
    expect(stderr).toMatch(said)
  })

  it('a sound file of the same is taken', async () => {
    const file = join(folder, 'sound.docx')
    writeFileSync(file, repacked(sound))
    expect(await papers(['import', file], { cwd: folder })).toMatchObject({ code: 0, stderr: '' })
    expect(allFiles(join(folder, 'data'))).toBe(before)
  })
})

/** All files of a folder with what is in them, as one text. */
function allFiles(root: string): string {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => `${path}\n${readFileSync(path, 'latin1')}`)
    .join('\n')
}
