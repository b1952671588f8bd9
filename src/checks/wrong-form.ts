import { bounded } from '../model/pattern-form.ts'
import type { Check, Finding } from './common/check.ts'
import { searched } from './common/found-nothing.ts'
import { departuresOf, isDeparture, type ReadUnit, readUnits } from './common/read-unit.ts'
import { coveredSpan, typedSpan } from './common/typing.ts'

/** Words that have another form beside their neighbours: an elision, a contraction, the case after a preposition. */
export const wrongForm: Check = {
  code: 'wrong-form',
  text(context) {
    const rules = context.language['wrong-forms'] ?? []
    const all = rules.map(({ wrong, write }) => ({ wrong: new RegExp(bounded(wrong), 'gu'), write }))
    function* look(read: ReadUnit): Generator<Finding> {
      for (const { wrong, write } of all)
        for (const match of read.text.matchAll(wrong)) {
          const place = { start: match.index, end: match.index + match[0].length }
          if (!isDeparture(context, read, place)) yield* findingOf(read, match, write)
        }
    }
    const of = (): unknown[] => [context.language, departuresOf(context)]
    return searched(readUnits(context), context.foundNothing, { name: 'wrong-form', of, look })
  },
}

function* findingOf({ unit, text }: ReadUnit, match: RegExpExecArray, write: string | undefined): Generator<Finding> {
  const { 0: wrong, index: start } = match
  const end = start + wrong.length
  const span = coveredSpan(unit, start, end)
  if (!span) return
  const next = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end))?.[0] ?? ''
  const right = write?.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
  const typed = typedSpan(unit, start, end)
  const canFix = right !== undefined && typed?.file.text.slice(typed.start, typed.end) === wrong
  yield {
    level: 'warning',
    message: `${wrong}${next} is in the wrong form`,
    span,
    label: right === undefined ? 'another form stands here' : `here it is ${right}${next}`,
    help: typed ? `write ${right ?? 'the other form'}` : 'ask the expression for another form, or word the sentence otherwise',
    ...(canFix ? { fix: { span: typed, replacement: right } } : {}),
  }
}
