import { readFileSync } from 'node:fs'

type Rules = readonly (readonly [base: string, text: string])[]
type RuleSets = Readonly<Record<string, Rules>>

/** The rules of the Unicode Common Locale Data Repository (CLDR) by which numbers of a language are spelled. */
export function spellingOf(language: string): (set: string, number: number) => string {
  const path = new URL(`../../node_modules/cldr-rbnf/rbnf/${language}.json`, import.meta.url)
  const { rbnf } = JSON.parse(readFileSync(path, 'utf8')) as { rbnf: { rbnf: Record<string, RuleSets> } }
  const sets: RuleSets = { ...rbnf.rbnf['SpelloutRules'], ...rbnf.rbnf['OrdinalRules'] }
  const spell = (set: string, number: number): string => {
    const rules = (sets[set] ?? []).filter(([base]) => /^\d+(\/\d+)?$/.test(base))
    const rule = rules.findLast(([base]) => Number(base.split('/')[0]) <= number)
    if (!rule) throw new Error(`${language} has no rule for ${number} in ${set}`)
    const [base = '0', radix = '10'] = rule[0].split('/')
    const divisor = greatestPower(Number(base), Number(radix))
    const [whole, rest] = [Math.floor(number / divisor), number % divisor]
    const other = (name: string, value: number): string =>
      name.startsWith('#') ? String(value) : spell(name === '' ? set : name, value)
    return rule[1]
      .replace(/;$/, '')
      .replace(/^'/, '')
      .replace(/\[(.*?)\]/g, (_, inner: string) => (rest === 0 ? '' : inner))
      .replace(/←(.*?)←/g, (_, name: string) => other(name, whole))
      .replace(/→(.*?)→/g, (_, name: string) => other(name, rest))
      .replace(/=(.*?)=/g, (_, name: string) => other(name, number))
  }
  return spell
}

function greatestPower(base: number, radix: number): number {
  let power = 1
  while (power * radix <= base) power *= radix
  return power
}
