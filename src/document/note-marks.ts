/** Gives the notes of a paper their marks, in the order in which the paper refers to them. */
export class NoteMarks {
  readonly #given = new Set<string>()
  #asterisks = 0
  #numbers = 0

  /** The mark of a note; undefined when it has one: its words are printed again, and the note is not. */
  next(id: string, isGeneral: boolean, mark?: string): string | undefined {
    if (this.#given.has(id)) return undefined
    this.#given.add(id)
    if (!isGeneral) return mark ?? String(++this.#numbers)
    this.#asterisks = mark?.length ?? this.#asterisks + 1
    return '*'.repeat(this.#asterisks)
  }
}
