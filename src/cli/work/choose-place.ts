import type { Beginning } from '../../issuing/new/new-paper.ts'
import { ONLINE } from '../../model/gatherings.ts'
import { parseYaml } from '../../source/parse-yaml.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { ChosenBody } from './choose-body.ts'
import type { LoadedSession } from './known-bodies.ts'

type Place = Pick<Beginning, 'place' | 'newPlace' | 'hasUsualPlace'>

/** The place that is named, by its id or by its name in any language; or where the body meets; or one that is still to be named. */
export function choosePlace(name: string | undefined, { known }: ChosenBody, from: LoadedSession | undefined): Place {
  const usual = known?.folder?.place
  const former = from ?? (known?.folder ? undefined : known?.sessions[0])
  const before = former?.session.data.place
  const hasUsualPlace = usual !== undefined
  if (name === undefined) {
    if (hasUsualPlace) return { place: undefined, newPlace: undefined, hasUsualPlace }
    if (typeof before === 'string') return { place: before, newPlace: undefined, hasUsualPlace }
    return { place: undefined, newPlace: { id: 'place', name: undefined }, hasUsualPlace }
  }
  if (name === ONLINE) return { place: ONLINE, newPlace: undefined, hasUsualPlace }
  const wordings = [...(known?.folder?.texts.languages ?? []), ...(former?.texts.languages ?? [])].map(({ words }) => words)
  const id = knownPlace(name, wordings)
  if (id !== undefined) return { place: id, newPlace: undefined, hasUsualPlace }
  return { place: undefined, newPlace: { id: slugOf(name), name }, hasUsualPlace }
}

function knownPlace(name: string, wordings: readonly SourceFile[]): string | undefined {
  for (const wording of wordings) {
    const source = parseYaml(wording, () => undefined)
    for (const id of source.keysOf(['places'])) {
      const stated = source.valueAt(['places', id])
      const names = typeof stated === 'string' ? [stated] : Object.values(stated ?? {})
      if (id === name || names.includes(name)) return id
    }
  }
  return undefined
}

/** A name in Latin letters as an id; any other place has the id `place`. */
function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-$/g, '')
  return slug === '' ? 'place' : slug
}
