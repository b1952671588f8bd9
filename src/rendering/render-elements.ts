import Handlebars from 'handlebars'
import { type Diagnostic, rememberErrors, type Report } from '../source/diagnostic.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import { isUsable } from '../source/usable.ts'
import { buildElements } from './build-elements.ts'
import { checkTemplate } from './check-template.ts'
import type { KeptElements } from './kept-elements.ts'
import { type MarkupElement, readMarkup } from './markup-element.ts'
import { PREPARED_TEMPLATES } from './prepared-templates.ts'
import { printTemplate } from './print-template.ts'
import { tagFinder } from './tag-finder.ts'
import type { Text } from './text.ts'
import type { WalkedTemplate } from './walk-template.ts'

/** Templates by their names. */
type TemplatesByName = ReadonlyMap<string, WalkedTemplate>

interface ParsedTemplates {
  readonly parsed: TemplatesByName
  /** Places of the templates' elements; markup names each by its number in a processing instruction before the element. */
  readonly places: readonly Span[]
}

/** The templates of a project, ready to run. */
export interface Templates {
  /** As they were prepared, where all are the program's own. */
  readonly prepared: TemplatesByName | undefined
  /** As they are printed as markup. */
  readonly forMarkup: () => ParsedTemplates
}

/**
 * Makes templates ready once for all papers; syntax errors are reported at their place. The program's own were prepared by prepareTemplate and are known by
 * their texts: where there are no others, none is parsed before it is asked for.
 */
export function loadTemplates(files: ReadonlyMap<string, SourceFile>, report: Report): Templates | undefined {
  const usable = Array.from(files).filter(([, file]) => isUsable(file, report))
  const prepared = new Map<string, WalkedTemplate>()
  for (const [name, file] of usable) {
    const prepare = PREPARED_TEMPLATES.get(file.text)
    if (prepare) prepared.set(name, { file, program: prepare() })
  }
  const areOwn = prepared.size === files.size
  let parsed = areOwn ? undefined : parseTemplates(usable, report)
  if (parsed && parsed.parsed.size < files.size) return undefined
  return { prepared: areOwn ? prepared : undefined, forMarkup: () => (parsed ??= parseTemplates(usable, report)) }
}

function parseTemplates(files: readonly (readonly [string, SourceFile])[], report: Report): ParsedTemplates {
  const parsed = new Map<string, WalkedTemplate>()
  for (const [name, file] of files)
    try {
      parsed.set(name, { file, program: Handlebars.parse(file.text) })
    } catch (error) {
      report(syntaxError(file, error))
    }
  const places: Span[] = []
  for (const template of parsed.values()) markPlaces(template, places)
  return { parsed, places }
}

/**
 * The elements of a paper; undefined, with diagnostics, when a template names what its view does not have, or writes markup that is not well formed. Of the
 * program's own templates they are built, with what `kept` has of them; where that is not sure, as of all others, the templates are checked, printed as
 * markup and read.
 */
export function renderElements(
  { prepared, forMarkup }: Templates,
  name: string,
  view: unknown,
  report: Report,
  kept?: KeptElements,
): MarkupElement | undefined {
  const built = prepared && buildElements(name, prepared, view, kept)
  if (built) return built
  const { parsed, places } = forMarkup()
  const { tell, hasErrors } = rememberErrors(report)
  checkTemplate(name, parsed, view, tell)
  if (hasErrors()) return undefined
  const texts: Text[] = []
  const root = readMarkup(printTemplate(name, parsed, view, texts), places, texts)
  if ('name' in root) return root
  const span = root.place ?? places[0]
  if (!span) throw new Error(`the templates write no element: ${root.message}`)
  const message = `the markup that the templates write is not well formed: ${root.message}`
  report({ level: 'error', code: 'template', message, span, help: 'look at this element and at what stands in it' })
  return undefined
}

/** Puts a numbered place before every element that a template writes, so that a fault in the markup is shown where it was written. */
function markPlaces({ file, program }: WalkedTemplate, places: Span[]): void {
  const visit = (node: hbs.AST.Program | undefined): void => {
    for (const statement of node?.body ?? []) {
      if (statement.type === 'ContentStatement') {
        const content = statement as hbs.AST.ContentStatement
        const find = tagFinder(file, content)
        content.value = content.value.replace(/<[a-z][a-z-]*/g, (tag) => `<?at ${places.push(find(tag)) - 1}?>${tag}`)
      } else if (statement.type === 'BlockStatement') {
        const block = statement as hbs.AST.BlockStatement
        visit(block.program)
        visit(block.inverse)
      }
    }
  }
  visit(program)
}

/** What Handlebars throws: a block that another name closes has its place, a fault of grammar only its line, in the message. */
interface HandlebarsError {
  readonly message: string
  readonly lineNumber?: number
  readonly column?: number
  readonly endLineNumber?: number
  readonly endColumn?: number
}

function syntaxError(file: SourceFile, error: unknown): Diagnostic {
  const { message, lineNumber, column = 0, endLineNumber, endColumn = 0 } = error as HandlebarsError
  const line = lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1)
  const start = file.offsetOfLine(line) + column
  const end = file.offsetOfLine(endLineNumber ?? line) + endColumn
  return {
    level: 'error',
    code: 'template',
    message: 'this template is not well formed',
    span: file.span(start, Math.max(start + 1, end)),
    label: message
      .split('\n')
      .at(-1)
      ?.replace(/ - \d+:\d+$/, ''),
    help: 'look for a brace or a closing tag that is missing',
  }
}
