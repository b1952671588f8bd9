import type { Fill } from '../drawing.ts'

type Properties = Readonly<Record<string, string>>

/** Properties of an element and of those around it that say how it is painted (SVG 1.1, 11). */
const INHERITED = ['fill', 'fill-rule', 'stroke', 'visibility', 'color']

/** What a style sheet in the file says of classes: `.blue { fill: #1f6fb2 }`. Undefined where it says more than that. */
export function readStyleSheet(text: string): ReadonlyMap<string, Properties> | undefined {
  const plain = text.replace(/\/\*.*?\*\//gs, '')
  const classes = new Map<string, Properties>()
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]*)\{([^{}]*)\}/g))
    for (const selector of selectors.split(',').map((part) => part.trim())) {
      if (!/^\.[\w-]+$/.test(selector)) return undefined
      classes.set(selector.slice(1), { ...classes.get(selector.slice(1)), ...declarations(body) })
    }
  return /\S/.test(plain.replace(/[^{}]*\{[^{}]*\}/g, '')) ? undefined : classes
}

function declarations(text: string): Properties {
  return Object.fromEntries(
    text.split(';').flatMap((part) => {
      const [name = '', ...value] = part.split(':')
      return name.trim() === '' ? [] : [[name.trim(), value.join(':').replace('!important', '').trim()]]
    }),
  )
}

/** What an element says of its paint: its attributes, then its classes, then its own style. What it does not say is as around it. */
export function paintOf(attributes: Properties, classes: ReadonlyMap<string, Properties>, around: Properties): Properties {
  const inherited = Object.fromEntries(INHERITED.flatMap((name) => (around[name] === undefined ? [] : [[name, around[name]]])))
  const ofClasses = (attributes['class'] ?? '').split(/\s+/).map((name) => classes.get(name) ?? {})
  return Object.assign(inherited, attributes, ...ofClasses, declarations(attributes['style'] ?? '')) as Properties
}

/** How an outline is filled; undefined where it is not drawn at all. What cannot be painted is a fault. */
export function fillOf(
  paint: Properties,
): { readonly fill: Fill | undefined } | { readonly fault: string; readonly help: string } {
  if (paint['visibility'] === 'hidden' || paint['visibility'] === 'collapse') return { fill: undefined }
  const { stroke = 'none' } = paint
  if (stroke !== 'none' && stroke !== 'transparent' && Number(paint['stroke-width'] ?? 1) !== 0)
    return {
      fault: 'a line with a stroke cannot be drawn',
      help: 'make an outline of it, as programs for drawing do by “stroke to path”',
    }
  for (const name of ['opacity', 'fill-opacity'])
    if (paint[name] !== undefined && Number(paint[name]) !== 1)
      return { fault: `${name} cannot be drawn`, help: 'give the outline the colour that is seen' }
  for (const name of ['clip-path', 'mask', 'filter'])
    if (paint[name] !== undefined && paint[name] !== 'none')
      return { fault: `${name} cannot be drawn`, help: 'draw what is left by outlines' }
  const value = paint['fill'] ?? 'black'
  if (value === 'none' || value === 'transparent') return { fill: undefined }
  const color = readColor(value === 'currentColor' ? (paint['color'] ?? 'black') : value)
  if (color === undefined) return { fault: `the fill ${value} cannot be drawn`, help: 'write a plain colour, as #1f6fb2' }
  return { fill: { color, evenOdd: paint['fill-rule'] === 'evenodd' } }
}

/** The sixteen colours that have had names since HTML 4; all others are written in figures. */
const NAMED: Properties = {
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
}

function readColor(text: string): string | undefined {
  const plain = text.trim().toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(plain)) return plain
  if (/^#[0-9a-f]{3}$/.test(plain)) return plain.replace(/[0-9a-f]/g, '$&$&')
  const parts = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(plain)?.slice(1).map(Number)
  if (parts?.every((part) => part <= 255)) return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
  return Object.hasOwn(NAMED, plain) ? NAMED[plain] : undefined
}
