import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

const SESSION = 'data/ctoc-cop-2016-1/session.yaml'
const PROGRAM = 'dist/papers.cjs'
const FORMATS = ['pdf', 'docx', 'html']

/**
 * What may be added to the house: its title, how to see that an addition does what it is for (an assertion that fails says what it does
 * not), and how it is made where it is no patch. Both get a clone and `run(folder, command, ...arguments)`, which gives what is printed.
 */
export const proofs = {
  'block-kind': {
    title: 'a kind of block (noted-table: the timetable with a remark under it)',
    prove(folder, run) {
      const remark = 'Proposed organization of work'
      const plain = textsOf(folder, run, { lang: 'en', part: 'agenda' })
      for (const text of Object.values(plain)) assert.equal(countOf(text, remark), 0)
      // In the whole paper it heads the annex, and stands once more at the end.
      const texts = textsOf(folder, run, { lang: 'en' })
      for (const [format, text] of Object.entries(texts)) assert(countOf(text, remark) >= 2, `the remark is not in ${format}`)
      // A redline, a corrigendum and a check know it: the words of the remark change in one copy of the data.
      const after = changed(folder, 'data/languages/en.yaml', remark, 'Planned organization of work')
      const report = run(
        folder,
        'sh',
        '-c',
        `node ${PROGRAM} compare data ${after} --lang en --format docx,pdf --out compared || [ $? -eq 1 ]`,
      )
      assert(countOf(report, 'Planned') >= 2, report)
    },
  },
  'masthead-field': {
    title: 'a masthead field (embargo: a day before which nothing is made public)',
    prove(folder, run) {
      changeIn(folder, SESSION, 'masthead: {}', 'masthead: { distribution: general, date: 2016-08-10, embargo: 2016-10-17 }')
      for (const [format, text] of Object.entries(textsOf(folder, run, { lang: 'en' })))
        assert.match(text, /Embargo:\s+17\s+October\s+2016/, format)
      for (const [format, text] of Object.entries(textsOf(folder, run, { lang: 'fr' })))
        assert.match(text, /Sous\s+embargo\s+jusqu’au\s+17\s+octobre\s+2016/, format)
      assert.match(run(folder, 'node', PROGRAM, 'impact', 'masthead.embargo'), /masthead.*\n +ar en es fr ru zh/)
      const after = changed(folder, 'data/ctoc-cop-2016-1/session.yaml', "at: '12:00', minutes: 3", "at: '12:00', minutes: 4")
      run(folder, 'node', PROGRAM, 'issue', '--as', 'rev', 'ctoc-cop-2016-1')
      assert.match(mastheadIn(folder, 'data/ctoc-cop-2016-1-rev-1/session.yaml'), /embargo: 2016-10-17/)
      run(folder, 'node', PROGRAM, 'issue', '--as', 'corr', '--base', 'data/ctoc-cop-2016-1', `${after}/ctoc-cop-2016-1`)
      assert.match(mastheadIn(folder, `${after}/ctoc-cop-2016-1-corr-1/session.yaml`), /embargo: 2016-10-17/)
    },
  },
  command: {
    title: 'a command (papers symbols)',
    prove(folder, run) {
      assert.equal(run(folder, 'node', PROGRAM, 'symbols'), 'ctoc-cop-2016-1  CTOC/COP/2016/1\n')
      assert.match(run(folder, 'node', PROGRAM, '--help'), /^ {2}symbols /m)
      assert.match(
        run(folder, 'sh', '-c', `node ${PROGRAM} symbols ctoc-cop-2061-1 2>&1 || [ $? -eq 2 ]`),
        /did you mean ctoc-cop-2016-1/,
      )
    },
  },
  language: {
    title: 'a language (Portuguese, with a masthead that names it)',
    make: makePortuguese,
    prove(folder, run) {
      changeIn(folder, SESSION, 'masthead: {}', 'masthead: { distribution: general, date: 2016-08-10, original: pt }')
      for (const [format, text] of Object.entries(textsOf(folder, run, { lang: 'pt' })))
        assert.match(text, /Nações\s+Unidas/, format)
      for (const text of Object.values(textsOf(folder, run, { lang: 'en' }))) assert.match(text, /Original:\s+Portuguese/)
      for (const text of Object.values(textsOf(folder, run, { lang: 'zh' }))) assert.match(text, /Original:\s+Portuguese/)
      const findings = run(folder, 'node', PROGRAM, 'check', '--lang', 'pt', '--reporter', 'json')
      assert.doesNotMatch(findings, /"level": "(error|warning)"/)
    },
  },
}

/** The files of a language whose words, but for a few, are those of Spanish: what counts is where words have to stand. */
function makePortuguese(folder, run) {
  const copy = (path, ...edits) => {
    const to = path.replace(/es\.yaml$/, 'pt.yaml')
    cpSync(join(folder, path), join(folder, to))
    for (const [from, into] of edits) changeIn(folder, to, from, into)
  }
  copy(
    'data/ctoc-cop-2016-1/wording/es.yaml',
    ['in Spanish', 'in Portuguese'],
    ['status: working translation', 'status: official text'],
  )
  copy('data/bodies/ctoc-cop/wording/es.yaml', ['in Spanish', 'in Portuguese'], ['vienna: Viena', 'vienna: Viena de Áustria'])
  copy(
    'data/languages/es.yaml',
    ['of Spanish', 'of Portuguese'],
    ['name: Español', 'name: Português'],
    ['english-name: Spanish', 'english-name: Portuguese'],
    ['tag: es-ES', 'tag: pt-PT'],
    ['job-letter: S', 'job-letter: P'],
    ['united-nations: Naciones Unidas', 'united-nations: Nações Unidas'],
    ['language: Español', 'language: Português'],
  )
  const names = {
    ar: 'Portuguese',
    en: 'Portuguese',
    es: 'portugués',
    fr: 'portugais',
    pt: 'português',
    ru: 'Portuguese',
    zh: 'Portuguese',
  }
  for (const [code, name] of Object.entries(names))
    changeIn(folder, `data/languages/${code}.yaml`, /(languages: \{.*?) \}/, `$1, pt: ${name} }`)
  run(folder, 'npm', 'run', '--silent', 'compile')
  run(folder, 'node', PROGRAM, 'translate', 'mark', '--lang', 'pt', '--all')
  run(folder, 'git', 'add', 'data')
}

function changeIn(folder, path, from, to) {
  const text = readFileSync(join(folder, path), 'utf8')
  const result = text.replace(from, to)
  assert.notEqual(result, text, `${path} has no ${from}`)
  writeFileSync(join(folder, path), result)
}

/** Another copy of the data, in which a text of one file is another. */
function changed(folder, path, from, to) {
  cpSync(join(folder, 'data'), join(folder, 'after/data'), { recursive: true })
  changeIn(folder, `after/${path}`, from, to)
  return 'after/data'
}

const countOf = (text, words) => text.replace(/\s+/g, ' ').split(words).length - 1

const mastheadIn = (folder, path) => /^masthead:(?:.*\n)(?: .*\n)*/m.exec(readFileSync(join(folder, path), 'utf8'))?.[0] ?? ''

/** The text of a paper by its formats, as their readers find it. */
function textsOf(folder, run, { lang, part = 'paper' }) {
  const out = join(folder, 'built', `${lang}-${part}`)
  if (!existsSync(out))
    run(
      folder,
      'node',
      PROGRAM,
      'build',
      '--lang',
      lang,
      '--part',
      part,
      '--format',
      FORMATS.join(','),
      '--out',
      out,
      'ctoc-cop-2016-1',
    )
  const pathOf = (format) =>
    join(
      out,
      readdirSync(out).find((name) => name.endsWith(`.${format}`)),
    )
  const plain = (markup) =>
    markup
      .replace(/<(head|style)[\s>].*?<\/\1>/gs, '')
      .replace(/<\/(w:p|p|h\d|div|td|th)>/g, ' ')
      .replace(/<[^>]*>/g, '')
  return {
    pdf: run(folder, 'pdftotext', pathOf('pdf'), '-'),
    docx: plain(strFromU8(unzipSync(readFileSync(pathOf('docx')))['word/document.xml'])),
    html: plain(readFileSync(pathOf('html'), 'utf8')),
  }
}
