/** `npm run build:scorm [-- --languages ar,fr]`: `dist-scorm/jisr-scorm.zip`, one SCO of SCORM 1.2. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { chooseLanguages, oneFile } from './one-file.ts'
import { scormManifest } from './scorm-manifest.ts'
import { zipOf } from './zip.ts'

await chooseLanguages()
const file = 'dist-scorm/jisr-scorm.zip'
const zip = zipOf({ 'imsmanifest.xml': scormManifest('Jisr · جسر'), 'index.html': await oneFile() })
mkdirSync('dist-scorm', { recursive: true })
writeFileSync(file, zip)
console.log(`${file}: ${zip.length.toLocaleString('en')} bytes`)
