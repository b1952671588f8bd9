import type { Inline } from '../../document/tree.ts'
import type { FaceFinder } from './faces.ts'

/** A run as pdfmake measures it: text in one face. Runs with one `keep` number stand on one line. */
export interface Run {
  readonly text: string
  readonly font: string
  /** pdfmake shall not break it: the lines are composed here. */
  readonly noWrap: true
  readonly keep?: number
  /** A symbol: left to right and whole, in every script. */
  readonly symbol?: true
  readonly sup?: true
  /** Belongs to the mark of an item and stands before the first line. */
  readonly mark?: true
}

/** Cuts inlines into runs of one face. A character without a face keeps that of its neighbour; the checks have reported it. */
export function runsOf(content: readonly Inline[], findFace: FaceFinder): Run[] {
  const runs: Run[] = []
  let groups = 0
  let last: string | undefined
  const add = (text: string, extra: Partial<Run>): void => {
    for (const { part, font } of cutByFace(text, findFace, last)) {
      last = font
      runs.push({ text: part, font, noWrap: true, ...extra })
    }
  }
  const visit = (inline: Inline, extra: Partial<Run>): void => {
    switch (inline.kind) {
      case 'text': {
        add(inline.text, extra)
        return
      }
      case 'symbol': {
        add(inline.text, { keep: ++groups, ...extra, symbol: true })
        return
      }
      case 'raised': {
        add(inline.text, { ...extra, sup: true })
        return
      }
      case 'keep':
        groups++
        {
          inline.content.forEach((part) => visit(part, { keep: groups }))
          return
        }
    }
  }
  content.forEach((inline) => visit(inline, {}))
  return runs
}

/** Text as a run of plain words, for page furniture. */
export function plainRuns(text: string, findFace: FaceFinder): Run[] {
  return runsOf([{ kind: 'text', text, origin: undefined }], findFace)
}

function cutByFace(text: string, findFace: FaceFinder, previous: string | undefined): { part: string; font: string }[] {
  const parts: { part: string; font: string }[] = []
  for (const character of text) {
    const font = findFace(character.codePointAt(0) ?? 0) ?? parts.at(-1)?.font ?? previous ?? findFace(0x20) ?? ''
    const last = parts.at(-1)
    if (last?.font === font) last.part += character
    else parts.push({ part: character, font })
  }
  return parts
}
