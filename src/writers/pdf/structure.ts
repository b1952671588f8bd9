/** Types of structure elements that a paper has (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
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
  // PDF 1.7 has no types for what a redline shows: these are our own, each mapped to Span for readers that do not know them.
  | 'Ins'
  | 'Del'

/** What a structure element says beside its type. */
export interface StructureAttributes {
  /** Whether a head cell heads its column or its row. */
  readonly scope?: 'Column' | 'Row'
  readonly columnSpan?: number
  readonly rowSpan?: number
  /** Ids of the head cells of a cell, where their scopes do not tell them. */
  readonly heads?: readonly string[]
  /** How the labels of a list count. */
  readonly numbering?: 'Decimal' | 'LowerAlpha' | 'UpperAlpha' | 'LowerRoman' | 'UpperRoman' | 'Disc' | 'None'
  /** What a table shows. */
  readonly summary?: string
  /** What stands for a figure where it is not seen; every Figure has it (ISO 14289-1, 7.3). */
  readonly alternate?: string
  /** Language of what is within, as a BCP 47 tag, where it is another than that around it (ISO 14289-1, 7.2). */
  readonly language?: string
  /** What is heard in the place of its content. */
  readonly actual?: string
  /** The line that is drawn with it (ISO 32000-1, 14.8.5.4). */
  readonly decoration?: 'Underline' | 'LineThrough'
  /** Name by which it can be found; every Note has one of its own (ISO 14289-1, 7.9), and a head cell that others name. */
  readonly id?: string
}

/**
 * An element of the logical structure, in reading order. Blocks are made with the content; what stands within a line is added where it is
 * drawn. What belongs to no element is page furniture.
 */
export class StructureElement {
  readonly type: StructureType
  readonly attributes: StructureAttributes
  readonly kids: StructureElement[] = []

  constructor(type: StructureType, attributes: StructureAttributes = {}) {
    this.type = type
    this.attributes = attributes
  }

  /** Adds an element under this one. */
  add(type: StructureType, attributes: StructureAttributes = {}): StructureElement {
    const kid = new StructureElement(type, attributes)
    this.kids.push(kid)
    return kid
  }
}
