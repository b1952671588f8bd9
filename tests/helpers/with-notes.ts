import { parseYaml } from '../../src/source/parse-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import type { YamlPath } from '../../src/source/yaml-source.ts'
import { all, type Change, type Changes, replacing } from './real-paper.ts'

/** Words of a note of the whole paper, and of one that names another paper, in each language. */
const WORDS: Readonly<Record<string, readonly [late: string, see: string]>> = {
  ar: ['تأخّر تقديم هذه الوثيقة لكي تُدرج فيها نتائج اجتماع المكتب الموسع.', 'انظر {{symbol documents.firearms-activities}}.'],
  en: [
    'The present document was submitted after the deadline so as to reflect the outcome of the meeting of the extended Bureau.',
    'See {{symbol documents.firearms-activities}}.',
  ],
  es: [
    'El presente documento se presentó fuera de plazo para reflejar los resultados de la reunión de la Mesa ampliada.',
    'Véase {{symbol documents.firearms-activities}}.',
  ],
  fr: [
    'Le présent document a été soumis après la date limite afin de rendre compte des résultats de la réunion du Bureau élargi.',
    'Voir {{symbol documents.firearms-activities}}.',
  ],
  ru: [
    'Настоящий документ был представлен с опозданием, с тем чтобы отразить результаты совещания расширенного бюро.',
    'См. {{symbol documents.firearms-activities}}.',
  ],
  zh: ['本文件迟交，以便反映扩大主席团会议的结果。', '见{{symbol documents.firearms-activities}}。'],
}

/** The notes that the real session is given here, in the order of their marks, with the units that refer to them. */
export const NOTED: readonly (readonly [id: string, unit: YamlPath])[] = [
  ['late-submission', ['title']],
  ['of-agenda', ['items', 'opening', 'title']],
  ['of-text', ['items', 'opening', 'annotation', 'date-and-time']],
  ['of-quotation', ['items', 'credentials', 'annotation', 'rule-18-3']],
  ['of-document', ['documents', 'trafficking-meeting']],
]

/** Puts what refers to a note at the end of a unit of a wording. */
export function refersTo(note: string, unit: YamlPath): Change {
  return (text) => {
    const source = parseYaml(new SourceFile('wording.yaml', text), () => undefined)
    if (source.valueAt(unit) === undefined) throw new Error(`there is no ${unit.join('.')}`)
    const { end } = source.valueSpan(unit)
    const at = /['"]/.test(text.charAt(end - 1)) ? end - 1 : end
    return `${text.slice(0, at)}{{note notes.${note}}}${text.slice(at)}`
  }
}

/** The real session with notes in its title, its agenda, its text, a quotation and a documentation list; reissued on these days. */
export function withNotes(code: string, reissued: readonly string[] = []): Changes & { session: Change; wording: Change } {
  const [late = '', see = ''] = WORDS[code] ?? []
  const words = NOTED.map(([id], index) => `  ${id}: '${index === 0 ? late : see}'\n`).join('')
  return {
    code,
    session: all(
      (text) => `${text}\nnotes: [${NOTED.map(([id]) => id).join(', ')}]\n`,
      reissued.length > 0 ? replacing('masthead: {}', `masthead: { reissued: [${reissued.join(', ')}] }`) : (text) => text,
    ),
    wording: all(...NOTED.map(([id, unit]) => refersTo(id, unit)), (text) => `${text}\nnotes:\n${words}`),
  }
}
