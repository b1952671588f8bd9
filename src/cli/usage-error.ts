/** Wrong use of a command, or an input that cannot be read: printed without a trace, exit code 2. */
export class UsageError extends Error {
  readonly help: string | undefined

  constructor(message: string, help?: string) {
    super(message)
    this.help = help
  }
}

/** For a place that cannot be written, with what the system says of it. */
export function unwritable(place: string, error: unknown, help: string): UsageError {
  return new UsageError(`${place} cannot be written: ${error instanceof Error ? error.message : String(error)}`, help)
}
