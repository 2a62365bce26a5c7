/** `npm test`: installs what is missing, browsers too, and runs every test. The last line is the sum. */
import './node-version.mjs'
import { browserMissing, ensureBrowser, firefoxMissing } from './browser.mjs'
import { installMissing } from './npm.mjs'
import { runStages, testStages } from './steps.mjs'

installMissing()
const browser = await ensureBrowser()
if (browser === null) console.error(browserMissing)
else process.env['CHROMIUM_PATH'] = browser
const firefox = await ensureBrowser('firefox')
if (firefox === null) console.error(firefoxMissing)
else process.env['FIREFOX_PATH'] = firefox

const { passed, failed } = await runStages(testStages)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
