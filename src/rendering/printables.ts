import type { Printable } from '../checks/common/typing.ts'
import type { Language } from '../model/language.ts'
import { THIS_PAPER, type Session } from '../model/session.ts'
import type { Wording } from '../model/wording.ts'
import { type Fact, factsOf } from './facts.ts'
import { factsRead } from './facts-read.ts'
import { countedAs, type Helper, type HelperContext, helpers, type Printed } from './helpers.ts'
import { WordingRenderer } from './wording-renderer.ts'

/** Every expression that a wording of the session may hold, with what it prints in the language. Notes print no text and are left out. */
export function printablesOf(session: Session, language: Language, wording: Wording): Printable[] {
  // What is wrong in a name is told where the paper is rendered.
  const renderer = new WordingRenderer(session, language, wording, () => undefined)
  const context: HelperContext = { language, item: (id) => session.items.find((item) => item.id === id) }
  return namedFacts(factsOf(session), []).flatMap(([name, fact]) =>
    Object.entries(helpers).flatMap(([helper, entry]) => {
      if (!entry.prints.includes(fact.kind)) return []
      return formsOf(entry, fact, language, wording).flatMap((form): Printable[] => {
        const printed = entry.print(fact, form, context)
        if (!printed) return []
        const text = textOf(printed, form, renderer)
        if (text === undefined || text === '') return []
        const isPlain = !text.includes('^{')
        const quoted = form === 'default' ? '' : ` "${form}"`
        return [
          {
            expression: `{{${helper} ${name}${quoted}}}`,
            helper,
            fact: name,
            kind: fact.kind,
            facts: factsRead(fact, helper),
            text: isPlain ? text : text.replace(RAISED, '$1'),
            isPlain,
            unit: 'unit' in printed ? unitName(printed.unit) : undefined,
            ...valuesOf(fact, helper),
            of: ownerOf(session, fact),
          },
        ]
      })
    }),
  )
}

/** The raised ending of a numeral. */
const RAISED = /\^\{([^}]*)\}/g

function namedFacts(fact: Fact, path: readonly string[]): [name: string, fact: Fact][] {
  const own: [string, Fact][] = fact.kind === 'group' ? [] : [[path.join('.'), fact]]
  return [...own, ...[...(fact.members ?? [])].flatMap(([name, member]) => namedFacts(member, [...path, name]))]
}

/** The forms of the language, or, of a name, those that the wording gives. */
function formsOf({ forms, print }: Helper, fact: Fact, language: Language, wording: Wording): readonly string[] {
  const ofLanguage = forms?.(language, fact)
  if (ofLanguage) return ofLanguage
  const printed = print(fact, 'default', { language, item: () => undefined })
  const [named] = printed ? unitsIn(printed) : []
  if (!named) return []
  const entry = [named, named.slice(0, -1)]
    .map((path) => wording.source.valueAt(path))
    .find((value) => typeof value === 'object' && value !== null)
  return entry && 'default' in entry ? Object.keys(entry) : ['default']
}

/** The units that are printed; of several places the forms are those of the first. */
function unitsIn(printed: Printed): readonly (readonly string[])[] {
  if ('parts' in printed) return printed.parts.flatMap(unitsIn)
  return 'unit' in printed ? [printed.unit] : []
}

function textOf(printed: Printed, form: string, renderer: WordingRenderer): string | undefined {
  if ('text' in printed) return printed.text
  if ('symbol' in printed) return printed.symbol
  if ('reference' in printed) return printed.reference.map(({ text }) => text).join('')
  if ('note' in printed) return undefined
  const parts = ('parts' in printed ? printed.parts : [printed]).map((part) => {
    if ('text' in part) return part.text
    const { unit, orElse = unit, form: own = form } = part
    return (renderer.named(unit, own) ?? renderer.named(orElse, own))?.toString()
  })
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined
}

function unitName(path: readonly string[]): string {
  return path[0] === 'documents' ? (path[1] === THIS_PAPER ? 'title' : path.slice(0, 2).join('.')) : path.join('.')
}

/** The value behind what is printed, by which a text that prints it in another way is known. */
function valuesOf(fact: Fact, helper: string): Pick<Printable, 'days' | 'month' | 'number' | 'counts' | 'isPart'> {
  if (fact.kind === 'day') return fact.day === undefined ? {} : { days: { from: fact.day, to: fact.day } }
  if (fact.kind === 'month') return { month: `${fact.year}-${String(fact.month).padStart(2, '0')}` }
  if (fact.kind === 'number') return { number: fact.value }
  if (fact.kind !== 'session' && fact.kind !== 'meeting') return {}
  const days =
    helper === 'span' && fact.from !== undefined && fact.to !== undefined ? { from: fact.from, to: fact.to } : undefined
  const { number } = fact
  const isPart = fact.kind === 'session' && fact.part !== undefined && number !== undefined
  return { days, number, counts: countedAs(fact), isPart }
}

function ownerOf({ data }: Session, fact: Fact): string | undefined {
  const [section, id = ''] = fact.path.split('.')
  if (section === 'meetings') return data.meetings[id] && `bodies.${data.meetings[id].of}`
  return fact.kind === 'provision' ? fact.of?.path : undefined
}
