import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Added } from '../work/add-fact.ts'
import type { WithdrawResult } from '../work/withdraw-fact.ts'
import { showControls } from './display-width.ts'
import { placeText } from './place-text.ts'

/** What was added, and what is still to be done. */
export function describeAdded(what: string, { written, toDo }: Added): string {
  return [`${what} is added:`, ...indented(written), ...told('to do:', toDo.map(findingLine))].join('\n')
}

/** What was taken out, from where, and the sentences that are to be written anew. */
export function describeWithdrawn({ withdrawn, ties, written, sentences, toDo }: WithdrawResult): string {
  const count = sentences.length === 1 ? 'one sentence names it' : `${sentences.length} sentences name it`
  return [
    ...withdrawn.map(({ kind, id }) => `${kind} ${id} is withdrawn`),
    ...ties.map(({ said }) => `  from ${said}`),
    'changed:',
    ...indented(written),
    ...told(
      `to be rewritten (${count}):`,
      sentences.map(({ span, unit, text }) => `${placeText(span)}: ${unit}\n    ${showControls(text)}`),
    ),
    ...told('to do:', toDo.map(findingLine)),
  ].join('\n')
}

function told(head: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [head, ...indented(lines)] : []
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`)
}

function findingLine({ code, message, span }: Diagnostic): string {
  return `${placeText(span)}: ${showControls(message)} [${code}]`
}
