/** An expression of a wording unit: `{{helper fact "form"}}`, with the offsets of its parts in the unit's text. */
export interface Expression {
  readonly kind: 'expression'
  readonly start: number
  readonly end: number
  readonly helper: string
  readonly helperAt: readonly [start: number, end: number]
  readonly fact: readonly string[]
  readonly factAt: readonly [start: number, end: number]
  readonly form: string | undefined
  readonly formAt: readonly [start: number, end: number]
}

export interface Literal {
  readonly kind: 'literal'
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A fault in an expression's form, by offsets in the unit's text. */
export interface UnitFault {
  readonly start: number
  readonly end: number
  readonly message: string
  readonly help: string
}

/** How words stand out from those around them. */
export type Emphasis = 'italic' | 'bold' | 'bold-italic'

/** Stars of a unit: they are not printed, and turn italics or bold type on or off. */
export interface Stars {
  readonly kind: 'stars'
  readonly start: number
  readonly end: number
  readonly text: string
  /** How what follows them stands out; undefined where nothing does any more. */
  readonly then: Emphasis | undefined
}

/** A raised sign: the 2 of `m^2^`. */
interface RaisedPart {
  readonly kind: 'raised'
  readonly start: number
  readonly end: number
  /** As it is typed. */
  readonly text: string
  readonly printed: string
}

export type UnitPart = Literal | Expression | Stars | RaisedPart
