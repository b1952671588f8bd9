import type { IncomingMessage, ServerResponse } from 'node:http'
import { HEADERS } from './guard.ts'

/** What a file or an answer is, for the browser. */
export type MediaType =
  'text/html' | 'text/css' | 'text/javascript' | 'text/plain' | 'application/json' | 'font/ttf' | 'application/octet-stream'

/** A request and the answer to it. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
}

/** Answers with a content, and nothing more; who only asks for what there is gets the same heads. */
export function answer(
  { request, response }: Pick<Exchange, 'request' | 'response'>,
  content: string | Uint8Array,
  type: MediaType,
  { status = 200, heads = {} }: { readonly status?: number; readonly heads?: Readonly<Record<string, string>> } = {},
): void {
  const isText = type.startsWith('text/') || type === 'application/json'
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': isText ? `${type}; charset=utf-8` : type,
    'Content-Length': bytes.length,
    ...heads,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
