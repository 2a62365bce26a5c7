/**
 * `npm run build:kolibri [-- --languages ar,fr]`: `dist-kolibri/jisr-kolibri.zip`, an "HTML5 app" for Kolibri Studio
 * and other platforms that show a zip in a frame.
 */
import { writePackage } from './one-file.ts'

await writePackage('dist-kolibri/jisr-kolibri.zip')
