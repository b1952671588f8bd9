import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clone, setUp } from './clone.ts'

/** Modules of dist/ with the number that the disk gives each: another number, another file. */
function compiled(folder: string): Map<string, number> {
  const dist = join(folder, 'dist')
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => extname(path) === '.js')
  return new Map(paths.sort().map((path) => [path, statSync(join(dist, path)).ino]))
}

describe('npm run compile', async () => {
  const folder = clone()
  const source = (path: string) => join(folder, 'src', path)
  const dist = (path: string) => join(folder, 'dist', path)
  await setUp(folder, 'compile')
  const first = compiled(folder)

  it('makes one module of each of ours, with every letter at its place', () => {
    const lengths = (text: string) => text.split('\n').map((line) => line.length)
    const modules = readdirSync(source(''), { recursive: true, encoding: 'utf8' }).filter((path) => /(?<!\.d)\.ts$/.test(path))
    expect([...first.keys()]).toEqual(modules.map((path) => path.replace(/ts$/, 'js')).sort())
    for (const path of modules) {
      const text = readFileSync(dist(path.replace(/ts$/, 'js')), 'utf8')
      expect(lengths(text), path).toEqual(lengths(readFileSync(source(path), 'utf8')))
      expect(text, path).not.toMatch(/(from|import\()\s*'\.[^']*\.ts'/)
    }
  })

  it('makes one file of them all, and one of each large library that few runs need', () => {
    const bundle = readFileSync(dist('bundle/program.cjs'), 'utf8')
    for (const name of ['runProgram', 'writeOnRequest', 'writePdf', 'writeDocx']) expect(bundle).toContain(name)
    const parts = readdirSync(dist('bundle')).filter((name) => name !== 'program.cjs')
    expect(parts).toEqual(['docx.cjs', 'fontkit.cjs', 'handlebars.cjs', 'zod.cjs'])
    for (const name of parts) expect(bundle).toContain(`require("./${name}")`)
  })

  it('puts into it what pdfkit would read from beside itself for every paper, and the place of pdfkit only where it is asked for', () => {
    const bundle = readFileSync(dist('bundle/program.cjs'), 'utf8')
    const profile = readFileSync(new URL('data/sRGB_IEC61966_2_1.icc', import.meta.resolve('pdfkit')))
    expect(bundle).toContain(profile.toString('base64'))
    expect(bundle).not.toContain('ICC_PROFILE_PATH')
    expect(bundle).toMatch(/require\$1=\w+=>module\$1\.createRequire/)
  })

  it('makes what a shell may start, in one file too', () => {
    expect(statSync(dist('papers.cjs')).mode & 0o777).toBe(0o755)
    expect(readFileSync(dist('papers.cjs'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n[^]*startProgram\(args\)/)
  })

  it('leaves a file alone that stays the same, under whoever is reading it', async () => {
    await setUp(folder, 'compile')
    expect(compiled(folder)).toEqual(first)
  })

  it('changes nothing while a file cannot be compiled, and names the place', async () => {
    const good = readFileSync(source('cli/main.ts'), 'utf8')
    appendFileSync(source('cli/usage-error.ts'), 'export const never = true\n')
    writeFileSync(source('cli/main.ts'), 'const a = 1\nenum Colour {}\n')
    await expect(setUp(folder, 'compile')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('src/cli/main.ts:2:1: '),
    })
    expect(compiled(folder)).toEqual(first)
    writeFileSync(source('cli/main.ts'), good)
  })

  it('replaces what has changed, removes what is gone, and leaves nothing beside', async () => {
    rmSync(source('cli/reports/explain.ts'))
    await setUp(folder, 'compile')
    const { 'cli/usage-error.js': changed, ...others } = Object.fromEntries(compiled(folder))
    const { 'cli/usage-error.js': before, 'cli/reports/explain.js': removed, ...same } = Object.fromEntries(first)
    expect(others).toEqual(same)
    expect(removed).toBeDefined()
    // Nothing is bundled of which a part is missing.
    expect(existsSync(dist('bundle'))).toBe(false)
    expect(existsSync(dist('papers.cjs'))).toBe(true)
    expect(changed).not.toBe(before)
    expect(readFileSync(dist('cli/usage-error.js'), 'utf8')).toContain('export const never = true')
    expect(readdirSync(folder).sort()).toEqual(['dist', 'node_modules', 'package.json', 'src', 'templates'])
  })
})
