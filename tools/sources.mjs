/** What a build is made of, as one number: a build is up to date when it was made of the same files. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {'hosted' | 'usb'} Edition */

const sources = [
  'index.html',
  'lessons',
  'package-lock.json',
  'public',
  'src',
  'tools',
  'tsconfig.json',
  'vite.config.ts',
]

/** The file that only a finished build leaves. */
export const builtFile = { hosted: 'dist/index.html', usb: 'dist-usb/jisr.html' }

/** A hash over the content of every source file, and over what the environment changes in a build. */
export function sourcesHash() {
  const wishes = ['JISR_PSEUDO', 'JISR_LANGUAGES'].map((name) => process.env[name] ?? '')
  const hash = createHash('sha256').update(wishes.join('\n'))
  for (const file of sources.flatMap(filesBelow)) hash.update(`\n${file}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * @param {Edition} edition
 * @returns {boolean} whether the build that stands there was made of these sources
 */
export function isBuilt(edition) {
  const stamp = stampFile(edition)
  return existsSync(builtFile[edition]) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash()
}

/**
 * Notes what an edition was built of.
 * @param {Edition} edition
 * @param {string | null} hash null when it is being built and stands nowhere
 */
export function noteBuild(edition, hash) {
  rmSync(stampFile(edition), { force: true })
  if (hash === null) return
  mkdirSync('.cache', { recursive: true })
  writeFileSync(stampFile(edition), hash)
}

/** @param {Edition} edition */
function stampFile(edition) {
  return join('.cache', `built-${edition}`)
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
