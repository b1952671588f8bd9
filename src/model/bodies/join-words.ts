import type { Diagnostic, Report } from '../../source/diagnostic.ts'
import { joinSources } from '../../source/joined-source.ts'
import { parseYaml } from '../../source/parse-yaml.ts'
import { rememberedOfThings } from '../../source/remembered.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { YamlPath, YamlSource } from '../../source/yaml-source.ts'
import { reportProseTraps } from '../../source/yaml-traps.ts'
import { BODY_WORDING } from '../data-kinds.ts'
import { readData } from '../read-data.ts'
import { reportMissingUnits } from '../wording-units.ts'
import type { Share, SharedFacts } from './shared-facts.ts'

interface JoinedWords {
  readonly source: YamlSource
  /** Whether the words of all bodies are there. */
  readonly isWhole: boolean
}

/** Lays the words of bodies in a language under those of a session. What is wrong with them is told where they stand. */
export function joinWords(own: YamlSource, language: string, shared: readonly SharedFacts[], report: Report): JoinedWords {
  let isWhole = true
  const lay = (source: YamlSource, facts: SharedFacts): YamlSource => {
    const { body, share, texts } = facts
    const file = texts.languages.find(({ code }) => code === language)?.words
    if (!file) {
      isWhole = false
      reportAbsent(own, language, facts, report)
      return source
    }
    const { isRead, findings } = wordsOf(facts)(file)
    findings.forEach(report)
    if (!isRead) {
      isWhole = false
      return source
    }
    const words = parseYaml(file, () => undefined)
    const laid = pathsOf(share, body).map((path) => ({ at: path, source: words, from: path }))
    return joinSources(source, laid, { isOneList: () => false, isOneMap, twice: twiceIn(source, report) })
  }
  return { source: shared.reduce(lay, own), isWhole }
}

/** Whether a file of words can be read, and what is found in it, by the facts of its body. */
const wordsOf = rememberedOfThings((facts: SharedFacts) =>
  rememberedOfThings((file: SourceFile) => {
    const findings: Diagnostic[] = []
    const report: Report = (finding) => void findings.push(finding)
    const words = parseYaml(file, report)
    reportProseTraps(words, report)
    const isRead = readData(words, BODY_WORDING, report) !== undefined
    if (isRead) reportMissingUnits(words, facts.worded, report, { among: 'body.yaml', elsewhere: [facts.elsewhere] })
    return { isRead, findings }
  }),
)

function pathsOf(share: Share, body: string): string[][] {
  if (share === 'itself') return [['bodies', body]]
  const names = ['places', 'bodies', 'instruments', 'decisions']
  return (share === 'names' ? names : [...names, 'items', 'timetable']).map((section) => [section])
}

/** Sections are one, and the paragraphs of an item; a name or a paragraph is worded once. */
function isOneMap(path: YamlPath): boolean {
  const [section, , field] = path
  return path.length === 1 || (section === 'items' && (path.length === 2 || (path.length === 3 && field === 'annotation')))
}

function twiceIn(session: YamlSource, report: Report) {
  return (path: YamlPath, other: YamlSource, from: YamlPath): void => {
    // Two bodies may have the same place or instrument, and each its words.
    if (session.own.valueAt(path) === undefined && path[0] !== 'bodies') return
    report({
      level: 'error',
      code: 'stated-twice',
      message: `${path.map(String).join('.')} is worded twice`,
      span: session.keySpan(path),
      label: 'worded here',
      also: [{ span: other.keySpan(from), text: 'and here' }],
      help: path.includes('annotation')
        ? 'take one of the two out; a paragraph that is another one in this session has an id of its own'
        : 'take one of the two out; a name that is rightly another is a form of the name',
    })
  }
}

function reportAbsent(own: YamlSource, language: string, { body, texts }: SharedFacts, report: Report): void {
  const path = texts.facts.path.replace(/[^/]*$/, `wording/${language}.yaml`)
  report({
    level: 'error',
    code: 'language-parity',
    message: `the words of ${body} are not there in this language`,
    span: own.valueSpan([]),
    label: `there is no ${path}`,
    help: `write ${path}, with the ids of ${texts.facts.path}`,
  })
}
