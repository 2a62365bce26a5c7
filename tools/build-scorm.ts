/** `npm run build:scorm [-- --languages ar,fr]`: `dist-scorm/jisr-scorm.zip`, one SCO of SCORM 1.2. */
import { writePackage } from './one-file.ts'
import { scormManifest } from './scorm-manifest.ts'

await writePackage('dist-scorm/jisr-scorm.zip', { 'imsmanifest.xml': scormManifest('Jisr · جسر') })
