import type { YamlSource } from '../source/yaml-source.ts'
import { COUNTED_BY, stepsOf } from './provisions.ts'
import type { Wrong } from './reference-reporter.ts'
import type { SessionData } from './schema/session.ts'

/** Reports provisions that are of nothing, that are nothing or two things at once, and several numbers where only the innermost may be several. */
export function reportProvisions(
  source: YamlSource,
  data: SessionData,
  { refer, wrong }: { readonly refer: (id: string, of: string) => void; readonly wrong: Wrong },
): void {
  for (const [id, provision] of Object.entries(data.provisions)) {
    const path = ['provisions', id]
    refer(id, provision.of)
    const steps = stepsOf(provision)
    const [first, second] = COUNTED_BY.filter((level) => provision[level] !== undefined)
    if (steps.length === 0)
      wrong(
        source.keySpan(path),
        `${id} does not say which provision it is`,
        'write rule:, article:, paragraph: or what else it is, with its number',
      )
    else if (second !== undefined)
      wrong(
        source.keySpan(path),
        `${id} cannot be ${first === 'article' ? 'an' : 'a'} ${first} and a ${second} at once`,
        `take ${second}: out, or write what is within the ${first}: section:, paragraph: or sub-paragraph:`,
      )
    for (const { level, numbers } of steps.slice(0, -1))
      if (numbers.length > 1)
        wrong(
          source.valueSpan([...path, level]),
          `${id} is within several ${level}s`,
          `write one ${level}; only the innermost may be several`,
        )
  }
}
