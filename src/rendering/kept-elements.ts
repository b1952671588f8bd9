import type { MarkupElement } from './markup-element.ts'

/** The elements that a template came to, with the blanks after them, and what it was given beside its value. */
interface Came {
  readonly of: readonly unknown[]
  readonly elements: readonly MarkupElement[]
  readonly after: string
}

/**
 * The elements that templates came to with values of a view, in a process that prints papers again and again: with the very same value, at the same place of a
 * list, a template comes to the same.
 */
export class KeptElements {
  readonly #came = new WeakMap<object, Map<hbs.AST.Program, Came>>()

  find(program: hbs.AST.Program, value: object, of: readonly unknown[]): Came | undefined {
    const known = this.#came.get(value)?.get(program)
    return known?.of.length === of.length && known.of.every((one, at) => one === of[at]) ? known : undefined
  }

  keep(program: hbs.AST.Program, value: object, came: Came): void {
    const all = this.#came.get(value) ?? new Map<hbs.AST.Program, Came>()
    this.#came.set(value, all.set(program, came))
  }
}
