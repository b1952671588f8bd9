import { createHash } from 'node:crypto'

/** A text of XML with a hash of itself behind it, by which it can be told later whether anybody has changed it. */
export function sealed(text: string): string {
  return `${text}<!-- papers ${hashOf(text)} -->\n`
}

/** Whether a text is as it was sealed, to the byte. */
export function isAsSealed(text: string): boolean {
  const [seal, hash] = SEAL.exec(text) ?? []
  return seal !== undefined && hash === hashOf(text.slice(0, -seal.length))
}

const SEAL = /<!-- papers ([0-9a-f]{16}) -->\n$/

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
