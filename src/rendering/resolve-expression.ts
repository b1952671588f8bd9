import type { AgendaItem } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import { didYouMean } from '../source/nearest.ts'
import type { Fact, FactKind } from './facts.ts'
import { helpers, type Printed } from './helpers.ts'
import type { Expression } from './parse-unit.ts'

/** What an expression can be resolved against. */
export interface Vocabulary {
  readonly facts: Fact
  readonly language: Language
  readonly item: (id: string) => AgendaItem | undefined
}

/** Why an expression cannot be printed, at a part of it. */
interface ExpressionFault {
  readonly at: readonly [start: number, end: number]
  readonly message: string
  readonly label?: string
  readonly help: string
}

export type Resolved =
  { readonly fact: Fact; readonly form: string; readonly printed: Printed } | { readonly fault: ExpressionFault }

/** Resolves an expression from its syntax tree: helper, fact and form must all exist and fit together before anything is printed. */
export function resolveExpression(expression: Expression, { facts, language, item }: Vocabulary): Resolved {
  const { helper: name, form = 'default' } = expression
  const whole = [expression.start, expression.end] as const
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined
  if (!helper)
    return fault(expression.helperAt, `there is no helper ${name}`, 'not a helper', didYouMean(name, Object.keys(helpers)))
  const fact = findFact(expression, facts)
  if ('fault' in fact) return fact
  if (!helper.prints.includes(fact.kind))
    return fault(
      expression.factAt,
      `${name} cannot print ${expression.fact.join('.')}`,
      `this is ${withArticle(fact.kind)}`,
      whatFits(fact),
    )
  const forms = helper.forms?.(language, fact)
  if (forms && !forms.includes(form)) {
    const help = didYouMean(form, forms)
    return fault(expression.formAt, `${name} has no form ${form} in ${language['english-name']}`, 'no such form', help)
  }
  const printed = helper.print(fact, form, { language, item })
  if (!printed) {
    const help = `state it in session.yaml under ${fact.path}, or extend the tables of the language`
    return fault(whole, `${fact.path} lacks what ${name} prints`, undefined, help)
  }
  return { fact, form, printed }
}

function findFact(expression: Expression, facts: Fact): Fact | { fault: ExpressionFault } {
  let fact = facts
  for (const name of expression.fact) {
    const next = fact.members?.get(name)
    if (!next) {
      const within = fact.path ? ` in ${fact.path}` : ''
      const help = didYouMean(name, fact.members?.keys() ?? [])
      return fault(expression.factAt, `there is no ${name}${within}`, 'no fact has this name', help)
    }
    fact = next
  }
  return fact
}

function whatFits(fact: Fact): string {
  if (fact.kind === 'group') return `go further: ${[...(fact.members?.keys() ?? [])].slice(0, 8).join(', ')}`
  const fitting = Object.entries(helpers).flatMap(([name, { prints }]) => (prints.includes(fact.kind) ? [name] : []))
  return `${withArticle(fact.kind)} is printed by ${fitting.join(', ')}`
}

function withArticle(kind: FactKind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
}

function fault(
  at: readonly [number, number],
  message: string,
  label: string | undefined,
  help: string,
): { fault: ExpressionFault } {
  return { fault: { at, message, label, help } }
}
