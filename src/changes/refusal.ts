/** Why a fact cannot be added or withdrawn as it was asked, and what to write or do instead. */
export class Refusal extends Error {
  readonly help: string

  constructor(message: string, help: string) {
    super(message)
    this.help = help
  }
}
