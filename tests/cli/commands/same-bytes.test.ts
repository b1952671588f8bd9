import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { papersAsProcess, type Surroundings, TestSession } from '../../helpers/run-papers.ts'

/** Sets the clock of a process to another day, and its random numbers to one value. */
function imposing(day: string): string {
  const code = `
    const shift = Date.parse('${day}') - Date.now()
    const Real = Date
    globalThis.Date = class extends Real {
      constructor(...args) { args.length ? super(...args) : super(Real.now() + shift) }
      static now() { return Real.now() + shift }
    }
    Math.random = () => 0.25`
  return `--import=data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
}

/** A build of the same data somewhere else; the sums of its files by name. */
async function sums(
  args: readonly string[],
  from: 'here' | 'there',
  env: Surroundings['env'] = {},
): Promise<Record<string, string>> {
  const session = new TestSession()
  const path = from === 'here' ? session.path : 'data/ctoc-cop-2016-1/session.yaml'
  const surroundings = from === 'here' ? { env } : { env, cwd: session.folder }
  const { code, stderr } = await papersAsProcess(['build', path, '--no-cache', '--out', session.out, ...args], surroundings)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return Object.fromEntries(
    Object.entries(session.contents()).map(([name, bytes]) => [
      name,
      createHash('sha256').update(Buffer.from(bytes, 'latin1')).digest('hex'),
    ]),
  )
}

let first: Promise<Record<string, string>> | undefined
const usual = (): Promise<Record<string, string>> =>
  (first ??= sums(['--jobs', '1'], 'here', { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' }))

it.concurrent.each<[string, readonly string[], 'here' | 'there', Record<string, string>]>([
  ['two cores', ['--jobs', '2'], 'here', { TZ: 'UTC', LC_ALL: 'C' }],
  ['Shanghai, in Chinese', ['--jobs', '1'], 'here', { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }],
  [
    'St. John’s, half an hour off, from another folder',
    ['--jobs', '2'],
    'there',
    { TZ: 'America/St_Johns', LC_ALL: 'ar_EG.UTF-8' },
  ],
  [
    'a day in February 2031',
    ['--jobs', '2'],
    'there',
    { TZ: 'Pacific/Kiritimati', NODE_OPTIONS: imposing('2031-02-28T23:59:59Z') },
  ],
])('the same data give the same files, byte for byte: %s', async (_, args, from, env) => {
  const expected = await usual()
  expect(Object.keys(expected)).toEqual(['CTOC-COP-2016-1.zh.docx', 'CTOC-COP-2016-1.zh.pdf'])
  expect(await sums(args, from, env)).toEqual(expected)
})

it('other data give other files', async () => {
  const session = new TestSession().edit('wording', 'title: 临时议程和说明', 'title: 临时议程与说明')
  await session.build('--format', 'docx')
  const { 'CTOC-COP-2016-1.zh.docx': docx = '' } = session.contents()
  const sum = createHash('sha256').update(Buffer.from(docx, 'latin1')).digest('hex')
  expect(sum).not.toBe((await usual())['CTOC-COP-2016-1.zh.docx'])
})
