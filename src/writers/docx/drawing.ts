import type { Drawing } from '../../model/drawing.ts'
import { pngOf } from '../drawings/png-of.ts'
import { escaped } from './escaped.ts'
import { outlineMarkup } from './outline-markup.ts'
import type { PartPictures } from './pictures.ts'

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const SHAPES = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
const PICTURES = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const GROUPS = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'

/** A picture of a Word file: a number of its own among the pictures, a name, and what it says to readers who do not see it. */
interface Picture {
  readonly number: number
  readonly name: string
  readonly alternate: string
  /** In points. */
  readonly width: number
  readonly height: number
}

/** As sharp as a screen shows it. */
const DOTS_A_POINT = 3

/**
 * A drawing as native shapes of Word's, which are sharp at every size and need no file beside the text: one for each stretch of a colour. Under
 * them lies the same picture in dots, which nobody sees: some programs know no shapes, and never look at what there is in their place. Readers take the
 * first of the two that they know (ECMA-376-3, 7.6).
 */
export function drawingRun(drawing: Drawing, picture: Picture, pictures: PartPictures): string {
  const { width, height } = picture
  const dots = pictures.idOf(pngOf(drawing, Math.round(width * DOTS_A_POINT)))
  const shapes = byColor(drawing).map((part) => shapeOf(part, sizeOf(width, height, 'a:ext')))
  return (
    '<w:r><mc:AlternateContent>' +
    `<mc:Choice Requires="wpg"><w:drawing>${shapesInLine(dots, shapes.join(''), picture)}</w:drawing></mc:Choice>` +
    `<mc:Fallback><w:drawing>${dotsInLine(dots, picture)}</w:drawing></mc:Fallback>` +
    '</mc:AlternateContent></w:r>'
  )
}

/** The shapes, with the unseen dots under them. */
function shapesInLine(dots: string, shapes: string, { number, name, alternate, width, height }: Picture): string {
  const corner = '<a:off x="0" y="0"/>'
  const size = sizeOf(width, height, 'a:ext')
  const frame = `<a:xfrm>${corner}${size}<a:chOff x="0" y="0"/>${sizeOf(width, height, 'a:chExt')}</a:xfrm>`
  const unseen =
    `<pic:pic xmlns:pic="${PICTURES}">` +
    `<pic:nvPicPr><pic:cNvPr id="0" name="${escaped(name)}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${dots}"><a:alphaModFix amt="0"/></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm>${corner}${size}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
  const group = `<wpg:wgp xmlns:wpg="${GROUPS}"><wpg:cNvGrpSpPr/><wpg:grpSpPr>${frame}</wpg:grpSpPr>${unseen}${shapes}</wpg:wgp>`
  return (
    `<wp:inline distT="0" distB="0" distL="0" distR="0">${sizeOf(width, height, 'wp:extent')}` +
    `<wp:docPr id="${number}" name="${escaped(name)}" descr="${escaped(alternate)}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${GROUPS}">${group}</a:graphicData></a:graphic></wp:inline>`
  )
}

/** The dots alone. */
function dotsInLine(dots: string, { number, name, alternate, width, height }: Picture): string {
  const dotted =
    `<pic:pic xmlns:pic="${PICTURES}"><pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/>` +
    '<pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>' +
    `<pic:blipFill><a:blip r:embed="${dots}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/>${dotSize(width, height, 'a:ext')}</a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
  return (
    `<wp:inline distT="0" distB="0" distL="0" distR="0">${dotSize(width, height, 'wp:extent')}` +
    '<wp:effectExtent t="0" r="0" b="0" l="0"/>' +
    `<wp:docPr id="${number}" name="${escaped(name)}" descr="${escaped(alternate)}"/>` +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${MAIN}" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${PICTURES}">${dotted}</a:graphicData></a:graphic></wp:inline>`
  )
}

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

function shapeOf({ drawing, color }: OneColor, size: string): string {
  const { width, height, outlines } = drawing
  let paths = ''
  for (const outline of outlines) paths += `<a:path w="${width}" h="${height}">${outlineMarkup(outline)}</a:path>`
  const geometry =
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst>${paths}</a:pathLst></a:custGeom>`
  return (
    `<wps:wsp xmlns:wps="${SHAPES}"><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>${size}</a:xfrm>${geometry}` +
    `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`
  )
}

/** A size given in points, in English metric units, of which a point has 12,700. */
function sizeOf(width: number, height: number, element: string): string {
  return `<${element} cx="${Math.round(width * 12_700)}" cy="${Math.round(height * 12_700)}"/>`
}

/** The same in units as whole as those of the dots of a screen: 9,525 for each ninety-sixth of an inch. */
function dotSize(width: number, height: number, element: string): string {
  const units = (points: number): number => Math.round(((points * 96) / 72) * 9525)
  return `<${element} cx="${units(width)}" cy="${units(height)}"/>`
}
