import { style } from '../style.ts'
import type { Box } from './pages/box.ts'

/** The boxes of a paper with the rule that closes it, where the style has one: it stands on the page of what it closes. */
export function closed(boxes: readonly Box[]): Box[] {
  const { isDrawn, length, width: thickness, before } = style.closingRule
  const last = boxes.at(-1)
  if (!isDrawn || !last) return [...boxes]
  return [...boxes.slice(0, -1), withNext(last), { kind: 'rule', unit: undefined, thickness, length, before, after: 0 }]
}

const followed = new WeakMap<Box, Box>()

/** Of the same box always the same. */
function withNext(box: Box): Box {
  const known = followed.get(box) ?? staying(box)
  followed.set(box, known)
  return known
}

function staying(box: Box): Box {
  if (box.kind === 'paragraph') return { ...box, staysWithNext: true }
  if (box.kind !== 'table') return box
  const { rows } = box
  return { ...box, rows: rows.map((row, index) => (index === rows.length - 1 ? { ...row, end: 'stays' } : row)) }
}
