import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../src/model/drawing.ts'
import { readSvg } from '../../src/model/svg/read-svg.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { SourceFile } from '../../src/source/source-file.ts'

/** What is read of a drawing of 100 by 50 units, which becomes one of 4000 by 2000. */
function read(
  content: string,
  root = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">',
): { drawing: Drawing | undefined; found: Diagnostic[] } {
  const found: Diagnostic[] = []
  const drawing = readSvg(new SourceFile('logo.svg', `${root}\n${content}\n</svg>`), (finding) => found.push(finding))
  return { drawing, found }
}

describe('a drawing becomes filled outlines', () => {
  it.each([
    ['<path d="M0 0H10V10h-10z"/>', 'M0 0L400 0L400 400L0 400Z'],
    ['<path d="m10,5 5,0 0,5z m20 0l5 0 0 5z"/>', 'M400 200L600 200L600 400ZM1200 200L1400 200L1400 400Z'],
    ['<path d="M0 0C0 10 10 10 10 0S20-10 20 0"/>', 'M0 0C0 400 400 400 400 0C400 -400 800 -400 800 0'],
    ['<path d="M0 0Q15 15 30 0T60 0"/>', 'M0 0C400 400 800 400 1200 0C1600 -400 2000 -400 2400 0'],
    ['<rect x="1" y="2" width="3" height="4"/>', 'M40 80L160 80L160 240L40 240Z'],
    ['<polygon points="0,0 10,0 10,10"/>', 'M0 0L400 0L400 400Z'],
    ['<g transform="translate(10) scale(2)"><rect width="5" height="5"/></g>', 'M400 0L800 0L800 400L400 400Z'],
    ['<rect width="5" height="5" transform="rotate(90)"/>', 'M0 0L0 200L-200 200L-200 0Z'],
    ['<rect width="5" height="5" transform="matrix(1 0 0 1 2 3)"/>', 'M80 120L280 120L280 320L80 320Z'],
  ])('%s', (content, outline) => {
    const { drawing, found } = read(content)
    expect(found).toEqual([])
    expect(drawing).toMatchObject({ width: 4000, height: 2000, outlines: [outline] })
  })

  it('draws round what is round: circles, ellipses, round corners and arcs', () => {
    for (const content of [
      '<circle cx="20" cy="20" r="10"/>',
      '<ellipse cx="20" cy="20" rx="10" ry="10"/>',
      '<rect x="10" y="10" width="20" height="20" rx="10"/>',
      '<path d="M20 10a10 10 0 0 1 10 10a10 10 0 0 1-10 10a10 10 0 0 1-10-10a10 10 0 0110-10z"/>',
    ]) {
      const points = [...(read(content).drawing?.outlines[0] ?? '').matchAll(/[CL]([-\d ]+)/g)].map(([, numbers = '']) =>
        numbers.split(' ').slice(-2).map(Number),
      )
      expect(points.length, content).toBeGreaterThan(3)
      for (const [x = 0, y = 0] of points) expect(Math.abs(Math.hypot(x - 800, y - 800) - 400)).toBeLessThan(2)
    }
  })

  it.each([
    ['<rect width="5" height="5" fill="#1f6fb2"/>', '#1f6fb2', false],
    ['<rect width="5" height="5" style="fill:#ABC;fill-rule:evenodd"/>', '#aabbcc', true],
    ['<style>.a{fill:rgb(0, 128, 255)}</style><rect class="a" width="5" height="5"/>', '#0080ff', false],
    ['<g fill="navy" fill-rule="evenodd"><rect width="5" height="5"/></g>', '#000080', true],
    ['<title>x</title><metadata><a/></metadata><defs><path d="M0 0z"/></defs><rect width="5" height="5"/>', '#000000', false],
    ['<path fill="none" d="M0 0h5v5z"/><rect width="5" height="5" stroke="none"/>', '#000000', false],
  ])('%s', (content, color, evenOdd) => {
    const { drawing, found } = read(content)
    expect(found).toEqual([])
    expect(drawing?.fills).toEqual([{ color, evenOdd }])
  })
})

describe('what cannot be drawn is found at its line', () => {
  it.each([
    ['<text x="5">UN</text>', '<text', 'text to path'],
    ['<image href="logo.png"/>', '<image', 'outlines'],
    ['<use href="#a"/>', '<use', 'copy of the outline'],
    ['<linearGradient id="a"/>', '<linearGradient', 'take it out'],
    ['<path d="M0 0L5 5" stroke="#000"/>', '<path', 'stroke to path'],
    ['<path d="M0 0h5v5z" fill="url(#a)"/>', '<path', '#1f6fb2'],
    ['<path d="M0 0h5v5z" opacity="0.5"/>', '<path', 'colour that is seen'],
    ['<path d="L0 0h5v5z"/>', '<path', 'correct it'],
    ['<path d="M0 0 5"/>', '<path', 'correct it'],
    ['<rect width="2cm" height="5"/>', '<rect', 'correct it'],
    ['<g transform="turn(5)"><rect width="5" height="5"/></g>', '<g', 'matrix, translate'],
    ['<style>path > .a { fill: red }</style><rect width="5" height="5"/>', '<style', 'fill='],
    ['<rect fill="none" width="5" height="5"/>', '<svg', 'draw filled outlines'],
    ['<rect width="5" height="5">', undefined, 'save it again'],
  ])('%s', (content, under, help) => {
    const { drawing, found } = read(content)
    expect(drawing).toBeUndefined()
    expect(found).toHaveLength(1)
    const [{ code, span, help: said } = found[0]!] = found
    expect(code).toBe('drawing')
    if (under !== undefined) expect(span.file.text.slice(span.start, span.end)).toBe(under)
    expect(said).toContain(help)
  })

  it.each([
    ['<svg>', 'viewBox'],
    ['<svg viewBox="0 0 0 50">', 'viewBox'],
    ['<svg width="100%" height="50">', 'viewBox'],
    ['<html>', 'save it as SVG'],
  ])('%s has no size, or is no drawing', (root, help) => {
    const { drawing, found } = read('', root)
    expect(drawing).toBeUndefined()
    expect(found[0]?.help).toContain(help)
  })
})
