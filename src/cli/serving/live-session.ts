import { dirname, join, resolve } from 'node:path'
import type { DocumentTree } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import { loadLanguage } from '../../model/load-language.ts'
import { isUnfinished, type OpenedSession } from '../../opening/open-session.ts'
import { renderPaper } from '../../opening/render-paper.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import { type DrawnPaper, drawPaper } from '../../preview/draw-paper.ts'
import { faceClasses } from '../../preview/face-classes.ts'
import type { ShownPaper } from '../../preview/pieces-of-span.ts'
import type { ShellLanguage } from '../../preview/shell.ts'
import { PageSetter, type SetPages } from '../../writers/pdf/page-setter.ts'
import { openProject } from '../files/open-project.ts'
import { DATA_OF_PROGRAM } from '../files/program-files.ts'
import { readTexts } from '../files/read-texts.ts'
import { foldersOf } from '../files/workspace.ts'
import { UsageError } from '../usage-error.ts'
import { filesOf } from './files-of.ts'
import { LastingDisk } from './lasting-disk.ts'

/** The paper in a language as it is shown: the last one that could be made. */
export interface LivePaper extends ShownPaper, DrawnPaper {
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** The state of the files that it was made of. */
  readonly generation: number
}

/** A session whose files are being edited: what can be made of them as they stand, and the last papers that could be made. */
export class LiveSession {
  /** Counts the states of the files that were seen. */
  generation = 1
  /** What keeps the files from being read. */
  trouble: string | undefined
  project = openProject()
  readonly #folder: string
  readonly #disk = new LastingDisk()
  readonly #classes = faceClasses(this.project.fonts.families)
  readonly #setters = new Map<string, { readonly key: string; readonly setter: PageSetter }>()
  readonly #papers = new Map<string, LivePaper>()
  readonly #made = new Map<
    string,
    { readonly generation: number; readonly isDraft: boolean; readonly paper: Promise<LivePaper | undefined> }
  >()
  /** The languages in which something is still to be filled in, as was last known: such a paper is a draft, and says so. */
  readonly #unfinished = new Set<string>()
  #texts: SessionTexts
  #opened: { readonly generation: number; readonly codes: readonly string[]; readonly session: OpenedSession } | undefined

  constructor({ facts }: SessionTexts) {
    this.#folder = resolve(dirname(facts.path))
    this.#texts = this.#read()
  }

  get texts(): SessionTexts {
    return this.#texts
  }

  get codes(): string[] {
    return this.#texts.languages.map(({ code }) => code)
  }

  /** The languages, each as its speakers call it. */
  get languages(): ShellLanguage[] {
    return this.#texts.languages.map(({ code, conventions }) => {
      const { name = code, tag = code } = loadLanguage(code, conventions, () => undefined) ?? {}
      return { code, name, tag }
    })
  }

  /** The folders in which something may change. */
  get folders(): string[] {
    const data = dirname(this.#folder)
    const own = ['', 'wording', 'made-from'].map((name) => join(this.#folder, name))
    const shared = ['languages', 'bodies', 'houses'].map((name) => join(data, name))
    const ofBodies = (this.#texts.bodies ?? []).flatMap(({ id }) => ['', 'wording'].map((name) => join(data, 'bodies', id, name)))
    return [...own, ...shared, ...ofBodies, ...foldersOf('templates')]
  }

  /** Reads the files anew, and tells whether anything is another than before. */
  reread(changed: ReadonlySet<string>): boolean {
    const { trouble } = this
    const before = filesOf(this.#texts)
    const hasNewTemplates = foldersOf('templates').some((folder) => changed.has(folder))
    try {
      if (hasNewTemplates) this.project = openProject()
      this.#texts = this.#read()
      this.trouble = undefined
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      this.trouble = error.help === undefined ? error.message : `${error.message}: ${error.help}`
    }
    const now = filesOf(this.#texts)
    const isSame =
      !hasNewTemplates &&
      trouble === this.trouble &&
      now.length === before.length &&
      now.every((file, index) => file === before[index])
    if (!isSame) this.generation++
    return !isSame
  }

  #read(): SessionTexts {
    return readTexts(this.#folder, this.#disk.now(dirname(this.#folder)), this.#disk.now(DATA_OF_PROGRAM))
  }

  /** The paper in a language, of the files as they stand where that can be made; undefined where there never was one. */
  paper(code: string): Promise<LivePaper | undefined> {
    const { generation } = this
    const isDraft = this.#unfinished.has(code)
    const known = this.#made.get(code)
    if (known?.generation === generation && known.isDraft === isDraft) return known.paper
    const before = known?.paper ?? Promise.resolve(undefined)
    const paper = before.then(async () => (await this.#make(code, isDraft)) ?? this.#papers.get(code))
    this.#made.set(code, { generation, isDraft, paper })
    return paper
  }

  async #make(code: string, isDraft: boolean): Promise<LivePaper | undefined> {
    const { generation } = this
    const { templates } = this.project
    const tree = templates && renderPaper(this.#texts, code, templates, isDraft)?.tree
    if (!tree) return undefined
    const { language } = tree
    const set = await this.#pagesOf(tree)
    if (!set) return undefined
    const { tag, direction } = language
    const drawing = drawPaper(set, direction === 'rtl', this.#classes)
    const paper = { language: code, tag, direction, pages: set.pages, ...drawing, generation }
    this.#papers.set(code, paper)
    return paper
  }

  /** What was shown last in a language. */
  lastPaper(code: string): LivePaper | undefined {
    return this.#papers.get(code)
  }

  /** Pages that cannot be laid out are told, and those that are shown stay: the next save may be another matter. */
  async #pagesOf(tree: DocumentTree): Promise<SetPages | undefined> {
    try {
      return await this.#setterOf(tree.language).set(tree)
    } catch (error) {
      this.trouble = `the pages cannot be laid out: ${error instanceof Error ? error.message : String(error)}`
      return undefined
    }
  }

  /** A language whose faces are other ones is set with a setter of its own. */
  #setterOf({ code, tag, direction, faces }: Language): PageSetter {
    const key = JSON.stringify([tag, direction, faces])
    const known = this.#setters.get(code)
    if (known?.key === key) return known.setter
    const setter = new PageSetter({ tag, direction, faces }, this.project.fonts)
    this.#setters.set(code, { key, setter })
    return setter
  }

  /** The session as the commands open it, in these languages at least; done once for each state of the files. */
  opened(codes: readonly string[]): OpenedSession {
    const { generation } = this
    const known = this.#opened
    if (known?.generation === generation && codes.every((code) => known.codes.includes(code))) return known.session
    const session = this.project.open(this.#texts, codes)
    this.#opened = { generation, codes, session }
    for (const { code, paper } of session.languages)
      if (paper && isUnfinished(session, code)) this.#unfinished.add(code)
      else this.#unfinished.delete(code)
    return session
  }
}
