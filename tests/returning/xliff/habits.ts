/** What a tool does to a file that it saves. */
export interface Habit {
  readonly tool: string
  readonly does: string
  readonly change: (file: string) => string | Uint8Array
}

const everyTool: readonly Habit[] = [
  { tool: 'an editor', does: 'puts a byte-order mark first', change: (file) => `\ufeff${file}` },
  { tool: 'Windows', does: 'ends lines in its own way', change: (file) => file.replaceAll('\n', '\r\n') },
  {
    tool: 'a tool of Windows',
    does: 'writes UTF-16',
    change: (file) => Buffer.from(`\ufeff${file.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
  },
  {
    tool: 'Weblate',
    does: 'gives every element a prefix',
    change: (file) => file.replaceAll(/<(\/?)(?=[a-z])/g, '<$1ns0:').replace(' xmlns=', ' xmlns:ns0='),
  },
  {
    tool: 'libxml',
    does: 'writes letters as numbers',
    change: (file) => file.replaceAll('é', '&#233;').replaceAll('à', '&#xE0;'),
  },
  {
    tool: 'a tool',
    does: 'writes attributes in single quotes',
    change: (file) => file.replaceAll(/="([^"']*)"/g, "='$1'"),
  },
  {
    tool: 'a tool',
    does: 'writes attributes in another order',
    change: (file) =>
      file.replaceAll(
        /<([\w-]+)((?: [\w:-]+="[^"]*")+)/g,
        (_, name: string, all: string) => `<${name}${(all.match(/ [\w:-]+="[^"]*"/g) ?? []).reverse().join('')}`,
      ),
  },
  {
    tool: 'a tool',
    does: 'sets the file out, texts too',
    change: (file) =>
      file
        .replaceAll(/<(trans-unit|unit|group|segment|source|target)([ >])/g, '\n      <$1$2')
        .replaceAll(/<target([^>]*)>/g, '<target$1>\n        ')
        .replaceAll('</target>', '\n      </target>'),
  },
  { tool: 'a tool', does: 'writes ends of lines as numbers', change: (file) => file.replaceAll('</target>', '&#10;</target>') },
  { tool: 'a tool', does: 'puts blanks behind texts', change: (file) => file.replaceAll('</target>', ' </target>') },
  {
    tool: 'Okapi',
    does: 'loses what codes show',
    change: (file) => file.replaceAll(/ (?:equiv-text|equiv|disp|ctype)="[^"]*"/g, ''),
  },
  {
    tool: 'OmegaT',
    does: 'adds a region to the language',
    change: (file) => file.replaceAll(/(target-language|trgLang)="fr"/g, '$1="fr-FR"'),
  },
  { tool: 'a tool', does: 'says nothing of blanks', change: (file) => file.replaceAll(' xml:space="preserve"', '') },
  {
    tool: 'a tool',
    does: 'writes codes as pairs of tags',
    change: (file) => file.replaceAll(/<(x|ph)( [^>]*)\/>/g, '<$1$2></$1>'),
  },
  { tool: 'a tool', does: 'comments on what it saved', change: (file) => file.replaceAll('<target', '<!-- saved --><target') },
  {
    tool: 'any tool',
    does: 'says that all is translated and no more',
    change: (file) => file.replaceAll(/ state="[^"]*"/g, ' state="translated"'),
  },
]

/** Words between tags, cut after the first sentence. */
const halves = (text: string): [string, string] => {
  const end = /[.;]\s/.exec(text)?.index
  return end === undefined ? [text, ''] : [text.slice(0, end + 1), text.slice(end + 1)]
}

export const FIRST_HABITS: readonly Habit[] = [
  ...everyTool,
  { tool: 'Weblate', does: 'drops states', change: (file) => file.replaceAll(/ state="[^"]*"/g, '') },
  {
    tool: 'Okapi',
    does: 'parts texts into marked segments',
    change: (file) =>
      file.replaceAll(
        /<source([^>]*)>(.*?)<\/source>\n<target([^>]*)>(.*?)<\/target>/g,
        (_, a: string, source: string, b: string, target: string) => {
          const [first, second] = halves(target)
          const mark = (text: string, id: number): string => (text === '' ? '' : `<mrk mid="${id}" mtype="seg">${text}</mrk>`)
          return `<source${a}>${source}</source><seg-source>${mark(source, 0)}</seg-source><target${b}>${mark(first, 0)}${mark(second, 1)}</target>`
        },
      ),
  },
  {
    tool: 'Trados',
    does: 'adds what is its own behind a text',
    change: (file) =>
      file
        .replace('<xliff ', '<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" ')
        .replaceAll('</target>', '</target><sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs>'),
  },
  {
    tool: 'a tool',
    does: 'offers other translations beside',
    change: (file) => file.replaceAll('</target>', '</target><alt-trans><target>autre chose</target></alt-trans>'),
  },
  { tool: 'a tool', does: 'takes groups apart', change: (file) => file.replaceAll(/<\/?group[^>]*>\n/g, '') },
]

export const SECOND_HABITS: readonly Habit[] = [
  ...everyTool,
  { tool: 'OmegaT', does: 'drops states', change: (file) => file.replaceAll(/ (?:state|subState)="[^"]*"/g, '') },
  { tool: 'OmegaT', does: 'drops ids of segments', change: (file) => file.replaceAll('<segment id="s1"', '<segment') },
  {
    tool: 'OmegaT',
    does: 'keeps marks of terms',
    change: (file) => file.replaceAll(/>([^<>\n]+)<\/target>/g, '><mrk id="m1" type="term">$1</mrk></target>'),
  },
  {
    tool: 'memoQ',
    does: 'parts texts into segments',
    change: (file) =>
      file.replaceAll(
        /<segment([^>]*)>\n<source>(.*?)<\/source>\n<target>(.*?)<\/target>\n<\/segment>/g,
        (_, rest: string, source: string, target: string) => {
          const [first, second] = halves(target)
          const one = `<segment${rest}><source>${source}</source><target>${first}</target></segment>`
          if (second === '') return one
          const blank = /^\s*/.exec(second)?.[0] ?? ''
          return `${one}<ignorable><source>${blank}</source></ignorable><segment id="s2"><source></source><target>${second.slice(blank.length)}</target></segment>`
        },
      ),
  },
  {
    tool: 'Phrase',
    does: 'adds what is its own before notes',
    change: (file) => file.replaceAll('<notes>', '<m:meta xmlns:m="http://www.memsource.com/mxlf/2.0">1</m:meta><notes>'),
  },
]
