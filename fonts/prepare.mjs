// Copies the faces that papers are set in from their npm packages into this folder, unchanged, with their licences, and
// writes faces.json: which file is which style, which characters the family has, and what letters do that stand side by side.
// Run: npm install && npm run prepare-faces
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { create } from 'fontkit'
import { pairsOf, ranges } from './letter-pairs.mjs'

const families = {
  tinos: {
    regular: 'Tinos_400Regular',
    bold: 'Tinos_700Bold',
    italic: 'Tinos_400Regular_Italic',
    'bold-italic': 'Tinos_700Bold_Italic',
  },
  'noto-serif-sc': { regular: 'NotoSerifSC_400Regular', bold: 'NotoSerifSC_700Bold' },
  amiri: { regular: 'Amiri_400Regular', bold: 'Amiri_700Bold' },
}

/** The scripts of which a family has the letters, and whose letters need no more than their neighbours: Arabic ones are joined. */
const scripts = { tinos: ['latn', 'cyrl'], 'noto-serif-sc': ['hani'] }

const faces = {}
for (const [family, styles] of Object.entries(families)) {
  const source = `node_modules/@expo-google-fonts/${family}`
  mkdirSync(family, { recursive: true })
  copyFileSync(`${source}/LICENSE_FONT`, `${family}/LICENSE.txt`)
  const files = {}
  const pairs = {}
  const characters = []
  for (const [style, name] of Object.entries(styles)) {
    const file = `${family}/${style}.ttf`
    copyFileSync(`${source}/${name.slice(name.indexOf('_') + 1)}/${name}.ttf`, file)
    files[style] = file
    const font = create(readFileSync(file))
    characters.push(new Set(font.characterSet))
    if (scripts[family]) pairs[style] = pairsOf(font, scripts[family])
  }
  const [first, ...others] = characters
  const common = [...first].filter((character) => others.every((set) => set.has(character)))
  faces[family] = { files, characters: ranges(common), ...(scripts[family] && { pairs }) }
}
writeFileSync('faces.json', `${JSON.stringify(faces)}\n`)
