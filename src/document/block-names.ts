/** The elements of the markup that are blocks of a paper. */
export const BLOCK_NAMES = [
  'masthead',
  'title-block',
  'heading',
  'paragraph',
  'quotation',
  'numbered-list',
  'document-list',
  'table',
  'annex',
]
