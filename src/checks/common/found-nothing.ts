/**
 * Things in which a check found nothing, in a process that checks again and again: they need not be looked at anew, as long as they are the very same and
 * so is all else that the check goes by. Where something was found it is looked for again, so that every finding stands at its place as that is now.
 */
export class FoundNothing {
  readonly #known = new Map<string, { readonly of: readonly unknown[]; readonly things: WeakSet<object> }>()

  /** The things in which nothing was found in a search, by its name and by all that it goes by beside them. */
  thingsOf(search: string, of: readonly unknown[]): WeakSet<object> {
    const known = this.#known.get(search)
    if (known?.of.every((one, at) => one === of[at])) return known.things
    const things = new WeakSet()
    this.#known.set(search, { of, things })
    return things
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
  for (const thing of things) {
    if (sound?.has(thing)) continue
    let isSound = true
    for (const found of look(thing)) {
      isSound = false
      yield found
    }
    if (isSound) sound?.add(thing)
  }
}
