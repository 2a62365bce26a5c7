/**
 * Finds the browsers of the end-to-end tests: Chromium, Chrome or Edge, whatever this computer has, and Firefox.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @typedef {{ variable: string, names: string[], mac: string[], windows: string[][], debian: string }} Kind
 * @type {Record<'chromium' | 'firefox', Kind>}
 */
const kinds = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    mac: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
    windows: [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    mac: ['Firefox'],
    windows: [['Mozilla Firefox', 'firefox.exe']],
    debian: 'firefox-esr',
  },
}

/** A browser without a window that does nothing by itself. */
export const launchArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The browser to use: what `CHROMIUM_PATH` or `FIREFOX_PATH` names, what is installed, or what playwright-core has
 * fetched (Chromium only: it drives the Firefox of this computer, not one of its own).
 * @param {'chromium' | 'firefox'} [kind]
 * @returns {Promise<string | null>}
 */
export async function findBrowser(kind = 'chromium') {
  const said = process.env[kinds[kind].variable]
  if (said) return existsSync(said) ? said : null
  const fetched = kind === 'chromium' ? await fetchedPlaces() : []
  return [...places(kinds[kind]), ...fetched].find(works) ?? null
}

/**
 * Finds a browser, and installs one when there is none and this computer lets us.
 * @param {'chromium' | 'firefox'} [kind]
 * @returns {Promise<string | null>}
 */
export async function ensureBrowser(kind = 'chromium') {
  const found = await findBrowser(kind)
  if (found !== null || process.env[kinds[kind].variable]) return found
  const ways = [
    () => installFromDebian(kinds[kind].debian),
    ...(kind === 'chromium' ? [fetchWithPlaywright] : []),
  ]
  for (const way of ways) {
    way()
    const installed = await findBrowser(kind)
    if (installed !== null) return installed
  }
  return null
}

export const browserMissing = `No Chromium, Chrome or Edge was found for the end-to-end tests.
Install one of them (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to its program.`

export const firefoxMissing = `No Firefox was found: the end-to-end tests in Firefox are skipped.
Install it (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its program.`

/** @param {Kind} kind */
function places({ names, mac, windows }) {
  if (process.platform === 'darwin')
    return mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${programOf(name)}`)
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '')
    return roots.filter((root) => root !== '').flatMap((root) => windows.map((path) => join(root, ...path)))
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/**
 * Firefox alone writes its program small.
 * @param {string} application
 */
function programOf(application) {
  return application === 'Firefox' ? 'firefox' : application
}

/** playwright-core knows where it would keep a browser; it is not there before `npm ci`. */
async function fetchedPlaces() {
  try {
    const { chromium } = await import('playwright-core')
    return [chromium.executablePath()]
  } catch {
    return []
  }
}

/**
 * Ubuntu's `chromium-browser` may be a script that only says what to install. On Windows the question for the
 * version would open a window.
 * @param {string} file
 */
function works(file) {
  if (!existsSync(file)) return false
  if (process.platform !== 'linux') return true
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/** @param {string} name of the package */
function installFromDebian(name) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return
  console.log(`Installing ${name} for the end-to-end tests (apt-get) …`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', name],
  ]) {
    const [file = '', ...rest] = [...asRoot, ...words]
    if (spawnSync(file, rest, { stdio: 'inherit', env: environment }).status !== 0) return
  }
}

function fetchWithPlaywright() {
  console.log('Fetching chromium for the end-to-end tests (playwright-core) …')
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 600_000,
  })
}
