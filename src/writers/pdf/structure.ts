/** Types of structure elements that a paper has (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Link'
  | 'Note'
  | 'Reference'
  | 'Span'

/** What a structure element says beside its type. */
export interface StructureAttributes {
  /** Whether a head cell heads its column or its row. */
  readonly scope?: 'Column' | 'Row'
  readonly columnSpan?: number
  readonly rowSpan?: number
  /** How the labels of a list count. */
  readonly numbering?: 'Decimal' | 'LowerAlpha' | 'None'
  /** What a table shows. */
  readonly summary?: string
  /** What stands for a figure where it is not seen; every Figure has it (ISO 14289-1, 7.3). */
  readonly alternate?: string
  /** Language of what is within, as a BCP 47 tag, where it is another than that around it (ISO 14289-1, 7.2). */
  readonly language?: string
  /** Name by which it can be found; every Note has one of its own (ISO 14289-1, 7.9). */
  readonly id?: string
}

/**
 * An element of the logical structure, in reading order. The tree is made with the content; lines that are set point to the element that
 * they belong to, and what points nowhere is page furniture.
 */
export class StructureElement {
  readonly type: StructureType
  readonly attributes: StructureAttributes
  /** Printed again on later pages, where it is furniture. */
  readonly repeats: boolean
  readonly kids: StructureElement[] = []

  constructor(type: StructureType, attributes: StructureAttributes = {}, repeats = false) {
    this.type = type
    this.attributes = attributes
    this.repeats = repeats
  }

  /** Adds an element under this one. */
  add(type: StructureType, attributes: StructureAttributes = {}, repeats = this.repeats): StructureElement {
    const kid = new StructureElement(type, attributes, repeats)
    this.kids.push(kid)
    return kid
  }
}
