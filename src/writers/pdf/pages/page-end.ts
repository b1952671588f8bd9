/**
 * How well a page may end in a place, from the best to the worst: anywhere; within what should stay together; where a line or a head
 * would stand alone; and within what is one to the eye, which happens only when no page can hold it.
 */
export const PAGE_ENDS = ['free', 'stays', 'alone', 'never'] as const

export type PageEnd = (typeof PAGE_ENDS)[number]

/** The worse of some page ends. */
export function worst(...ends: readonly PageEnd[]): PageEnd {
  return PAGE_ENDS[Math.max(0, ...ends.map((end) => PAGE_ENDS.indexOf(end)))] ?? 'free'
}
