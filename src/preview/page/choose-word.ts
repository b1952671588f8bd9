import type { PaperColumn } from './paper-column.ts'

/** A word that was chosen: its piece, and where in its text. */
export type Chosen = (piece: SVGTextContentElement, offset: number, withKeys: boolean) => void

const PIECE = '[data-i]'

/** Lets words be chosen: by a click, or with the arrow keys and Enter. What the keys come to is marked and spoken. */
export function chooseWords(column: PaperColumn, spoken: HTMLElement, choose: Chosen): void {
  const { element } = column
  element.addEventListener('click', ({ target, clientX, clientY }) => {
    const piece = target instanceof Element ? target.closest<SVGTextContentElement>(PIECE) : null
    if (!piece || String(getSelection()) !== '') return
    column.mark(piece)
    choose(piece, offsetAt(piece, clientX, clientY), false)
  })
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const now = element.querySelector<SVGTextContentElement>('.at')
    if (event.key === 'Enter' && now) choose(now, 0, true)
    else if (event.key.startsWith('Arrow')) {
      const next = nextPiece(element, now, event.key)
      if (!next) return
      column.mark(next)
      next.scrollIntoView({ block: 'nearest' })
      spoken.textContent = next.textContent
    } else return
    event.preventDefault()
  })
}

/** The word that an arrow leads to: the next or the one before as they are read, or the first of another line. */
function nextPiece(element: HTMLElement, now: SVGTextContentElement | null, key: string): SVGTextContentElement | undefined {
  const pieces = [...element.querySelectorAll<SVGTextContentElement>(PIECE)].filter((piece) => piece.textContent.trim() !== '')
  const at = now ? pieces.indexOf(now) : -1
  // In a paper from right to left the next word stands to the left.
  const forward = element.dataset['direction'] === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (at < 0) return pieces.find((piece) => piece.getBoundingClientRect().top >= element.getBoundingClientRect().top)
  if (key === 'ArrowLeft' || key === 'ArrowRight') return pieces[at + (key === forward ? 1 : -1)]
  const isOther = (piece: SVGTextContentElement): boolean => piece.getAttribute('y') !== now?.getAttribute('y')
  return key === 'ArrowDown' ? pieces.slice(at).find(isOther) : pieces.slice(0, at).findLast(isOther)
}

/** Where in the text of a piece a point of the window is. */
function offsetAt(piece: SVGTextContentElement, x: number, y: number): number {
  const matrix = piece.getScreenCTM()
  if (!matrix) return 0
  const at = piece.getCharNumAtPosition(new DOMPoint(x, y).matrixTransform(matrix.inverse()))
  return Math.max(0, at)
}
