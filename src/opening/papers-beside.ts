import type { PaperBeside } from '../checks/common/check.ts'
import { parseYaml } from '../source/parse-yaml.ts'
import type { SessionTexts } from './texts.ts'

/** The symbols of the papers whose data stand beside those of a paper. What cannot be read there is that paper's fault. */
export function papersBeside({ beside }: SessionTexts): PaperBeside[] {
  return beside.flatMap(({ facts }) => {
    const source = parseYaml(facts, () => undefined)
    const { value } = source
    const symbol: unknown = typeof value === 'object' && value !== null && 'symbol' in value ? value.symbol : undefined
    return typeof symbol === 'string' ? [{ symbol, span: source.valueSpan(['symbol']) }] : []
  })
}
