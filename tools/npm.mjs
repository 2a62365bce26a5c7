/** npm from inside a command: installing what is missing, and running scripts of `package.json`. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** npm's own note of what it has put into `node_modules`; written last, so it is a stamp as well. */
const installedNote = 'node_modules/.package-lock.json'

/** Runs `npm ci` when something in `package-lock.json` is not installed as it stands there. Exits when that fails. */
export function installMissing() {
  if (isInstalled()) return
  console.log('Installing what is missing (npm ci) …')
  // No package here needs its install script, and none should fetch anything by itself.
  const { file, words, shell } = npmCall(['ci', '--ignore-scripts'])
  const { status } = spawnSync(file, words, { stdio: 'inherit', shell })
  if (status === 0) return
  console.error('npm ci did not succeed: the lines above say why. A network is needed the first time.')
  process.exit(1)
}

/**
 * Hears what a script says, errors too, bit by bit.
 * @typedef {(text: string) => void} Told
 */

/**
 * Runs a script of `package.json`; its output goes where this process's goes, or to `told`.
 * @param {string} script
 * @param {string[]} [words] handed on to the script
 * @param {Told} [told]
 * @returns {Promise<boolean>} whether it ended well
 */
export function runScript(script, words = [], told) {
  const more = words.length > 0 ? ['--', ...words] : []
  const call = npmCall(['run', '--silent', script, ...more])
  return new Promise((resolve) => {
    const child = spawn(call.file, call.words, { stdio: told ? 'pipe' : 'inherit', shell: call.shell })
    if (told) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', told)
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/** @returns {boolean} whether every package for this machine is there in the version of the lock file */
function isInstalled() {
  if (!existsSync(installedNote)) return false
  const wanted = packagesOf('package-lock.json')
  const there = packagesOf(installedNote)
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional === true || devOptional === true || there[path]?.version === version,
  )
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/**
 * The npm that runs this command, or the one that is found.
 * @param {string[]} words
 */
function npmCall(words) {
  const npm = process.env['npm_execpath']
  if (npm?.endsWith('.js')) return { file: process.execPath, words: [npm, ...words], shell: false }
  return { file: 'npm', words, shell: process.platform === 'win32' }
}
