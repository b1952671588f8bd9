import type { Language } from '../model/language.ts'
import { ONLINE } from '../model/gatherings.ts'

/** A place by its id, the word for online, or what stands between two of them. */
export type PlacePart = { readonly place: string } | { readonly text: string; readonly isJoint: boolean }

/** Places in their order, as a language names several: “Vienna and online”. What the language lacks, which is an error, is left out. */
export function joinedPlaces(places: readonly string[], { gathering }: Pick<Language, 'gathering'>): PlacePart[] {
  return places.flatMap((place, at): PlacePart[] => {
    const joint = at === 0 ? undefined : at === places.length - 1 ? gathering?.['last-joint'] : gathering?.joint
    const before = joint === undefined ? [] : [{ text: joint, isJoint: true }]
    return [...before, place === ONLINE ? { text: gathering?.online ?? '', isJoint: false } : { place }]
  })
}
