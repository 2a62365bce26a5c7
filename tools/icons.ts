/** `npm run icons`: draws the PNG icons from `public/icon.svg`; to be run again when the drawing changes. */
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { browserMissing, findBrowser } from './browser.mjs'

/** Phones cut maskable icons to a circle: the ground goes to the edge, the mark stays in the middle. */
const icons = [
  { file: 'icon-180.png', size: 180, square: true },
  { file: 'icon-192.png', size: 192, square: false },
  { file: 'icon-512.png', size: 512, square: false },
  { file: 'icon-maskable.png', size: 512, square: true },
]

const executablePath = await findBrowser()
if (executablePath === null) throw new Error(browserMissing)
const drawing = readFileSync('public/icon.svg', 'utf8')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage()
for (const { file, size, square } of icons) {
  await page.setViewportSize({ width: size, height: size })
  const shown = square ? drawing.replace(/ rx="\d+"/, '') : drawing
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${shown}`)
  await page.screenshot({ path: `public/${file}`, omitBackground: true })
}
await browser.close()
