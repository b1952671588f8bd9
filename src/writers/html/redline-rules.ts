import type { DocumentTree } from '../../document/tree.ts'
import { style } from '../style.ts'
import { cssString } from './markup.ts'

/**
 * How a redline shows its changes: lines under and through the words, and a bar beside what holds them. Links
 * have no lines of their own then. The colours say nothing that the lines do not; who hears the text is told where a change begins and ends.
 */
export function redlineRules({ redline, language }: DocumentTree): string {
  if (!redline) return ''
  const { inserted, deleted, bar, noteSize } = style.redline
  const words = language.redline
  const spoken = (name: string, { begins, ends }: { readonly begins: string; readonly ends: string }): string =>
    `${name}::before { content: ${cssString(` ${begins} `)}; }\n${name}::after { content: ${cssString(` ${ends} `)}; }\n`
  return `
.redline-note { margin-block-end: ${noteSize}pt; font-size: ${noteSize}pt; }
a { text-decoration: none; }
ins { text-decoration: underline; color: ${inserted.color}; }
del { text-decoration: line-through; color: ${deleted.color}; }
${spoken('ins', words.inserted)}${spoken('del', words.deleted)}ins::before, ins::after, del::before, del::after {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.changed { position: relative; }
.changed::before {
  content: "";
  position: absolute;
  inset-block: 0;
  inset-inline-start: -${bar.distance}pt;
  border-inline-start: ${bar.width}pt solid ${bar.color};
}
td > .changed::before, th > .changed::before { inset-inline-start: -${style.table.paddingX}pt; }
`
}
