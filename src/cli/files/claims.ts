/** More files than any folder of papers makes in one build. */
const MOST = 1 << 16

/**
 * Who makes which file: each is numbered, and whoever comes first takes it, in whichever thread. A file beyond the last number is left to the thread that
 * has begun the others.
 */
export class Claims {
  readonly shared: SharedArrayBuffer
  readonly #taken: Int32Array

  constructor(shared = new SharedArrayBuffer(MOST * Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared
    this.#taken = new Int32Array(shared)
  }

  /** Whether other threads may be told of a file. */
  canBeShared(index: number): boolean {
    return index < this.#taken.length
  }

  /** Whether somebody has taken a file. */
  isTaken(index: number): boolean {
    return this.canBeShared(index) && Atomics.load(this.#taken, index) !== 0
  }

  /** Takes a file, and says whether nobody had. */
  take(index: number): boolean {
    return !this.canBeShared(index) || Atomics.compareExchange(this.#taken, index, 0, 1) === 0
  }
}
