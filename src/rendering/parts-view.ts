import { blockOwners } from '../model/block-owners.ts'
import type { Language } from '../model/language.ts'
import { annexesOf, partName } from '../model/parts.ts'
import type { PartData } from '../model/schema/session.ts'
import type { Session } from '../model/session.ts'
import { UNDER_PART } from './agenda-view.ts'
import { annotationViews } from './annotation-view.ts'
import { type BlockSetting, blockViews, ParagraphCount } from './block-view.ts'
import { printedMark } from './item-marks.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The label of an annex: its number follows where there are several. */
export function annexLabel(name: string, session: Session, language: Language, renderer: WordingRenderer): Text {
  const annexes = annexesOf(session)
  const numbered = language['numbered-annex']
  return renderer.plain(annexes.length > 1 && numbered ? printedMark(numbered, annexes.indexOf(name) + 1) : language.words.annex)
}

/** What of a paper consists of blocks: its annotations and its texts, whose paragraphs are counted in the order of the parts. */
export function blockParts(session: Session, language: Language, renderer: WordingRenderer) {
  const count = new ParagraphCount(session.data.numbering.paragraphs)
  const setting: BlockSetting = { language, renderer, count, rank: UNDER_PART }
  const owners = blockOwners(session)
  const blocksOf = (...path: readonly string[]) =>
    owners.filter((owner) => owner.path.join('.') === path.join('.')).flatMap((owner) => blockViews(owner, setting))
  const annotations = () => ({
    introductory: count.over('introduction', renderer, () => ({ blocks: blocksOf('introduction') })),
    pieces: annotationViews(session.agenda, session, language, renderer, count),
  })
  const textOf = (part: PartData) => {
    if (typeof part === 'string') return null
    const id = 'text' in part ? part.text : part.annex
    return count.over(partName(part), renderer, () => ({
      id: `texts.${id}`,
      label: annexLabel(partName(part), session, language, renderer),
      heading: renderer.named(['texts', id, 'title']) ?? renderer.plain(''),
      isAnnex: 'annex' in part,
      blocks: blocksOf('texts', id, 'text'),
    }))
  }
  let ofItems: ReturnType<typeof annotations> | undefined
  const texts = new Map<string, ReturnType<typeof textOf>>()
  for (const part of session.data.parts) {
    if (part === 'annotations') ofItems = annotations()
    else texts.set(partName(part), textOf(part))
  }
  return { annotations: ofItems ?? annotations(), texts }
}
