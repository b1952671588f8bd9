import { gatheringForms } from './gathering-name.ts'
import type { Language } from '../model/language.ts'
import type { Fact } from './facts.ts'

/** The helpers that print which session it is. */
const OF_NUMBERS = ['ordinal', 'gathering']

/**
 * Why a helper cannot print which session it is, and what to write: several bodies meet, each at its own, or it has no number. Undefined where it can,
 * or is none for that.
 */
export function unknownNumber(
  fact: Fact,
  name: string,
  helper: string,
  language: Language,
): { readonly message: string; readonly help: string } | undefined {
  if (fact.kind !== 'session' || !OF_NUMBERS.includes(helper)) return undefined
  if (fact.members) {
    const each = [...fact.members.keys()]
    return {
      message: `${helper} cannot print ${name}: ${each.join(' and ')} meet together, each at its own`,
      help: `write ${each.map((body) => `{{${helper} ${name}.${body}}}`).join(' or ')}`,
    }
  }
  if (fact.counts === 'conference' && (helper === 'ordinal' || fact.part === undefined))
    return {
      message: `${helper} cannot print ${name}: a conference has no number`,
      help: 'write its name, as {{name bodies.…}}, or take the expression out',
    }
  if (helper === 'gathering' && gatheringForms(language, fact.counts).length === 0)
    return {
      message: `${language['english-name']} has no words for what a session is called`,
      help: 'add gathering: to the file of the language, as the others have it',
    }
  return undefined
}
