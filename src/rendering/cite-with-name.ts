import type { Language } from '../model/language.ts'
import { citeDecision } from './cite-decision.ts'
import { citeProvision } from './cite-provision.ts'
import type { Fact } from './facts.ts'
import type { PrintedPart } from './helpers.ts'

/** The form of a citation that says what the provision is of: article 3, paragraph 14, of the Convention. */
export const LONG = 'long'

/**
 * A provision with the name of its instrument, the short one where it has any, or with the decision that it is of. The language says where the name
 * stands, and in which form of the wording.
 */
export function citeWithName(
  language: Language,
  { steps, of }: Extract<Fact, { kind: 'provision' }>,
): readonly PrintedPart[] | undefined {
  const patterns = language.provisions?.of
  const pattern = of?.kind === 'decision' ? patterns?.decision : patterns?.[steps.length > 1 ? 'nested' : 'one']
  const parts = pattern?.split(/\{\{((?:citation|name)(?:\.[\w-]+)?)\}\}/).map((part, at): readonly PrintedPart[] | undefined => {
    if (at % 2 === 0) return part === '' ? [] : [{ text: part }]
    const [name, form = 'default'] = part.split('.')
    if (name === 'citation') return inForm(form, (wanted) => written(citeProvision(language, steps, wanted)))
    if (of?.kind === 'decision') return inForm(form, (wanted) => citeDecision(language, of, wanted))
    const id = of?.kind === 'instrument' ? of.id : ''
    return [{ unit: ['instruments', id, 'short'], orElse: ['instruments', id, 'title'], form }]
  })
  return parts?.every((part) => part !== undefined) === true ? parts.flat() : undefined
}

/** What has not the form that the language would like stands as it is. */
function inForm<T>(form: string, cite: (form: string) => T | undefined): T | undefined {
  return cite(form) ?? cite('default')
}

function written(text: string | undefined): readonly PrintedPart[] | undefined {
  return text === undefined ? undefined : [{ text }]
}
