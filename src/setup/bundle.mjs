// Writes dist/bundle/program.cjs: the program and its libraries in one file, which Node loads in a third of the time of some four hundred, and beside it those
// libraries that few runs need.
// Without esbuild, which a plain install does not have, there is none, and dist/ is run as it stands. And dist/papers.cjs, which starts either:
// Node starts a script sooner than a module, and one file sooner than several.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { lateModule } from './late-module.mjs'
import { preparedData } from './prepared-data.mjs'

/** What the bundle gives: the program, and the thread that writes papers. Neither runs anything of the other. */
const ENTRY = `
export const loadProgram = () => import('./cli/program.js')
export const loadWriting = () => import('./cli/files/write-on-request.js')
`

/** What starts the program, and what does so without esbuild. */
const START = `
import { endAtOnce } from './cli/start/end-at-once.js'
import { startProgram } from './cli/start/start-program.js'
const args = process.argv.slice(2)
void startProgram(args).then(() => endAtOnce(args))
`
const PLAIN_START = `import('./cli/main.js')`

/** What few papers need stays in files of its own: bar codes, and the patterns of one language each. */
const APART = ['bwip-js', 'hyphen']

/** Modules ask for their own place: it is that of the file which was bundled, seen from the bundle. */
const ownPlaces = (dist) => ({
  name: 'own places',
  setup(build) {
    build.onLoad({ filter: /\.js$/ }, ({ path }) => {
      const place = relative(dist, path).replaceAll('\\', '/')
      if (place.startsWith('..')) return undefined
      const contents = readFileSync(path, 'utf8').replaceAll('import.meta.url', `__placeOf(${JSON.stringify(place)})`)
      return { contents, loader: 'js' }
    })
  },
})

const placeFrom = (above) =>
  `const __placeOf = (place) => require('node:url').pathToFileURL(require('node:path').join(__dirname, '${above}', place)).href;`

/**
 * pdfkit reads its colour profile, which every paper has, from beside its own file, and looks for its place among the packages as soon as it is loaded. The profile
 * is put into the bundle; the metrics of faces that we have no use for stay there, and are looked for when one is asked for.
 */
const pdfkitByItself = {
  name: 'pdfkit by itself',
  setup(build) {
    build.onLoad({ filter: /[\\/]pdfkit[\\/]js[\\/]pdfkit\.js$/ }, ({ path }) => {
      const profile = readFileSync(join(dirname(path), 'data', 'sRGB_IEC61966_2_1.icc')).toString('base64')
      const contents = readFileSync(path, 'utf8')
        .replace(/^const ICC_PROFILE_PATH = .*$/m, '')
        .replace('fs.readFileSync(ICC_PROFILE_PATH)', `Buffer.from('${profile}', 'base64')`)
        .replace(/^const require\$1 = (module\$1\.createRequire\(.*\));$/m, 'const require$$1 = (name) => $1(name);')
        .replaceAll('__filename', "require.resolve('pdfkit')")
      return { contents, loader: 'js' }
    })
  },
}

/** Compressed faces (WOFF2) are none of ours: their dictionary of 1.3 MB is left out. */
const withoutBrotli = {
  name: 'without brotli',
  setup(build) {
    build.onResolve({ filter: /^brotli\// }, ({ path }) => ({ path, namespace: 'left-out' }))
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = undefined' }))
  },
}

/** Large libraries that few runs need: each is a file of its own beside the bundle, which is loaded when it is asked for, as the bundle is. */
const PARTS = ['docx', 'fontkit', 'handlebars', 'zod']

const PART_NAMES = new RegExp(`^(?:${PARTS.join('|')})$`)

/** Who asks for such a library, by itself or late, asks for its file. */
const inParts = {
  name: 'in parts',
  setup(build) {
    build.onResolve({ filter: PART_NAMES }, ({ path, namespace }) =>
      namespace !== 'late' && Object.hasOwn(LATE, path) ? undefined : { path: `./${path}.cjs`, external: true },
    )
  },
}

/** What a file of a library begins with. */
const beginningOfPart = (dist) => ({
  name: 'beginning of a part',
  setup(build) {
    build.onResolve({ filter: PART_NAMES }, ({ path, kind }) =>
      kind === 'entry-point' ? { path, namespace: 'part' } : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
      contents: `module.exports = require('${path}')`,
      resolveDir: dist,
    }))
  },
})

/** Libraries and parts of Node that few runs need, by what is asked of them: they are run when it is asked for, and not when the module that names them is. */
const LATE = {
  fontkit: ['create'],
  '@noble/ciphers/aes': ['cbc', 'ecb'],
  '@noble/hashes/crypto': ['crypto'],
  handlebars: ['parse', 'parseWithoutProcessing'],
  saxes: ['SaxesParser'],
  'node:child_process': ['spawn', 'execFileSync'],
  'node:net': ['createServer'],
  'node:worker_threads': ['Worker', 'parentPort', 'threadId', 'workerData'],
  zod: ['z'],
}
/** One that is a class by itself. */
const LATE_CLASS = 'linebreak'

const LATE_NAMES = new RegExp(`^(?:${[...Object.keys(LATE), LATE_CLASS].join('|')})$`)

const lateLibraries = {
  name: 'late libraries',
  setup(build) {
    build.onResolve({ filter: LATE_NAMES }, ({ path, namespace, resolveDir }) =>
      namespace === 'late' ? undefined : { path, namespace: 'late', pluginData: resolveDir },
    )
    build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path, pluginData: resolveDir }) => {
      if (path === LATE_CLASS)
        return { contents: `module.exports = function (text) { return new (require('${path}'))(text) }`, resolveDir }
      return { contents: lateModule(path, LATE[path]), resolveDir }
    })
  },
}

/**
 * Bundles the modules of dist/. The first line of the bundle is the digest of the rest and of the versions of the program and its libraries, some of which stay
 * outside: by it is known what is kept of the bundle's compiled code, and of the papers that it made.
 */
export async function bundle(dist) {
  const folder = join(dist, 'bundle')
  const esbuild = await import('esbuild').catch(() => undefined)
  replace(join(dist, 'papers.cjs'), await launcher(dist, esbuild), 0o755)
  const program = optionsFor(dist, await preparedData(dist))
  const parts = {
    ...program,
    stdin: undefined,
    entryPoints: PARTS,
    outdir: folder,
    plugins: [beginningOfPart(dist), lateLibraries, withoutBrotli],
  }
  // A module that is missing is told by the one that asks for it, when it is run.
  const built = await Promise.all([parts, program].map((options) => esbuild?.build(options))).catch(() => [])
  const texts = built.flatMap((each) => each?.outputFiles.map(({ text }) => text) ?? [])
  if (texts.length <= PARTS.length) {
    rmSync(folder, { recursive: true, force: true })
    return
  }
  mkdirSync(folder, { recursive: true })
  const { version, dependencies } = JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8'))
  for (const [index, name] of [...PARTS, 'program'].entries())
    replace(join(folder, `${name}.cjs`), fileOf(texts[index], JSON.stringify([version, dependencies, ...texts.slice(0, index)])))
}

/**
 * A file that is bundled, with the digest of it and of more. It is a function, and all ASCII, so that it can be run as it is read, without decoding or
 * another copy.
 */
function fileOf(text, more) {
  // esbuild leaves the letters of regular expressions as they are, and makes of each module an object with a name of its own, each of another kind for V8.
  const code = text
    .replace(/=__(esm|commonJS)\(\{"[^"]+"\(/g, '=__$1({run(')
    .replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const digest = createHash('sha256').update(code).update(more).digest('hex')
  return `//${digest}\n(function(exports,require,module,__filename,__dirname){${code}\n})`
}

/** The file that a shell may start. Where there is no bundle, it loads the modules as they stand. */
async function launcher(dist, esbuild) {
  const asModules = {
    name: 'as modules',
    setup: (build) => build.onResolve({ filter: /\/program\.js$/ }, () => ({ path: './cli/program.js', external: true })),
  }
  const { supported, external, ...options } = optionsFor(dist, [])
  const built = await esbuild
    ?.build({
      ...options,
      stdin: { contents: START, resolveDir: dist },
      banner: { js: placeFrom('.') },
      plugins: [asModules, ownPlaces(dist), lateLibraries],
    })
    .catch(() => undefined)
  return `#!/usr/bin/env node\n${built?.outputFiles[0].text ?? PLAIN_START}\n`
}

/** Writes a file where it is not so already: whole, or not at all. */
function replace(target, text, mode = 0o644) {
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return
  writeFileSync(`${target}.${process.pid}`, text, { mode })
  renameSync(`${target}.${process.pid}`, target)
}

const optionsFor = (dist, prepared) => ({
  stdin: { contents: ENTRY, resolveDir: dist },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'ascii',
  legalComments: 'none',
  minifyWhitespace: true,
  // An import that is left calls `require`: code that is kept compiled cannot import.
  supported: { 'dynamic-import': false },
  external: APART.flatMap((name) => [name, `${name}/*`]),
  banner: { js: placeFrom('..') },
  plugins: [...prepared, ownPlaces(dist), pdfkitByItself, inParts, lateLibraries, withoutBrotli],
  logLevel: 'silent',
})
