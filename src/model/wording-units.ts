import type { Report } from '../source/diagnostic.ts'
import { nearest } from '../source/nearest.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import type { Session } from './session.ts'
import { WORDING_SECTIONS } from './wording-sections.ts'

type Path = readonly string[]

/**
 * Holds a wording file against the facts: each section must word exactly the ids that session.yaml defines, in their order.
 * A unit that is missing, surplus or out of order is an error in the language that departs.
 */
export function reportMissingUnits(source: YamlSource, session: Session, report: Report): void {
  const section = (path: Path, wanted: readonly string[], mayLack = false): void => {
    const present = source.keysOf(path)
    const name = path.join('.')
    for (const id of wanted) {
      if (present.includes(id) || mayLack) continue
      const near = nearest(
        id,
        present.filter((key) => !wanted.includes(key)),
      )
      report({
        level: 'error',
        code: 'language-parity',
        message: `${name} has no words for ${id}`,
        span: source.keySpan(path),
        label: `${id} is missing here`,
        help: near ? `is ${near} meant for ${id}?` : `add ${id}: with its words`,
      })
    }
    const inOrder = wanted.filter((id) => present.includes(id))
    const moved = movedIds(present, inOrder)
    for (const id of present) {
      if (!wanted.includes(id)) {
        report({
          level: 'error',
          code: 'language-parity',
          message: `${name}.${id} words something that session.yaml does not have`,
          span: source.keySpan([...path, id]),
          label: 'no such id in the facts',
          help: suggestion(id, wanted),
        })
      } else if (moved.has(id)) {
        const before = inOrder[inOrder.indexOf(id) - 1]
        report({
          level: 'error',
          code: 'language-parity',
          message: `${name}.${id} stands out of order`,
          span: source.keySpan([...path, id]),
          label: before === undefined ? 'session.yaml has it first' : `session.yaml has it after ${before}`,
          help: 'keep the order of session.yaml, so that the files can be read side by side',
        })
      }
    }
  }
  for (const [name, { ids, mayLack }] of Object.entries(WORDING_SECTIONS)) section([name], ids(session), mayLack)
  for (const item of session.items)
    section(
      ['items', item.id, 'annotation'],
      item.annotation.map((paragraph) => paragraph.id),
    )
}

/** The fewest ids that must move so that all stand in the order that is wanted. */
function movedIds(present: readonly string[], wanted: readonly string[]): Set<string> {
  const ids = present.filter((id) => wanted.includes(id))
  // The longest run of ids in order that ends with each id.
  const runs: string[][] = []
  for (const id of ids) {
    const before = runs.filter((run) => wanted.indexOf(run.at(-1) ?? '') < wanted.indexOf(id))
    runs.push([...longest(before), id])
  }
  const unmoved = longest(runs)
  return new Set(ids.filter((id) => !unmoved.includes(id)))
}

function longest(runs: readonly (readonly string[])[]): readonly string[] {
  return runs.reduce<readonly string[]>((best, run) => (run.length > best.length ? run : best), [])
}

function suggestion(id: string, wanted: readonly string[]): string {
  const near = nearest(id, wanted)
  return near ? `did you mean ${near}?` : 'take it out, or add it to session.yaml first'
}
