// Measures the joints of src/: rooms, walks of the tree, imports against the order, circles, long files, exports that nobody uses.
// How to read it: docs/contributing.md. Use: npm run house [-- FOLDER OF ANOTHER CHECKOUT]
import { dirname, resolve } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { circlesOf } from './circles.mjs'
import { readHouse, roomOf } from './read-house.mjs'
import { unusedExports } from './unused-exports.mjs'
import { blockFunctions } from './walks.mjs'

const LONGEST = 10
/** The one place that may know every kind of block: the tree's own walk. */
const OWN_WALK = 'document/walk.ts'

const house = readHouse(resolve(argv[2] ?? fileURLToPath(new URL('../..', import.meta.url))))
const { files, rooms } = house

const say = (line = '') => console.log(line)
const list = (title, lines) => {
  say(`\n${title}: ${lines.length}`)
  for (const line of lines) say(`  ${line}`)
}

say('room          files  lines')
const row = (name, some) => {
  const lines = some.reduce((sum, file) => sum + file.lines, 0)
  say(`${name.padEnd(12)}${String(some.length).padStart(7)}${String(lines).padStart(7)}`)
}
for (const room of rooms) {
  const inRoom = files.filter(({ path }) => roomOf(path) === room)
  row(room, inRoom)
  const folders = new Set(inRoom.map(({ path }) => dirname(path)).filter((folder) => folder !== room))
  for (const folder of [...folders].sort())
    row(
      `  ${folder.slice(room.length + 1)}`,
      inRoom.filter(({ path }) => dirname(path) === folder),
    )
}
row('together', files)

const functions = blockFunctions(house)
const walks = functions.filter(({ isWalk, place }) => isWalk && !place.startsWith(`${OWN_WALK}:`))
const toldFunctions = (some) => some.map(({ kinds, place, name }) => `${String(kinds).padStart(2)} kinds  ${place} ${name}`)
list(`walks by kind of block, outside ${OWN_WALK}`, toldFunctions(walks))
list('functions that ask for one kind or two', toldFunctions(functions.filter(({ isWalk }) => !isWalk)))

const edges = files.flatMap((file) => file.imports.map((imported) => [file.path, imported.path]))
list(
  'imports that run upwards',
  edges.filter(([from, to]) => rooms.indexOf(roomOf(from)) < rooms.indexOf(roomOf(to))).map((edge) => edge.join(' → ')),
)

const circles = (name) => {
  const next = new Map()
  // A folder and what is within it are one house.
  const isWithin = (one, other) => `${one}/`.startsWith(`${other}/`)
  for (const [from, to] of edges.map((edge) => edge.map(name)))
    if (!isWithin(from, to) && !isWithin(to, from)) next.set(from, (next.get(from) ?? new Set()).add(to))
  return circlesOf(next.keys(), (one) => next.get(one) ?? []).map((circle) => `${circle.length}: ${circle.join(', ')}`)
}
list(
  'circles of files, types included',
  circles((path) => path),
)
list('circles of folders', circles(dirname))

list(
  'longest files',
  [...files]
    .sort((one, other) => other.lines - one.lines)
    .slice(0, LONGEST)
    .map(({ path, lines }) => `${String(lines).padStart(4)} ${path}`),
)

const unused = unusedExports(house)
const told = (some) => some.map(({ place, isUsedOutside }) => `${place}${isUsedOutside ? ' (tests use it)' : ''}`)
list('values exported that no other file of src/ uses', told(unused.filter(({ isType }) => !isType)))
const types = unused.filter(({ isType }) => isType)
list(
  'types exported for nobody: no other file of src/ names them, no value that their own file exports is declared by them',
  told(types.filter(({ isNeeded }) => !isNeeded)),
)
say(`types exported that only values of their own file are declared by: ${types.filter(({ isNeeded }) => isNeeded).length}`)
