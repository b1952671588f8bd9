import { THIS_PAPER } from '../model/session.ts'
import { isToFillIn } from '../model/to-fill-in.ts'

type Path = readonly (string | number)[]

/**
 * The path of the scalar of a wording that a name stands in, in a form. A name is a text, or its forms, in a field of its own (`title`) or, where an id has
 * only one name, in place of the fields; only that one name can stand so, never a short form.
 */
export function nameAt(path: Path, form: string, valueAt: (path: Path) => unknown): Path | undefined {
  if (path[0] === 'documents' && path[1] === THIS_PAPER) return ['title']
  const isText = (at: Path): boolean => typeof valueAt(at) === 'string'
  // What is still to be written has no forms yet, and will have them all.
  const isDraft = (at: Path): boolean => isToFillIn(String(valueAt(at)))
  const places = path.at(-1) === 'short' ? [path] : [path, path.slice(0, -1)]
  for (const place of places) {
    if (isText(place)) return form === 'default' || isDraft(place) ? place : undefined
    if (isText([...place, 'default']) && isText([...place, form])) return [...place, form]
  }
  return undefined
}
