import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readXliff } from '../../../src/returning/xliff/read-xliff.ts'
import { Unreadable } from '../../../src/returning/unreadable.ts'
import { sent, translationNow } from './translations.ts'

const ENTITIES = Array.from('bcdefghij', (name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`).join('')
const replacing = (from: string | RegExp, to: string) => (text: string) => text.replace(from, () => to)

describe('a spoiled XLIFF file', () => {
  it.each<[string, (text: string) => string | Uint8Array, string]>([
    ['empty', () => '', 'cut short'],
    ['cut short', (text) => text.slice(0, text.length / 2), 'cut short'],
    [
      'cut within a letter',
      (text) => Buffer.from(text).subarray(0, Buffer.from(text).indexOf('é') + 1),
      'no encoding of Unicode',
    ],
    ['a billion laughs', replacing('<xliff', `<!DOCTYPE x [<!ENTITY a "aaaa">${ENTITIES}]><xliff`), 'DOCTYPE'],
    [
      'an entity that leads to a file',
      replacing('<xliff', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff'),
      'DOCTYPE',
    ],
    ['a DTD elsewhere', replacing('<xliff', '<!DOCTYPE xliff SYSTEM "http://example.org/a.dtd"><xliff'), 'DOCTYPE'],
    ['an entity that nobody made', replacing('annoté', '&secret;'), 'no sound XML'],
    ['tags across one another', replacing('</target>', '</source>'), 'no sound XML'],
    ['a name that leads elsewhere', replacing('ctoc-cop-2016-1/wording', '../../etc/wording'), 'of which session'],
    ['no original', replacing(/ original="[^"]*"/, ''), 'of which session'],
    ['no language', replacing(' target-language="fr"', ''), 'into which language'],
    ['another version of ids', (text) => text.replaceAll('papers-1 ', 'papers-2 '), 'another version of papers'],
    ['a version of XLIFF that there is not', replacing('version="1.2"', 'version="3.0"'), 'no XLIFF'],
    ['another namespace', replacing('urn:oasis:names:tc:xliff:document:1.2', 'urn:example'), 'no XLIFF'],
    ['a web page', () => '<html><body/></html>', 'no XLIFF'],
    ['no file in it', replacing(/<file [^]*<\/file>/, ''), 'no file is in it'],
    ['two files in one', (text) => text.replace(/<file [^]*<\/file>/, (file) => file + file), 'several files'],
    [
      'a Word file by another name',
      () => zipSync({ 'word/document.xml': Buffer.from('<a/>') }),
      'a packed file such as a Word file',
    ],
    ['letters of no Unicode', (text) => Buffer.from(text).fill(0xe9, 500, 510), 'no encoding of Unicode'],
    ['another encoding', replacing('UTF-8', 'ISO-8859-1'), 'ISO-8859-1'],
    ['UTF-16 that is none', replacing('UTF-8', 'UTF-16'), 'UTF-16, and is not'],
    ['elements within elements', replacing('annoté', '<mrk>'.repeat(99) + '</mrk>'.repeat(99)), 'too many elements'],
    ['more elements than a paper has', replacing('annoté', '<x/>'.repeat(400_000)), 'more elements'],
  ])('is not read: %s', (_, spoil, said) => {
    const spoiled = spoil(sent(translationNow('fr'), '1.2'))
    const read = () => readXliff(typeof spoiled === 'string' ? Buffer.from(spoiled) : spoiled)
    expect(read).toThrow(Unreadable)
    expect(read).toThrow(said)
  })
})
