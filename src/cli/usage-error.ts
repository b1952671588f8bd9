/** Wrong use of a command, or an input that cannot be read: printed without a trace, exit code 2. */
export class UsageError extends Error {
  readonly help: string | undefined

  constructor(message: string, help?: string) {
    super(message)
    this.help = help
  }
}
