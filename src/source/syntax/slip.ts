/** What somebody typed that YAML cannot read, as the one cause of all that YAML says of it. */
export interface Slip {
  readonly start: number
  readonly end: number
  readonly message: string
  readonly label?: string
  readonly help: string
  /** True where the piece is a whole value on one line: without it the rest of the file can be read as it was meant. */
  readonly isValue?: boolean
}
