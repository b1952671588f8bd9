import type { AgendaItem } from '../model/agenda.ts'
import type { Language } from '../model/language.ts'
import { didYouMean, goneOrMistyped, nearest, slipOf } from '../source/nearest.ts'
import type { Fact, FactKind } from './facts.ts'
import { helpers, type Printed } from './helpers.ts'
import type { Expression } from './unit-parts.ts'
import { unknownDay } from './unknown-day.ts'
import { unknownNumber } from './unknown-number.ts'

/** What an expression can be resolved against. */
export interface Vocabulary {
  readonly facts: Fact
  /** What expressions call facts that have another name in session.yaml. */
  readonly names: ReadonlyMap<string, string>
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
export function resolveExpression(expression: Expression, vocabulary: Vocabulary): Resolved {
  const { language, item } = vocabulary
  const { helper: name, form = 'default' } = expression
  const whole = [expression.start, expression.end] as const
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined
  const fact = findFact(expression, vocabulary)
  if (!helper) return fault(expression.helperAt, `there is no helper ${name}`, 'not a helper', helperMeant(name, fact))
  if ('fault' in fact) return fact
  const day = unknownDay(fact, name)
  if (day) return fault(expression.factAt, day.message, 'its day is not known yet', day.help)
  const number = unknownNumber(fact, expression.fact.join('.'), name, language)
  if (number) return fault(expression.factAt, number.message, undefined, number.help)
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
    return fault(whole, `${fact.path} lacks what ${name} prints`, undefined, whereToState(fact, name))
  }
  return { fact, form, printed }
}

/** Where session.yaml would have what an expression prints of a fact. */
function whereToState({ kind, path }: Fact, helper: string): string {
  const [section, id] = path.split('.')
  if (kind === 'day' && path === 'opens' && helper === 'time')
    return 'state it in session.yaml: add hours: with morning: { from: …, to: … } under it'
  const keys = { time: path.endsWith('.to') ? 'until:' : 'at:', hours: 'at: and until:', place: 'place:' }[helper]
  if (kind === 'day' && section === 'events' && keys !== undefined)
    return `state it in session.yaml: add ${keys} under ${section}.${id}`
  return `state it in session.yaml under ${path}, or extend the tables of the language`
}

/** A helper that is near, or else those that print the fact. */
function helperMeant(name: string, fact: ReturnType<typeof findFact>): string {
  const known = Object.keys(helpers)
  const fitting = 'fault' in fact ? [] : known.filter((helper) => helpers[helper]?.prints.includes(fact.kind))
  if ('fault' in fact || fitting.length === 0 || nearest(name, known) !== undefined) return didYouMean(name.toLowerCase(), known)
  return `for ${withArticle(fact.kind)} known are ${fitting.join(', ')}: write ${fitting[0] ?? ''}`
}

function findFact(expression: Expression, vocabulary: Vocabulary): Fact | { fault: ExpressionFault } {
  let fact = vocabulary.facts
  for (const [at, name] of expression.fact.entries()) {
    const next = fact.members?.get(name)
    if (!next) {
      const within = fact.path ? ` in ${fact.path}` : ''
      const help = factMeant(expression, fact, at, vocabulary)
      return fault(expression.factAt, `there is no ${name}${within}`, 'no fact has this name', help)
    }
    fact = next
  }
  return fact
}

/** What to write in place of a path that leads nowhere from its part `at` on. `owner` is what lacks that part. */
function factMeant({ fact: path, helper }: Expression, owner: Fact, at: number, { facts, names }: Vocabulary): string {
  const name = path[at] ?? ''
  const withPart = (part: string): string => [...path.slice(0, at), part, ...path.slice(at + 1)].join('.')
  const called = names.get(path.join('.')) ?? names.get(path.at(-1) ?? '')
  if (called !== undefined && at === path.length - 1) return `in a wording it is called ${called}: write ${called}`
  const [first, ...rest] = path
  const section = at === 0 && rest.length > 0 ? names.get(first ?? '') : undefined
  if (section !== undefined) return `in a wording it is called ${section}: write ${[section, ...rest].join('.')}`
  const members = [...(owner.members?.keys() ?? [])]
  if (owner.kind === 'group' && owner.hasIds) {
    const meant = slipOf(name, members)
    return meant === undefined ? goneOrMistyped(name, members, 'take the sentence out') : `did you mean ${withPart(meant)}?`
  }
  if (at === 0) {
    const elsewhere = [...(facts.members ?? [])].flatMap(([group, { members: own }]) => {
      const found = own?.get(name)
      return found && helpers[helper]?.prints.includes(found.kind) !== false ? [[group, ...path].join('.')] : []
    })
    if (elsewhere.length > 0) return `a name within others: write ${elsewhere.join(' or ')}`
  }
  const near = nearest(name, members)
  return near === undefined ? didYouMean(name, members) : `did you mean ${withPart(near)}?`
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
