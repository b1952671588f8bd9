import { expect, it } from 'vitest'
import { plainTree } from '../../src/cli/files/plain-tree.ts'
import { KeptTexts } from '../../src/document/kept-texts.ts'
import { makeDocument, type PaperSources } from '../../src/document/make-document.ts'
import { nameAlone } from '../../src/model/parts.ts'
import { WHOLE } from '../../src/rendering/paper-view.ts'
import { LastingUnits } from '../../src/rendering/lasting-units.ts'
import { completeSources, templateFiles } from '../helpers/real-paper.ts'
import { templatesAsPrepared } from '../helpers/templates-as-prepared.ts'

it.each(['zh', 'ar', 'en'])(
  'papers and their parts in %s, made one after another with what was kept, are what they are anew',
  (code) => {
    const sources = completeSources({ code })
    const prepared = new Map([...templatesAsPrepared(templateFiles())].flatMap(([name, one]) => (one ? [[name, one]] : [])))
    const templates = { ...sources.templates, prepared }
    const kept = { units: new LastingUnits(sources.wording.source), texts: new KeptTexts() }
    const made = (part: string, more: Pick<PaperSources, 'kept'>) => {
      const { tree, passages } = makeDocument({ ...sources, templates, ...more }, part, false, () => undefined) ?? {}
      return { tree: tree && plainTree(tree), passages: passages?.map(({ id, text, symbols }) => [id, text, symbols]) }
    }
    const parts = sources.session.data.parts.map(nameAlone)
    for (const part of [WHOLE, ...parts, WHOLE, ...parts.toReversed()]) expect(made(part, { kept }), part).toEqual(made(part, {}))
  },
)
