import Handlebars from 'handlebars'
import { type Diagnostic, rememberErrors, type Report } from '../source/diagnostic.ts'
import type { SourceFile, Span } from '../source/source-file.ts'
import { isUsable } from '../source/usable.ts'
import { checkTemplate, type ParsedTemplate } from './check-template.ts'
import { PREPARED_TEMPLATES } from './prepared-templates.ts'
import { printTemplate } from './print-template.ts'

/** The templates of a project by their names, ready to run. */
export interface Templates {
  readonly parsed: ReadonlyMap<string, ParsedTemplate>
  /** Places of the templates' elements; markup names each by its number in a processing instruction before the element. */
  readonly places: readonly Span[]
  /** Whether all are as they came with the program: they name nothing that no view has. */
  readonly areOfProgram: boolean
}

/**
 * Parses templates once for all papers; syntax errors are reported at their place. Where all are as they came with the program, their prepared syntax
 * trees are taken: Handlebars would print the same.
 */
export function loadTemplates(files: ReadonlyMap<string, SourceFile>, report: Report): Templates | undefined {
  const areOfProgram = Array.from(files.values()).every(({ text, fault }) => !fault && PREPARED_TEMPLATES.has(text))
  const parsed = new Map<string, ParsedTemplate>()
  for (const [name, file] of files) {
    if (!isUsable(file, report)) continue
    try {
      const prepared = areOfProgram ? PREPARED_TEMPLATES.get(file.text) : undefined
      parsed.set(name, { file, program: prepared?.() ?? Handlebars.parse(file.text) })
    } catch (error) {
      report(syntaxError(file, error))
    }
  }
  if (parsed.size < files.size) return undefined
  const places: Span[] = []
  for (const template of parsed.values()) markPlaces(template, places)
  return { parsed, places, areOfProgram }
}

/**
 * The markup of a paper; undefined, with diagnostics, when a template names what its view does not have. Those of the program are printed at once, and
 * looked at only where something would print as nothing.
 */
export function renderMarkup(
  { parsed, areOfProgram }: Templates,
  name: string,
  view: unknown,
  report: Report,
): string | undefined {
  const printed = areOfProgram ? printTemplate(name, parsed, view) : undefined
  if (printed !== undefined) return printed
  const { tell, hasErrors } = rememberErrors(report)
  checkTemplate(name, areOfProgram ? withPlaces(parsed) : parsed, view, tell)
  return hasErrors() ? undefined : printTemplate(name, parsed, view)
}

/** Templates whose syntax trees were prepared, with the places of all their nodes. */
function withPlaces(templates: Templates['parsed']): Templates['parsed'] {
  return new Map(Array.from(templates, ([name, { file }]) => [name, { file, program: Handlebars.parse(file.text) }]))
}

/** Puts a numbered place before every element that a template writes, so that a fault in the markup is shown where it was written. */
function markPlaces({ file, program }: ParsedTemplate, places: Span[]): void {
  const visit = (node: hbs.AST.Program | undefined): void => {
    for (const statement of node?.body ?? []) {
      if (statement.type === 'ContentStatement') {
        const content = statement as hbs.AST.ContentStatement
        if (!content.value.includes('<')) continue
        let from = file.offsetOfLine(content.loc.start.line) + content.loc.start.column
        content.value = content.value.replace(/<([a-z][a-z-]*)/g, (tag) => {
          const start = Math.max(from, file.text.indexOf(tag, from))
          from = start + tag.length
          return `<?at ${places.push(file.span(start, start + tag.length)) - 1}?>${tag}`
        })
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
