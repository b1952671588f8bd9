import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, papers, PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

const FACTS = 'data/ctoc-cop-2016-1/session.yaml'
/** The sentence on the opening is one of those that all sessions of the body share. */
const WORDING = 'data/bodies/ctoc-cop/wording'

/** In each language the opening and the ordinal of the session, as expressions and as somebody types them. */
const TYPED: Readonly<
  Record<string, { readonly opening: string; readonly ordinal: readonly [expression: string, typed: string] }>
> = {
  ar: { opening: 'الاثنين، 17 تشرين الأول/أكتوبر 2016', ordinal: ['{{ordinal session}}', 'الثامنة'] },
  en: { opening: 'Monday, 17 October 2016', ordinal: ['{{ordinal session "prose"}}', 'eighth'] },
  es: { opening: 'lunes 17 de octubre de 2016', ordinal: ['{{ordinal session "prose"}}', 'octavo'] },
  fr: { opening: 'lundi 17 octobre 2016', ordinal: ['{{ordinal session "prose"}}', 'huitième'] },
  ru: { opening: 'в понедельник, 17 октября 2016 года', ordinal: ['{{ordinal session}}', 'Восьмая'] },
  zh: { opening: '2016年10月17日星期一', ordinal: ['{{ordinal session}}', '第八届'] },
}
const CODES = Object.keys(TYPED)

interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
}

interface Finding extends Place {
  readonly level: string
  readonly code: string
  readonly message: string
}

/** The real session in six languages, in a folder of its own. */
class Session {
  readonly folder = temporaryFolder()

  constructor() {
    for (const name of ['data/ctoc-cop-2016-1', 'data/bodies', 'data/languages'])
      cpSync(join(PROJECT, name), join(this.folder, name), { recursive: true })
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8')
  }

  /** Changes a text at the first place where it stands, in the sentence on the opening where one is given. */
  edit(name: string, from: string, to: string, after = ''): void {
    const text = this.read(name)
    const at = text.indexOf(from, text.indexOf(after))
    if (at < 0) throw new Error(`${from} is not in ${name}`)
    writeFileSync(join(this.folder, name), text.slice(0, at) + to + text.slice(at + from.length))
  }

  wordings(): string[] {
    return CODES.map((code) => this.read(`${WORDING}/${code}.yaml`))
  }

  run(...args: readonly string[]): Promise<Outcome> {
    return papers([...args, join(this.folder, FACTS)], { cwd: this.folder })
  }

  async typed(): Promise<Finding[]> {
    const { stdout } = await this.run('check', '--reporter', 'json')
    return (JSON.parse(stdout) as Finding[]).filter(({ code }) => code === 'fact-typed')
  }

  async typedIn(fact: string): Promise<(Place & { readonly language: string; readonly text: string })[]> {
    const { stdout } = await this.run('impact', fact, '--reporter', 'json')
    return (JSON.parse(stdout) as { typed: (Place & { language: string; text: string })[] }[]).flatMap(({ typed }) => typed)
  }

  /** Where a text stands, in the sentence on the opening. */
  placeOf(code: string, text: string): Place {
    const before = this.read(`${WORDING}/${code}.yaml`)
    const lines = before.slice(0, before.indexOf(text, before.indexOf('date-and-time'))).split('\n')
    return { path: `${WORDING}/${code}.yaml`, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
  }
}

describe('the opening and its ordinal, typed as words in six languages,', () => {
  const session = new Session()
  const before = session.wordings()
  const places = (of: (code: string) => string): Place[] => CODES.map((code) => session.placeOf(code, of(code)))
  const openings = (): Place[] => places((code) => TYPED[code]!.opening)
  const ordinals = (): Place[] => places((code) => TYPED[code]!.ordinal[1])

  beforeAll(() => {
    for (const code of CODES) {
      const { opening, ordinal } = TYPED[code]!
      const form = code === 'ru' ? 'on-weekday' : 'weekday'
      session.edit(`${WORDING}/${code}.yaml`, `{{date opening "${form}"}}`, opening)
      session.edit(`${WORDING}/${code}.yaml`, ...ordinal, 'date-and-time')
    }
  })

  it('are found at their places', async () => {
    const found = await session.typed()
    expect(found).toHaveLength(12)
    for (const place of [...openings(), ...ordinals()])
      expect(found).toContainEqual(expect.objectContaining({ level: 'warning', ...place }))
  })

  it('are listed by impact, before anything is changed', async () => {
    const opening = await session.typedIn('opens')
    expect(opening.map(({ language, text }) => [language, text])).toEqual(CODES.map((code) => [code, TYPED[code]!.opening]))
    expect(opening).toMatchObject(openings())
    expect(await session.typedIn('session')).toMatchObject(ordinals())
  })

  it('are named when the session and its list of speakers have moved by a week', async () => {
    const facts = session.read(FACTS)
    session.edit(FACTS, 'opens: 2016-10-17', 'opens: 2016-10-24')
    session.edit(FACTS, 'closes: 2016-10-21', 'closes: 2016-10-28')
    session.edit(FACTS, 'closes: 2016-10-17, at', 'closes: 2016-10-24, at')
    const found = await session.typed()
    expect(found).toHaveLength(12)
    for (const place of openings())
      expect(found).toContainEqual(
        expect.objectContaining({ ...place, message: expect.stringContaining('no fact has that day') as string }),
      )
    for (const place of ordinals()) expect(found).toContainEqual(expect.objectContaining(place))
    expect(await session.typedIn('opens')).toMatchObject(openings())
    writeFileSync(join(session.folder, FACTS), facts)
  })

  it('are expressions again after check --fix, every byte as it was', async () => {
    // A date that may be that of the list of speakers too has no fix.
    session.edit(FACTS, 'closes: 2016-10-17, at', 'closes: 2016-10-14, at')
    await session.run('check', '--fix')
    expect(session.wordings()).toEqual(before)
  })
})
