/** A question that is asked once of each thing; afterwards its answer is known. It lasts as long as whoever asks. */
export function remembered<Key, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, { readonly answer: Answer }>()
  return (key) => {
    const known = answers.get(key) ?? { answer: ask(key) }
    answers.set(key, known)
    return known.answer
  }
}

/** The same of things that it holds on to no longer than others do: what follows from a thing alone is asked once in a process. */
export function rememberedOfThings<Thing extends object, Answer>(ask: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const answers = new WeakMap<Thing, { readonly answer: Answer }>()
  return (thing) => {
    const known = answers.get(thing) ?? { answer: ask(thing) }
    answers.set(thing, known)
    return known.answer
  }
}
