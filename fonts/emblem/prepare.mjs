// Takes the emblem of the United Nations out of the flag in the package flag-icons, without the blue ground: its outlines, moved to the
// origin, with absolute coordinates and curves of one kind, so that every writer can draw them. Keeps the licence of the package beside
// itself. Run: npm install && npm run prepare-emblem
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import svgpath from 'svgpath'

const source = 'node_modules/flag-icons'
/** Units of the drawing per unit of the flag, which is 480 high: fine enough to be written without a fraction. */
const scale = 10

const flag = readFileSync(`${source}/flags/4x3/un.svg`, 'utf8')
const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

const outlines = []
const named = new Map()
let group = ''
for (const [tag] of flag.matchAll(/<\/?(?:g|path|use|circle)\b[^>]*>/g)) {
  const own = attribute(tag, 'transform') ?? ''
  if (tag.startsWith('<g')) group = own
  else if (tag === '</g>') group = ''
  else if (tag.startsWith('<use')) add(named.get(attribute(tag, 'xlink:href').slice(1)), `${group}${own}`)
  else if (tag.startsWith('<circle')) {
    const [x, y, r] = ['cx', 'cy', 'r'].map((name) => Number(attribute(tag, name)))
    add(`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`, group)
  } else if (attribute(tag, 'fill') === '#fff') {
    const path = attribute(tag, 'd')
    if (attribute(tag, 'id')) named.set(attribute(tag, 'id'), path)
    add(path, `${group}${own}`)
  }
}

function add(path, transform) {
  outlines.push(svgpath(path).transform(transform).abs().unarc().unshort())
}

/** Every kind of segment as a line or a cubic curve. */
function plain(outline) {
  const segments = []
  outline.iterate(([kind, ...n], _, x, y) => {
    if (kind === 'H') segments.push(['L', n[0], y])
    else if (kind === 'V') segments.push(['L', x, n[0]])
    else if (kind === 'Q')
      segments.push(['C', (x + 2 * n[0]) / 3, (y + 2 * n[1]) / 3, (n[2] + 2 * n[0]) / 3, (n[3] + 2 * n[1]) / 3, n[2], n[3]])
    else if ('MLCZz'.includes(kind)) segments.push([kind.toUpperCase(), ...n])
    else throw new Error(`no such segment: ${kind}`)
  })
  return segments
}

const drawn = outlines.map(plain)
const points = (axis) => drawn.flat().flatMap(([, ...n]) => n.filter((_, index) => index % 2 === axis))
const [left, right, top, bottom] = [0, 1].flatMap((axis) => [Math.min(...points(axis)), Math.max(...points(axis))])
const size = (from, to) => Math.ceil((to - from) * scale)
const write = ([kind, ...n]) => kind + n.map((value, index) => Math.round((value - (index % 2 ? top : left)) * scale)).join(' ')

writeFileSync(
  '../../src/writers/drawings/emblem.ts',
  `import type { Drawing } from '../../model/drawing.ts'

/** The emblem of the United Nations, made by fonts/emblem/prepare.mjs from the package flag-icons (MIT, fonts/emblem/LICENSE.txt). */
export const emblem: Drawing = {
  width: ${size(left, right)},
  height: ${size(top, bottom)},
  outlines: [
${drawn.map((outline) => `    '${outline.map(write).join('')}',\n`).join('')}  ],
}
`,
)
copyFileSync(`${source}/LICENSE`, 'LICENSE.txt')
