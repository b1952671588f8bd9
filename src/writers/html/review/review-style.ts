/**
 * The look of a review copy: two columns side by side on a screen and on paper, one under the other on a phone. What a colour says, a line says
 * too, since paper is printed without backgrounds.
 */
export const REVIEW_STYLE = `:root { color-scheme: light; --line: #bbb; --quiet: #555; }
body { margin: 1.5rem auto; max-width: 76rem; padding-inline: 1rem; color: #111; background: #fff; font: 16px/1.5 'Times New Roman', Tinos, serif; }
h1 { font-size: 1.25rem; line-height: 1.3; }
h2 { font-size: 1.1rem; margin-block: 1.75rem 0.5rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th:first-child { width: 9.5rem; }
th, td { border: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; }
thead th { background: #f3f3f3; }
th { font-weight: 600; }
tbody th { font-size: 0.85rem; }
p { margin-block: 0 0.35rem; }
td p:last-child { margin-block-end: 0; }
[lang|=zh], [lang|=ar] { font-size: 1.05em; }
.id, .state { display: block; font-weight: 400; overflow-wrap: anywhere; }
.id, .form { color: var(--quiet); font: 0.75rem/1.4 ui-monospace, monospace; }
.state { color: #8a1f11; margin-block-start: 0.25rem; }
.fact { background: #e6effa; border-block-end: 1px dotted #2b5c99; }
ins { background: #e2f4e2; text-decoration: underline; text-decoration-thickness: 0.1em; }
del { background: #fbe6e4; color: #8a1f11; text-decoration: line-through; }
.stale > td, .missing > td { background: #fffaf0; }
.legend { font-size: 0.9rem; color: var(--quiet); }
@media (max-width: 40rem) {
  table, tbody, tr, tbody th, td { display: block; width: auto; }
  thead { display: none; }
  tr { margin-block-end: 1rem; }
  tbody th, td { border-block-end: 0; }
  td:last-child { border-block-end: 1px solid var(--line); }
  th:first-child { width: auto; }
}
@page { size: A4; margin: 15mm 12mm 18mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; }
  thead { display: table-header-group; }
  tr, h2 { break-inside: avoid; }
  h2 { break-after: avoid; }
  th:first-child { width: 28mm; }
}
`
