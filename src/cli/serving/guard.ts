import type { IncomingMessage } from 'node:http'

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 403 | 405
  readonly reason: string
}

/**
 * Refuses what does not come from the page itself. A page of another site can have a browser ask for an address here; what it cannot do is name
 * this host, or hide where it comes from (Fetch Metadata). Nothing here can be changed, so only reading is answered.
 */
export function refusalOf({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>, port: number): Refusal | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(headers.host ?? '')) return { status: 403, reason: `this host is called ${hosts.join(' or ')}` }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, reason: 'only reading is answered' }
  const { origin } = headers
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    return { status: 403, reason: 'another site has asked' }
  const from = headers['sec-fetch-site']
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return { status: 403, reason: 'another site has asked' }
  return undefined
}

/** What goes with every answer: nothing is asked of any other host, nothing within is run but what is served here, and nobody else reads it. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}
