/** Finds a Chromium for the end-to-end tests: Chromium, Chrome or Edge, whatever this computer has. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

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
 * The browser to use: `CHROMIUM_PATH`, what is installed, or what playwright-core has fetched.
 * @returns {Promise<string | null>}
 */
export async function findBrowser() {
  const said = process.env['CHROMIUM_PATH']
  if (said) return existsSync(said) ? said : null
  return [...places(), ...(await fetchedPlaces())].find(works) ?? null
}

/**
 * Finds a browser, and installs one when there is none and this computer lets us.
 * @returns {Promise<string | null>}
 */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found !== null || process.env['CHROMIUM_PATH']) return found
  for (const way of [installFromDebian, fetchWithPlaywright]) {
    way()
    const installed = await findBrowser()
    if (installed !== null) return installed
  }
  return null
}

export const browserMissing = `No Chromium, Chrome or Edge was found for the end-to-end tests.
Install one of them (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to its program.`

function places() {
  if (process.platform === 'darwin') return macPlaces
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '')
    return roots
      .filter((root) => root !== '')
      .flatMap((root) => [
        join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(root, 'Chromium', 'Application', 'chrome.exe'),
        join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ])
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
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

function installFromDebian() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return
  console.log('Installing chromium for the end-to-end tests (apt-get) …')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
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
