import { join } from 'node:path'
import type { Unsaid } from '../../issuing/new/unsaid.ts'
import type { BegunFile } from '../../issuing/new/new-paper.ts'
import type { BodyTexts } from '../../model/bodies/body-texts.ts'
import type { HouseFile } from '../../model/houses/house-texts.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import { parseYaml } from '../../source/parse-yaml.ts'
import { SourceFile } from '../../source/source-file.ts'
import { openProject } from '../files/open-project.ts'

/** What of the words of a paper that is begun cannot be printed yet. */
export interface Unprintable {
  /** Paths in its own wordings, by language. */
  readonly own: ReadonlyMap<string, ReadonlySet<string>>
  /** Paragraphs of the body. */
  readonly ofBody: readonly Unsaid[]
}

interface Surroundings {
  readonly conventions: ReadonlyMap<string, SourceFile>
  readonly bodies: readonly BodyTexts[]
  readonly houses: readonly HouseFile[]
}

/** Opens a paper that is begun, before it is written, and tells which texts name what nobody knows yet. */
export function openBegun(
  files: readonly BegunFile[],
  folder: string,
  codes: readonly string[],
  around: Surroundings,
): Unprintable {
  const { conventions, bodies, houses } = around
  const fileAt = (...path: string[]): SourceFile | undefined => {
    const file = files.find((each) => each.path.join('/') === path.join('/'))
    return file && new SourceFile(join(...path), file.text)
  }
  const facts = fileAt(folder, 'session.yaml')
  if (!facts) throw new Error('a paper without facts')
  const newBodies = files.flatMap(({ path: [first, id = '', name] }): BodyTexts[] => {
    const ofBody = first === 'bodies' && name === 'body.yaml' ? fileAt('bodies', id, 'body.yaml') : undefined
    if (!ofBody) return []
    return [
      {
        id,
        facts: ofBody,
        languages: codes.flatMap((code) => {
          const words = fileAt('bodies', id, 'wording', `${code}.yaml`)
          return words ? [{ code, words, madeFrom: undefined }] : []
        }),
      },
    ]
  })
  const texts: SessionTexts = {
    name: folder,
    facts,
    bodies: [...bodies, ...newBodies],
    houses,
    languages: codes.flatMap((code) => {
      const [words, convention] = [fileAt(folder, 'wording', `${code}.yaml`), conventions.get(code)]
      return words && convention ? [{ code, conventions: convention, words }] : []
    }),
    beside: [],
  }
  const { diagnostics, languages } = openProject().open(texts, codes)
  const own = new Map<string, Set<string>>()
  const ofBody = new Map<string, Unsaid>()
  for (const { level, code, span, language } of diagnostics) {
    if (level !== 'error' || code !== 'expression') continue
    const version = languages.find((each) => each.code === language)
    const path = version?.words?.source.pathAt(span)?.map(String)
    if (!version?.words || !path) continue
    if (version.words.source.own.pathAt(span)) {
      for (const each of codes) own.set(each, (own.get(each) ?? new Set()).add(path.join('.')))
      continue
    }
    const [section, item = '', , block = ''] = path
    if (section === 'items' && path[2] === 'annotation')
      ofBody.set(`${item}/${block}`, { item, block, texts: textsAt(path, bodies) })
  }
  return { own, ofBody: [...ofBody.values()] }
}

function textsAt(path: readonly string[], bodies: readonly BodyTexts[]): Map<string, string> {
  return new Map(
    bodies.flatMap(({ languages }) =>
      languages.flatMap(({ code, words }): [string, string][] => {
        const text = parseYaml(words, () => undefined).valueAt(path)
        return typeof text === 'string' ? [[code, text]] : []
      }),
    ),
  )
}
