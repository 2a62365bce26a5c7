/**
 * `npm run build:kolibri [-- --languages ar,fr]`: `dist-kolibri/jisr-kolibri.zip`, an "HTML5 app" for Kolibri Studio
 * and other platforms that show a zip in a frame.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { chooseLanguages, oneFile } from './one-file.ts'
import { zipOf } from './zip.ts'

await chooseLanguages()
const file = 'dist-kolibri/jisr-kolibri.zip'
const zip = zipOf({ 'index.html': await oneFile() })
mkdirSync('dist-kolibri', { recursive: true })
writeFileSync(file, zip)
console.log(`${file}: ${zip.length.toLocaleString('en')} bytes`)
