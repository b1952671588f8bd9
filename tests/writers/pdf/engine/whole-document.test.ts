import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openDocument } from '../../../../src/writers/pdf/engine/open-document.ts'
import type { WholeDocument } from '../../../../src/writers/pdf/engine/whole-document.ts'
import { examples } from '../../../changes/choices.ts'

/** The names of places in a file, in its order. */
function namesIn(document: WholeDocument, names: readonly string[]): string[] {
  document.addPage({ size: [100, 100] })
  for (const name of names) document.addNamedDestination(name, 'XYZ', 0, 0, null)
  const text = Buffer.from(document.bytes()).toString('latin1')
  const list = /\/Names \[\n([^]*?)\n\]/.exec(text)?.[1] ?? ''
  return [...list.matchAll(/^ +\(([^)]*)\)/gm)].map(([, name = '']) => name)
}

const newDocument = (): WholeDocument => {
  const info = { title: '', author: '', subject: '', date: '2016-10-17' }
  return openDocument({ info, language: 'en', direction: 'ltr', attachments: [], fonts: {} })
}

it('places of a paper are listed as pdfkit lists them, whatever signs their names have', () => {
  const signs = fc.string({ unit: fc.constantFrom('-', '.', '0', '1', '9', 'a', 'b', 'z'), minLength: 1, maxLength: 6 })
  const others = fc.constantFrom('A.1', 'a_1', 'B', 'Z-1')
  fc.assert(
    fc.property(fc.uniqueArray(signs, { minLength: 2, maxLength: 12 }), fc.uniqueArray(others), (names, more) => {
      const all = [...new Set([...names, ...more])]
      expect(namesIn(newDocument(), all)).toEqual(all.toSorted((a, b) => a.localeCompare(b)))
    }),
    examples(50),
  )
})

it('a file that does not come to its end is an error, and no file', () => {
  const document = newDocument()
  document.struct('P')
  expect(() => document.bytes()).toThrow('has not come to its end')
})
