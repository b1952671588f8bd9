import { readFileSync } from 'node:fs'
import { print } from '../../opening/prints.ts'
import { contentPrint, fingerprint } from '../start/fingerprint.ts'
import type { Keeper } from './keeper.ts'
import type { FaceFolder } from './read-fonts.ts'

/**
 * What stands for the faces of families, as far as they are in files: their bytes. Faces are large, so that it is kept what the bytes of a file are, as long as
 * it has the same place, size and times.
 */
export class PrintsOfFaces {
  readonly #faces: FaceFolder
  readonly #keeper: Keeper
  readonly #known = new Map<string, { readonly stamp: string; readonly content: string }>()

  constructor(faces: FaceFolder, keeper: Keeper) {
    this.#faces = faces
    this.#keeper = keeper
  }

  of(families: readonly string[]): string {
    return print(
      families.map((name) => {
        const family = this.#faces.families[name]
        return [name, family, Object.values(family?.files ?? {}).map((file) => this.#contentOf(file))]
      }),
    )
  }

  /** Whether all files that were asked for are still those that they were. */
  isAsItWas(): boolean {
    return [...this.#known].every(([file, { stamp }]) => fingerprint('stamp', this.#faces.placeOf(file)) === stamp)
  }

  #contentOf(file: string): string {
    const known = this.#known.get(file)
    if (known) return known.content
    const place = this.#faces.placeOf(file)
    const stamp = fingerprint('stamp', place)
    const name = `face-${print(place, stamp)}`
    const kept = this.#keeper.read(name)
    const content = kept ? Buffer.from(kept).toString() : contentPrint(readFileSync(place))
    if (!kept) this.#keeper.write(name, Buffer.from(content))
    this.#known.set(file, { stamp, content })
    return content
  }
}
