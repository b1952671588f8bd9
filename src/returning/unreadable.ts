/** Why a file that came back cannot be read at all: nothing of it is taken. */
export class Unreadable extends Error {
  readonly help: string

  constructor(message: string, help: string) {
    super(message)
    this.help = help
  }
}
