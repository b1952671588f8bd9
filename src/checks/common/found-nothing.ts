/**
 * Things in which a check found nothing, in a process that checks again and again: they need not be looked at anew, as long as they are the very same and
 * so is all else that the check goes by. Where something was found it is looked for again, so that every finding stands at its place as that is now.
 */
export class FoundNothing {
  readonly #known = new Map<string, { readonly of: readonly unknown[]; readonly things: SoundThings }>()

  /** The things in which nothing was found in a search, by its name and by all that it goes by beside them. */
  thingsOf(search: string, of: readonly unknown[]): SoundThings {
    const known = this.#known.get(search)
    if (known?.of.every((one, at) => one === of[at])) return known.things
    const things = new SoundThings()
    this.#known.set(search, { of, things })
    return things
  }
}

/** Most things stand where they stood in the last search: so they are found without being looked up. */
class SoundThings {
  readonly #all = new WeakSet<object>()
  readonly #inOrder: object[] = []

  has(thing: object, at: number): boolean {
    if (this.#inOrder[at] === thing) return true
    if (!this.#all.has(thing)) return false
    this.#inOrder[at] = thing
    return true
  }

  add(thing: object, at: number): void {
    this.#all.add(thing)
    this.#inOrder[at] = thing
  }
}

/** A search in things, each by itself, that goes by nothing but them and what is named in `of`. */
interface Search<T, F> {
  readonly name: string
  readonly of: () => readonly unknown[]
  readonly look: (thing: T) => Iterable<F>
}

/** All that is found in things that are looked at one by one. */
export function* searched<T extends object, F>(
  things: readonly T[],
  before: FoundNothing | undefined,
  { name, of, look }: Search<T, F>,
): Generator<F> {
  const sound = before?.thingsOf(name, of())
  for (let at = 0; at < things.length; at++) {
    const thing = things[at]
    if (thing === undefined || sound?.has(thing, at)) continue
    let isSound = true
    for (const found of look(thing)) {
      isSound = false
      yield found
    }
    if (isSound) sound?.add(thing, at)
  }
}
