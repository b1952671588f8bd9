import { redlineTree } from '../../../src/changes/redline-tree.ts'
import type { DocumentTree } from '../../../src/document/tree.ts'
import { all, type Change, realPaper, replacing } from '../../helpers/real-paper.ts'

/** A paper before and after the bureau met, and the redline of the two. */
export interface EditedPaper {
  readonly base: DocumentTree
  readonly head: DocumentTree
  readonly redline: DocumentTree
}

/** The opening moves by a week; an item is inserted, so that those after it are renumbered; a document is withdrawn. */
const session = all(
  replacing('opens: 2016-10-17', 'opens: 2016-10-24'),
  replacing('closes: 2016-10-21', 'closes: 2016-10-28'),
  replacing(
    '  - id: international-cooperation\n',
    '  - id: youth\n    annotation: [proposal]\n  - id: international-cooperation\n',
  ),
  replacing('[other-serious-crimes]', '[other-serious-crimes, youth]'),
  replacing(
    '  international-cooperation-meeting: { symbol: CTOC/COP/2016/9, kind: note, transmits: international-cooperation-6 }\n',
    '',
  ),
  replacing(
    '[international-cooperation-activities, international-cooperation-meeting]',
    '[international-cooperation-activities]',
  ),
)

/** Words of the inserted item in every language: expressions alone. */
const ITEM = `  youth:
    title: '{{title instruments.firearms-protocol}}'
    annotation:
      proposal: '{{title instruments.convention}} ({{symbol documents.firearms-activities}}). {{title instruments.trafficking-protocol}} ({{symbol documents.trafficking-activities}}).'

`

const wording: Change = (text) =>
  text
    .replace(/^ {2}international-cooperation-meeting: .*\n/m, '')
    .replace(/ ?[（(]\{\{symbol documents\.international-cooperation-meeting\}\}[)）]/, '')
    .replace(/^ {2}international-cooperation:\n {4}title:/m, (line) => ITEM + line)

export function editedPaper(code: string): EditedPaper {
  const [base, head] = [treeOf(code), treeOf(code, { session, wording })]
  return { base, head, redline: redlineTree(base, head, { author: 'Secretariat', date: '2016-08-15' }) }
}

function treeOf(code: string, changes: { session?: Change; wording?: Change } = {}): DocumentTree {
  const { paper, diagnostics } = realPaper({ code, ...changes })
  const errors = diagnostics.filter(({ level }) => level === 'error')
  if (!paper || errors.length > 0)
    throw new Error(`the edited paper has faults: ${errors.map(({ message }) => message).join('; ')}`)
  return paper.tree
}
