/** The browsers of the end-to-end tests: each is launched once for a file of tests, when it is needed. */
import { chromium, firefox, type Browser } from 'playwright-core'
import { browserMissing, findBrowser, firefoxMissing, launchArguments } from '../../tools/browser.mjs'

export type BrowserName = 'chromium' | 'firefox'

/** The name of another computer that is this one: an address without a secure context. */
const otherName = '--host-resolver-rules=MAP room.test 127.0.0.1'

/** Automation would else loosen what Firefox allows on `file://`, and everything would seem to work there. */
const firefoxPreferences = {
  'remote.prefs.recommended': false,
  'security.fileuri.strict_origin_policy': true,
  'network.dns.localDomains': 'room.test',
}

const launched = new Map<string, Promise<Browser>>()

/** `more`: arguments that only Chromium takes; another list is another browser. */
export function browserOf(name: BrowserName, more: readonly string[] = []): Promise<Browser> {
  const key = [name, ...more].join(' ')
  const browser = launched.get(key) ?? launch(name, more)
  launched.set(key, browser)
  return browser
}

export async function closeBrowsers(): Promise<void> {
  const browsers = await Promise.allSettled(launched.values())
  launched.clear()
  for (const each of browsers) if (each.status === 'fulfilled') await each.value.close()
}

/** The browsers there are; says so in a line when Firefox is not among them. */
export async function browsersHere(): Promise<BrowserName[]> {
  if ((await findBrowser('firefox')) !== null) return ['chromium', 'firefox']
  console.warn(firefoxMissing)
  return ['chromium']
}

async function launch(name: BrowserName, more: readonly string[]): Promise<Browser> {
  const executablePath = await findBrowser(name)
  if (executablePath === null) throw new Error(name === 'firefox' ? firefoxMissing : browserMissing)
  if (name === 'chromium')
    return chromium.launch({ executablePath, args: [...launchArguments, otherName, ...more] })
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    headless: true,
    firefoxUserPrefs: firefoxPreferences,
  })
}
