/** Builds both editions where they are out of date. */
import './node-version.mjs'
import { runScript } from './npm.mjs'
import { isBuilt } from './sources.mjs'

const built =
  (isBuilt('hosted') || (await runScript('build'))) && (isBuilt('usb') || (await runScript('build:usb')))
process.exit(built ? 0 : 1)
