import { expect, it } from 'vitest'
import { element, escapeXml } from '../../src/writers/xml.ts'

it('escapes what would be markup, and nothing twice', () => {
  expect(escapeXml('a < b && c > "d"')).toBe('a &lt; b &amp;&amp; c &gt; &quot;d&quot;')
})

it('escapes the values of attributes and leaves out undefined ones', () => {
  expect(element('a', { b: '"<&', c: undefined, d: 0 })).toBe('<a b="&quot;&lt;&amp;" d="0"/>')
})

it('takes content as markup, and closes an element without content in itself', () => {
  expect(element('a', {}, element('b', {}), 'c')).toBe('<a><b/>c</a>')
  expect(element('a', {}, '', '')).toBe('<a/>')
})
