/** Rules of the house that no other tool watches. */
import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foreignHosts } from './guards/addresses.ts'
import { filesBelow } from './guards/imports.ts'

const read = (file: string): string => readFileSync(file, 'utf8')
const below = (folder: string, ending: RegExp): string[] =>
  filesBelow(folder, ending).map((file) => `${folder}/${file}`)

const code = ['src', 'tools', 'tests'].flatMap((folder) => below(folder, /\.(tsx?|mjs)$/))
const styles = below('src', /\.css$/)

describe('the code', () => {
  it('has no file of more than 300 lines, apart from tests', () => {
    const page = [...code, ...styles].filter((file) => !file.startsWith('tests/'))
    expect(page.filter((file) => read(file).split('\n').length > 301)).toEqual([])
  })

  it('does not switch off the types', () => {
    const silenced = code.filter((file) =>
      /@ts-(?:ignore|nocheck)|[:<,|&(]\s*any\b(?=\s*[;,)>|&=[\]])|\bas any\b/.test(bare(read(file))),
    )
    expect(silenced).toEqual([])
  })

  it('has no address of another computer, in what becomes the page', () => {
    const shipped = [
      ...below('src', /\.(tsx?|css|json)$/),
      'index.html',
      ...below('public', /\.(svg|json|txt)$/),
    ]
    expect(shipped.flatMap((file) => foreignHosts(read(file)).map((host) => `${file}: ${host}`))).toEqual([])
  })

  it('lays out without left and right, so that it turns with the language', () => {
    const physical =
      /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g
    const found = styles.flatMap((file) =>
      [...read(file).matchAll(physical)].map(([what]) => `${file}: ${what}`),
    )
    expect(found).toEqual([])
  })
})

describe('the package', () => {
  const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies' | 'scripts',
    Record<string, string>
  >

  it('names exact versions', () => {
    const all = Object.entries({ ...dependencies, ...devDependencies })
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('can be installed from any registry: the lock file names none', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved":/)
    expect(foreignHosts(read('.npmrc'))).toEqual([])
  })

  it('can be installed on any machine: the lock file has every package that another one asks for', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { dependencies?: object; optionalDependencies?: object }>
    }
    // As node looks: in the package's own folder, then in those above it.
    const isThere = (from: string, name: string): boolean => {
      const at = from.lastIndexOf('node_modules/')
      return (
        `${from === '' ? '' : `${from}/`}node_modules/${name}` in packages ||
        (from !== '' && isThere(from.slice(0, Math.max(0, at - 1)), name))
      )
    }
    const missing = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isThere(from, name)),
    )
    expect(missing).toEqual([])
  })

  it('has every command that its pages name', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'lessons/README.md']
      .map(read)
      .join('\n')
    const named = [...pages.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test))\b/g)].map(
      ([, run, own]) => run ?? own ?? '',
    )
    expect(named.length).toBeGreaterThan(5)
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('the commands around git', () => {
  it.each(['tools/git-hooks/pre-commit', '.ci/run'])('%s can be run and does something', (file) => {
    const lines = read(file)
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    expect(read(file)).toMatch(/^#!/)
    expect(lines.length).toBeGreaterThan(2)
    // Windows keeps no such bit.
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o111).not.toBe(0)
  })
})

/** A program without its comments. */
function bare(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
}
