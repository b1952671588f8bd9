/** What Word writes into a line and a wording does not: tabs and ends of lines. Between Han an end of line stands for nothing, elsewhere for a blank. */
export function asWords(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[\t\n]+(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu, '')
    .replace(/ *[\t\n]+ */g, ' ')
    .normalize('NFC')
    .trim()
}

/** How alike two texts are, from 0 to 1: the share of words and signs that they have in common, whatever their order. */
export function likeness(one: string, other: string): number {
  const [a, b] = [countsOf(one), countsOf(other)]
  let common = 0
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0)
  const all = sum(a) + sum(b)
  return all === 0 ? 0 : (2 * common) / all
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, count) => all + count, 0)
}
