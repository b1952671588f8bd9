import type { TextItem } from '../pages/page.ts'

/** Texts that are set as one from right to left, or a text that is set by itself. */
export interface DirectionalRun {
  readonly isRightToLeft: boolean
  readonly texts: readonly [TextItem, ...TextItem[]]
}

/** Texts may lie this far from one another and still touch, in points. */
const TOUCHING = 0.01

/**
 * Texts in reading order as runs of one direction: from right to left as many as touch in one face, with the blanks between them. Blanks at
 * the end of a run stand alone, where readers take them for blanks between runs.
 */
export function directionalRuns(texts: readonly TextItem[]): DirectionalRun[] {
  const runs: DirectionalRun[] = []
  let rest = texts
  for (let [first] = rest; first; [first] = rest) {
    const isRightToLeft = first.features === 'arab'
    const end = isRightToLeft ? endOfRun(rest) : 1
    runs.push({ isRightToLeft, texts: [first, ...rest.slice(1, end)] })
    rest = rest.slice(end)
  }
  return runs
}

/** How many texts from the first one on are set from right to left as one. */
function endOfRun(texts: readonly TextItem[]): number {
  const other = texts.findIndex((text, index) => index > 0 && !(isRunOn(text) && isBeside(text, texts[index - 1] ?? text)))
  return texts.slice(0, other < 0 ? texts.length : other).findLastIndex(({ features }) => features === 'arab') + 1
}

function isRunOn({ features, text }: TextItem): boolean {
  return features === 'arab' || text === ' '
}

/** Whether a text stands close to the left of the one before it, and looks like it. */
function isBeside(text: TextItem, before: TextItem): boolean {
  return (
    (['font', 'size', 'color', 'baseline'] as const).every((key) => text[key] === before[key]) &&
    Math.abs(text.x + text.width - before.x) < TOUCHING
  )
}
