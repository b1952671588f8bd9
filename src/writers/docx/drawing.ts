import { type IContext, ImageRun, ImportedXmlComponent, type IXmlableObject } from 'docx'
import { type Drawing, segmentsOf } from '../../model/drawing.ts'
import { pngOf } from '../drawings/png-of.ts'
import { element } from '../xml.ts'

const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
const pictures = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const groups = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'

/** A picture of a Word file: a number of its own among the pictures, a name, and what it says to readers who do not see it. */
interface Picture {
  readonly number: number
  readonly name: string
  readonly alternate: string
  /** In points. */
  readonly width: number
  readonly height: number
}

/**
 * A drawing as native shapes of Word's, which are sharp at every size and need no file beside the text: one for each stretch of a colour. Under
 * them lies the same picture in dots, which nobody sees: some programs know no shapes, and never look at what there is in their place.
 */
export function drawingRun(drawing: Drawing, { number, name, alternate, width, height }: Picture): ImageRun {
  const size = { cx: emus(width), cy: emus(height) }
  const written = byColor(drawing).map((part) => shapeOf(part, size))
  const choiceWith = (dots: string): string => {
    const inline = element(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      element('wp:extent', size),
      element('wp:docPr', { id: number, name, descr: alternate }),
      element('wp:cNvGraphicFramePr', {}),
      element(
        'a:graphic',
        { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' },
        element('a:graphicData', { uri: groups }, groupOf([unseenPicture(dots, name, size), ...written], size)),
      ),
    )
    return element('mc:Choice', { Requires: 'wpg' }, element('w:drawing', {}, inline))
  }
  return new Alternatives(choiceWith, {
    type: 'png',
    data: pngOf(drawing, Math.round(width * DOTS_A_POINT)),
    transformation: { width: (width * 96) / 72, height: (height * 96) / 72 },
    altText: { id: String(number), name, description: alternate },
  })
}

/** A picture as shapes, and as dots for programs that know no shapes of Word's: readers take the first that they know (ECMA-376-3, 7.6). */
class Alternatives extends ImageRun {
  readonly #choiceWith: (dots: string) => string

  /** `choiceWith` writes the shapes, given the place of the file of dots among the relationships. */
  constructor(choiceWith: (dots: string) => string, picture: ConstructorParameters<typeof ImageRun>[0]) {
    super(picture)
    this.#choiceWith = choiceWith
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const run = super.prepForXml(context)
    const content: unknown = run?.['w:r']
    const [dots = ''] = /rId\{[^}]*\}/.exec(JSON.stringify(content)) ?? []
    const choice = ImportedXmlComponent.fromXmlString(this.#choiceWith(dots)).prepForXml(context)
    return run && { 'w:r': [{ 'mc:AlternateContent': [choice, { 'mc:Fallback': content }] }] }
  }
}

/** A picture of dots that is wholly transparent. */
function unseenPicture(dots: string, name: string, size: Size): string {
  return element(
    'pic:pic',
    { 'xmlns:pic': pictures },
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id: 0, name }), element('pic:cNvPicPr', {})),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': dots }, element('a:alphaModFix', { amt: 0 })),
      element('a:stretch', {}, element('a:fillRect', {})),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {})),
    ),
  )
}

/** As sharp as a screen shows it. */
const DOTS_A_POINT = 3

/** A stretch of a drawing in one colour: a shape of Word's has no other. */
interface OneColor {
  readonly drawing: Drawing
  readonly color: string
}

function byColor(drawing: Drawing): OneColor[] {
  const parts: { outlines: string[]; color: string }[] = []
  drawing.outlines.forEach((outline, index) => {
    const color = (drawing.fills?.[index]?.color ?? '#000000').slice(1)
    const last = parts.at(-1)
    if (last?.color === color) last.outlines.push(outline)
    else parts.push({ outlines: [outline], color })
  })
  return parts.map(({ outlines, color }) => ({ drawing: { ...drawing, outlines }, color }))
}

/** In English metric units. */
type Size = Readonly<Record<'cx' | 'cy', number>>

function shapeOf({ drawing, color }: OneColor, size: Size): string {
  return element(
    'wps:wsp',
    { 'xmlns:wps': shapes },
    element('wps:cNvSpPr', {}),
    element(
      'wps:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
      geometry(drawing),
      element('a:solidFill', {}, element('a:srgbClr', { val: color })),
      element('a:ln', {}, element('a:noFill', {})),
    ),
    element('wps:bodyPr', {}),
  )
}

/** What lies one over another, each in the place of the whole. */
function groupOf(written: readonly string[], size: Size): string {
  const corner = { x: 0, y: 0 }
  const frame = element(
    'a:xfrm',
    {},
    element('a:off', corner),
    element('a:ext', size),
    element('a:chOff', corner),
    element('a:chExt', size),
  )
  return element('wpg:wgp', { 'xmlns:wpg': groups }, element('wpg:cNvGrpSpPr', {}), element('wpg:grpSpPr', {}, frame), ...written)
}

function geometry({ width, height, outlines }: Drawing): string {
  const paths = outlines.map((outline) =>
    element(
      'a:path',
      { w: width, h: height },
      ...segmentsOf(outline).map(({ command, numbers }) => segment[command](points(numbers))),
    ),
  )
  return element(
    'a:custGeom',
    {},
    ...['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => element(name, {})),
    element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    element('a:pathLst', {}, ...paths),
  )
}

const segment = {
  M: (to: string) => element('a:moveTo', {}, to),
  L: (to: string) => element('a:lnTo', {}, to),
  C: (to: string) => element('a:cubicBezTo', {}, to),
  Z: () => element('a:close', {}),
} as const

function points(numbers: readonly number[]): string {
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [element('a:pt', { x, y: numbers[index + 1] ?? 0 })] : [])).join('')
}

/** English metric units, of which a point has 12,700. */
function emus(points: number): number {
  return Math.round(points * 12_700)
}
