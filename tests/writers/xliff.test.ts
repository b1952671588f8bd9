import { describe, expect, it } from 'vitest'
import { childrenOf, type XmlNode, xmlTree } from '../../src/returning/xliff/xml-tree.ts'
import { sent, TRANSLATIONS, translationNow } from '../returning/xliff/translations.ts'

const all = (node: XmlNode): XmlNode[] => [node, ...childrenOf(node).flatMap(all)]
const named = (nodes: readonly XmlNode[], ...names: string[]): XmlNode[] => nodes.filter(({ name }) => names.includes(name))
const ids = (nodes: readonly XmlNode[]): (string | undefined)[] => nodes.map(({ attributes }) => attributes.get('id'))
const names = (node: XmlNode): string[] => childrenOf(node).map(({ name }) => name)

describe.each(TRANSLATIONS)('the rules of XLIFF 1.2, in %s', (code) => {
  const nodes = all(xmlTree(sent(translationNow(code), '1.2')))

  it('the root has its namespace, the file its languages and its kind (2.2)', () => {
    expect(nodes[0]).toMatchObject({ name: 'xliff', of: 'urn:oasis:names:tc:xliff:document:1.2' })
    const [file] = named(nodes, 'file')
    expect([...(file?.attributes.keys() ?? [])]).toEqual(
      expect.arrayContaining(['original', 'source-language', 'target-language', 'datatype']),
    )
    expect(file && names(file)).toEqual(['header', 'body'])
  })

  it('a unit has a source, then a target, then notes (2.3, trans-unit), and keeps its blanks', () => {
    for (const unit of named(nodes, 'trans-unit')) {
      expect(names(unit).join(' ')).toMatch(/^source target( note)+$/)
      expect(unit.attributes.get('xml:space')).toBe('preserve')
    }
  })

  it('no two units or groups have one id', () => {
    for (const name of ['trans-unit', 'group']) expect(new Set(ids(named(nodes, name))).size).toBe(named(nodes, name).length)
  })

  it('states are those of a target (2.4), kinds of codes are our own (x-)', () => {
    for (const target of named(nodes, 'target'))
      expect(['new', 'needs-review-translation', 'translated', 'final']).toContain(target.attributes.get('state'))
    for (const code of named(nodes, 'x')) expect(code.attributes.get('ctype')).toMatch(/^x-/)
  })
})

describe.each(TRANSLATIONS)('the rules of XLIFF 2.1, in %s', (code) => {
  const nodes = all(xmlTree(sent(translationNow(code), '2.1')))

  it('the root says its version and its languages (4.2.2.1)', () => {
    expect(nodes[0]).toMatchObject({ name: 'xliff', of: 'urn:oasis:names:tc:xliff:document:2.0' })
    expect(nodes[0]?.attributes.get('version')).toBe('2.1')
    expect(nodes[0]?.attributes.get('srcLang')).toBe('zh')
    expect(nodes[0]?.attributes.get('trgLang')).toBe(code)
  })

  it('a unit has notes and one segment, which has a source and a target (4.2.2.5, 4.2.2.6)', () => {
    for (const unit of named(nodes, 'unit')) expect(names(unit)).toEqual(['notes', 'segment'])
    for (const segment of named(nodes, 'segment')) expect(names(segment).join(' ')).toMatch(/^source( target)?$/)
  })

  it('ids are tokens, and no two of a kind are equal (4.3.1.17)', () => {
    for (const name of ['file', 'group', 'unit']) {
      const own = ids(named(nodes, name))
      expect(new Set(own).size).toBe(own.length)
      for (const id of own) expect(id).toMatch(/^[\w.:-]+$/)
    }
  })

  it('states are the four of a segment, and only what is initial may lack a target (4.3.1.29)', () => {
    for (const segment of named(nodes, 'segment')) {
      const state = segment.attributes.get('state') ?? ''
      expect(['initial', 'translated', 'reviewed', 'final']).toContain(state)
      if (state !== 'initial') expect(names(segment)).toContain('target')
    }
  })

  it('a code stands once in a text, and a kind of its own has a kind of the standard (4.3.1.34, 4.3.1.37)', () => {
    for (const text of named(nodes, 'source', 'target')) {
      const own = ids(named(all(text), 'ph'))
      expect(new Set(own).size).toBe(own.length)
    }
    for (const code of named(nodes, 'ph')) {
      expect(['fmt', 'ui', 'quote', 'link', 'image', 'other']).toContain(code.attributes.get('type'))
      expect(code.attributes.get('subType') ?? 'papers:x').toMatch(/^papers:/)
      expect(code.content).toEqual([])
    }
  })
})
