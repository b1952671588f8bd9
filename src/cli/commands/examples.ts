import type { Command } from 'commander'

/** A command line as it is typed, and what it is for. */
type Example = readonly [line: string, said: string]

/** What people type, by the names of commands. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  build: [
    ['papers build', 'every paper in every language, as PDF and as Word'],
    ['papers build ctoc-cop-2016-1 --lang ar,zh --format pdf', 'one paper in two languages'],
    ['papers build --part timetable --out sent', 'the timetable by itself'],
    ['papers build --format html --review fr', 'the French beside its original'],
  ],
  watch: [
    ['papers watch', 'builds, and builds again after each save'],
    ['papers watch ctoc-cop-2016-1 --lang fr --format pdf', 'one paper while its French is edited'],
  ],
  check: [
    ['papers check', 'every fault of every paper'],
    ['papers check --lang fr --quiet', 'warnings and errors of the French alone'],
    ['papers check --fix', 'makes the edits that findings offer'],
    ['papers check --reporter github --max-warnings 0', 'for a job that fails on a warning'],
  ],
  explain: [['papers explain symbol-unlisted', 'what a finding means, and what to do']],
  calendar: [['papers calendar --lang en,fr', 'the timetable for programs that keep calendars']],
  impact: [
    ['papers impact opens', 'what hangs on the first day'],
    ['papers impact CTOC/COP/2016/9', 'where a paper is named'],
    ['papers impact deadlines.proposals', 'a fact by its whole name'],
  ],
  status: [
    ['papers status', 'how every translation stands'],
    ['papers status --ready', 'whether the paper can be issued'],
  ],
  translate: [['papers translate mark --lang fr items.opening', 'the French of one unit is up to date']],
  'translate mark': [
    ['papers translate mark --lang fr items.opening', 'one unit, and all under it'],
    ['papers translate mark --lang fr,es --all', 'all of two translations'],
  ],
  compare: [
    ['papers compare main', 'what changed since the branch main, with redlines in Word'],
    ['papers compare v1 v2 --lang fr --format pdf,md', 'between two tags, as PDF and as a report'],
    ['papers compare ../issued/data/ctoc-cop-2016-1', 'against a folder'],
  ],
  add: [
    ['papers add item elections --after opening', 'an item of the agenda'],
    ['papers add document needs --symbol CTOC/COP/2016/15 --kind report', 'a document of the register'],
    ['papers add event reception --on 2016-10-17 --at 18:30', 'what else a text tells of'],
  ],
  withdraw: [
    ['papers withdraw international-cooperation-meeting', 'by its id'],
    ['papers withdraw CTOC/COP/2016/9', 'by its symbol'],
    ['papers withdraw "item 5"', 'as the paper prints it'],
    ['papers withdraw items.trafficking-protocol', 'where a body, too, has that id'],
  ],
  preview: [
    ['papers preview', 'the one paper of data/'],
    ['papers preview ctoc-cop-2016-1 --open', 'in the browser that is usual here'],
  ],
  import: [
    ['papers import CTOC-COP-2016-1.fr.docx --dry-run', 'what would come of a file that was edited'],
    ['papers import CTOC-COP-2016-1.fr.docx CTOC-COP-2016-1.ar.docx', 'two files, one after the other'],
    ["papers import CTOC-COP-2016-1.fr.docx --accept 'Jeanne Martin'", 'the tracked changes of one person'],
    ['papers import from-a-colleague.docx --base HEAD~3', 'where the file does not say what it was made from'],
    ['papers import CTOC-COP-2016-1.fr.xlf', 'a translation from a CAT tool'],
  ],
  new: [
    ['papers new E/CN.15/2027/1 --lang en,fr', 'of a body that is new'],
    ['papers new CTOC/COP/2018/1 --from ctoc-cop-2016-1 --opens 2018-10-15 --closes 2018-10-19', 'the next session of a body'],
  ],
  issue: [
    ['papers issue --as rev', 'the data of a revision'],
    ['papers issue --as corr --base v1', 'a corrigendum to the paper as it was at v1'],
    ['papers issue --as reissue --date 2016-09-01', 'the same paper, issued again for technical reasons'],
  ],
  export: [
    ['papers export --lang fr', 'the French for a CAT tool, as XLIFF 1.2, and its names as a glossary'],
    ['papers export ctoc-cop-2016-1 --lang ar --xliff 2.1 --out sent/ar.xlf', 'as XLIFF 2.1, under another name'],
  ],
  list: [
    ['papers list', 'what can be built'],
    ['papers list --json --by language', 'one entry a session and language, for a matrix of jobs'],
  ],
  init: [['papers init papers-of-2027', 'in a folder of that name']],
  schema: [['papers schema', 'after ids were changed by hand']],
  completion: [['source <(papers completion bash)', 'in ~/.bashrc']],
}

/** Gives every command that has any the examples at the end of its help. */
export function addExamples(program: Command): void {
  eachCommand(program, (command, name) => {
    const text = exampleText(name)
    if (text !== undefined) command.addHelpText('after', text)
  })
}

/** The examples of a command, one a line; undefined where it has none. */
export function exampleText(name: string): string | undefined {
  const examples = EXAMPLES[name]
  if (!examples) return undefined
  const width = Math.max(...examples.map(([line]) => line.length))
  return [
    '',
    examples.length > 1 ? 'Examples:' : 'Example:',
    ...examples.map(([line, said]) => `  ${line.padEnd(width)}  ${said}`),
  ].join('\n')
}

/** The first example of a command, as it is typed. */
export function firstExample(name: string): string | undefined {
  return EXAMPLES[name]?.[0]?.[0]
}

/** Calls a function with every command under another, and its name as it is typed. */
export function eachCommand(program: Command, visit: (command: Command, name: string) => void, above = ''): void {
  for (const command of program.commands) {
    const name = `${above}${command.name()}`
    visit(command, name)
    eachCommand(command, visit, `${name} `)
  }
}
