import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../../src/cli/serving/guard.ts'

const own = { host: '127.0.0.1:8416' }

describe('a request to the preview', () => {
  it.each([
    ['of the page itself', 'GET', { ...own, 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:8416' }],
    ['that somebody has typed', 'GET', { ...own, 'sec-fetch-site': 'none' }],
    ['by the other name of this machine', 'GET', { host: 'localhost:8416' }],
    ['for what there is to read', 'HEAD', own],
  ])('%s is answered', (_, method, headers) => {
    expect(refusalOf({ method, headers }, 8416)).toBeUndefined()
  })

  it.each([
    ['that calls this host by the name of another site', 403, 'GET', { host: 'papers.example:8416' }],
    ['for another port', 403, 'GET', { host: '127.0.0.1:80' }],
    ['without a host', 403, 'GET', {}],
    ['from a page of another site', 403, 'GET', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['from another port of this machine', 403, 'GET', { ...own, 'sec-fetch-site': 'same-site' }],
    ['with the origin of another site', 403, 'GET', { ...own, origin: 'https://papers.example' }],
    ['from a file', 403, 'GET', { ...own, origin: 'null' }],
    ['that would change something', 405, 'POST', own],
    ['that would put a file', 405, 'PUT', own],
  ])('%s is refused', (_, status, method, headers) => {
    expect(refusalOf({ method, headers }, 8416)?.status).toBe(status)
  })
})
