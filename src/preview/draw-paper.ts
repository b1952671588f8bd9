import type { Face } from '../writers/pdf/lines/run.ts'
import type { SetPages } from '../writers/pdf/page-setter.ts'
import type { DrawnPage } from './messages.ts'
import { pageMarkup } from './page-markup.ts'
import { unitsOfPage } from './units-of-page.ts'

/** A paper as it goes to the browser: its pages, and the classes of the faces that they are set in. */
export interface DrawnPaper {
  readonly drawn: readonly DrawnPage[]
  readonly faces: readonly string[]
}

/** Draws pages for the browser. Faces have the classes of the style sheet of faces, by their files. */
export function drawPaper({ pages, fileOf }: SetPages, isRightToLeft: boolean, classes: ReadonlyMap<string, string>): DrawnPaper {
  const faces = new Set<string>()
  const classOf = (face: Face): string => {
    const name = classes.get(fileOf(face)) ?? ''
    faces.add(name)
    return name
  }
  const drawn = pages.map((page, index) => ({
    number: index + 1,
    markup: pageMarkup(page, { isRightToLeft, classOf }),
    units: unitsOfPage(page),
  }))
  return { drawn, faces: [...faces] }
}
