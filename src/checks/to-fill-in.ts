import { hasGap, isToFillIn, TO_FILL_IN } from '../model/to-fill-in.ts'
import type { Check, Finding } from './common/check.ts'
import { searched } from './common/found-nothing.ts'
import { formsById, type WordingUnit } from './common/wording-unit.ts'

/** What a command, or a person in haste, has left to be written. A paper that has it is a draft, and says so on every page. */
export const toFillIn: Check = {
  code: 'to-fill-in',
  *facts({ session: { source } }) {
    for (const { path, node } of source.scalars()) {
      if (typeof node.value !== 'string' || !hasGap(node.value)) continue
      yield {
        level: 'warning',
        message: `${path.join('.')} is still to be stated`,
        span: source.valueSpan(path),
        label: 'to be filled in',
        help: `write it in place of ${TO_FILL_IN} when it is known`,
      }
    }
  },
  words({ units, sourceUnits, session, foundNothing }) {
    const language = session.data['wording-source']
    const sources = formsById(sourceUnits)
    function* look(unit: WordingUnit): Generator<Finding> {
      const { id, text, spanOf } = unit
      const [source] = sources.get(id) ?? []
      const also = source && !isToFillIn(source.text) ? [{ span: source.span, text: `the words in ${language}` }] : []
      if (isToFillIn(text))
        yield {
          level: 'warning',
          message: `${id} is still to be written`,
          span: spanOf(0, TO_FILL_IN.length),
          label: 'to be filled in',
          also,
          help: `write its words in place of all that stands there, ${TO_FILL_IN} too`,
        }
      else yield* gapsIn(id, text, spanOf)
    }
    return searched(units, foundNothing, { name: 'to-fill-in', of: () => [], look })
  },
}

function* gapsIn(id: string, text: string, spanOf: (start: number, end: number) => Finding['span']): Generator<Finding> {
  for (let at = text.indexOf(TO_FILL_IN); at >= 0; at = text.indexOf(TO_FILL_IN, at + TO_FILL_IN.length))
    yield {
      level: 'warning',
      message: `${id} has something that is still to be written`,
      span: spanOf(at, at + TO_FILL_IN.length),
      label: 'to be filled in',
      help: `write it in place of ${TO_FILL_IN}`,
    }
}
