// Copies the faces that papers are set in from their npm packages into this folder, unchanged, with their licences, and
// writes faces.json: which file is which style, and which characters the family has. Run: npm install && npm run prepare-faces
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { create } from 'fontkit'
import { readFileSync } from 'node:fs'

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

const faces = {}
for (const [family, styles] of Object.entries(families)) {
  const source = `node_modules/@expo-google-fonts/${family}`
  mkdirSync(family, { recursive: true })
  copyFileSync(`${source}/LICENSE_FONT`, `${family}/LICENSE.txt`)
  const files = {}
  const characters = []
  for (const [style, name] of Object.entries(styles)) {
    const file = `${family}/${style}.ttf`
    copyFileSync(`${source}/${name.slice(name.indexOf('_') + 1)}/${name}.ttf`, file)
    files[style] = file
    characters.push(new Set(create(readFileSync(file)).characterSet))
  }
  const [first, ...others] = characters
  const common = [...first].filter((character) => others.every((set) => set.has(character))).sort((a, b) => a - b)
  faces[family] = { files, characters: ranges(common) }
}
writeFileSync('faces.json', `${JSON.stringify(faces)}\n`)

/** Runs of code points as [first, last, first, last, …]. */
function ranges(points) {
  const result = []
  for (const point of points) {
    if (result.at(-1) === point - 1) result[result.length - 1] = point
    else result.push(point, point)
  }
  return result
}
