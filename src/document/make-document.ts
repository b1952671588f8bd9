import type { ResolvedDeparture } from '../checks/common/check.ts'
import type { Passage } from '../checks/common/passage.ts'
import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { bounded } from '../model/pattern-form.ts'
import { UNDATED } from '../model/session-days.ts'
import { symbolFinder } from '../model/session-symbols.ts'
import type { Wording } from '../model/wording.ts'
import { footView } from '../rendering/foot-view.ts'
import type { LastingUnits } from '../rendering/lasting-units.ts'
import { paperView } from '../rendering/paper-view.ts'
import { publicAddress } from '../rendering/public-address.ts'
import { renderElements, type Templates } from '../rendering/render-elements.ts'
import { WordingRenderer } from '../rendering/wording-renderer.ts'
import type { Report } from '../source/diagnostic.ts'
import { remembered, rememberedOfThings } from '../source/remembered.ts'
import { buildBlocks } from './build-tree.ts'
import type { KeptTexts } from './kept-texts.ts'
import { passagesOf } from './passages.ts'
import { type ReturnTable, returnTable } from './return-table.ts'
import type { DocumentTree } from './tree.ts'

/** What a language version of a paper is made from. */
export interface PaperSources {
  readonly session: Session
  readonly language: Language
  readonly wording: Wording
  readonly templates: Templates
  /** Version of the program, of which files that people edit tell. */
  readonly program?: string | undefined
  /** What was made of the same facts in the same language before. */
  readonly kept?: { readonly units: LastingUnits; readonly texts: KeptTexts } | undefined
}

/** A paper before it is written: the tree for the writers, the text and the departures for the checks. */
export interface PaperDocument {
  readonly tree: DocumentTree
  readonly passages: readonly Passage[]
  readonly departures: readonly ResolvedDeparture[]
}

/** Makes the document of a paper or of one of its parts; undefined, with diagnostics, when a template cannot be run. */
export function makeDocument(sources: PaperSources, part: string, isDraft: boolean, report: Report): PaperDocument | undefined {
  const { session, language, wording, templates, kept } = sources
  const tell: Report = (diagnostic) => report({ ...diagnostic, language: language.code })
  kept?.texts.begin()
  const renderer = new WordingRenderer(session, language, wording, tell, kept?.units)
  const view = paperView(session, language, wording, renderer, part)
  const root = renderElements(templates, 'paper', view, tell, kept?.texts.elements)
  if (!root) return undefined
  // For the inlines, for the checks and for whoever asks where a paper is cited.
  const symbolsIn = remembered(symbolFinder(session, language))
  const inlineRules = {
    findSymbols: (text: string) => symbolsIn(text).filter(({ valid }) => valid),
    keepTogether: keptTogether(language),
  }
  const context = {
    inlineRules,
    logo: session.house?.logo,
    noteJoint: noteJoint(language),
    kept: kept?.texts,
  }
  const blocks = buildBlocks(root, context, tell)
  const { titleBlock } = view
  let returns: ReturnTable | undefined
  const { sessions, lines } = titleBlock
  const title = [titleBlock.title, ...(sessions.length > 0 ? sessions : lines.slice(0, 1))].map(String).join(' – ')
  return {
    tree: {
      language,
      metadata: {
        symbol: session.data.symbol,
        address: publicAddress(session, language, session.data.symbol),
        title,
        author: view.masthead.issuers.map(String).join(' – '),
        date: session.days.opening?.first ?? session.data.masthead.date ?? UNDATED,
      },
      draftMark: isDraft ? language.words.draft : undefined,
      foot: footView(session, language),
      // Only what is edited in Word tells of it.
      get returns() {
        return (returns ??= returnTable(session, wording, blocks, part, sources.program))
      },
      blocks,
    },
    passages: passagesOf(blocks, symbolsIn, kept?.texts),
    departures: wording.data.departures.map(({ unit, reason }, index) => ({
      index,
      unit,
      published: renderer.unit(['departures', index, 'published']).toString(),
      built: renderer.unit(['departures', index, 'built']).toString(),
      reason,
    })),
  }
}

const keptTogether = rememberedOfThings((language: Language) =>
  language['keep-together'].map((pattern) => new RegExp(bounded(pattern), 'gu')),
)

/** No line ends between two marks. */
function noteJoint(language: Language): string {
  return (language['note-joint'] ?? ', ').replaceAll(' ', '\u00a0')
}
