/** What the server says; undefined where it has no answer. */
export async function ask<T>(path: string, query: object): Promise<T | undefined> {
  const entries = Object.entries(query).map(([key, value]): [string, string] => [key, String(value)])
  try {
    const answer = await fetch(`${path}?${new URLSearchParams(entries).toString()}`)
    return answer.ok ? ((await answer.json()) as T) : undefined
  } catch {
    return undefined
  }
}
