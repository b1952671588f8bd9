import type { Change } from './real-paper.ts'

/** Files of the real session whose facts or words stand in two: its own, and that of its body. */
export function fileOfBody(path: string): string {
  return path.replace(
    /ctoc-cop-2016-1(?:-[\w-]+)?\/(.*)$/,
    (_, name: string) => `bodies/ctoc-cop/${name === 'session.yaml' ? 'body.yaml' : name}`,
  )
}

/** A change that consists of others. */
export interface Changes extends Change {
  readonly parts?: readonly Change[]
}

/** Makes each part of a change in the first of some texts that it can be made in. */
export function changedWhereItStands(texts: readonly string[], change: Changes): string[] {
  if (change.parts) return change.parts.reduce<string[]>((done, part) => changedWhereItStands(done, part), [...texts])
  const faults: unknown[] = []
  for (const [index, text] of texts.entries())
    try {
      const changed = change(text)
      if (changed !== text) return texts.map((other, at) => (at === index ? changed : other))
    } catch (error) {
      faults.push(error)
    }
  if (faults.length < texts.length) return [...texts]
  throw faults[0]
}
